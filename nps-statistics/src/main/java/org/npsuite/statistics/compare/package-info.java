// SPDX-License-Identifier: Apache-2.0

/** Two groups or two moments: difference, decomposition, movement, many tests at once. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package org.npsuite.statistics.compare;
