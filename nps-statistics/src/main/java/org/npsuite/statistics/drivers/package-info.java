// SPDX-License-Identifier: Apache-2.0

/** What moves with the rating: importance of drivers, rank correlations. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package org.npsuite.statistics.drivers;
