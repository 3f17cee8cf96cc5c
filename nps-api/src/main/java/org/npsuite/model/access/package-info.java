// SPDX-License-Identifier: Apache-2.0

/** Who asks, and what that caller may see. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.1.0")
package org.npsuite.model.access;
