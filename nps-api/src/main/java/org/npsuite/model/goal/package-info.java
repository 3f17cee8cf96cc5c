// SPDX-License-Identifier: Apache-2.0

/** Targets, and how likely they are to be reached. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.1.0")
package org.npsuite.model.goal;
