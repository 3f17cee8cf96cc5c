// SPDX-License-Identifier: Apache-2.0

/** What goes wrong for a caller, in words that say what to do next. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.1.0")
package org.npsuite.model.problem;
