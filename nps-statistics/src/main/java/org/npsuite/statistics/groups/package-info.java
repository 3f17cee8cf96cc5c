// SPDX-License-Identifier: Apache-2.0

/** Many groups side by side: shrinkage, pooling, disclosure. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package org.npsuite.statistics.groups;
