// SPDX-License-Identifier: Apache-2.0

/** Scores over time: trend, change point, control chart, forecast against a goal. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package org.npsuite.statistics.series;
