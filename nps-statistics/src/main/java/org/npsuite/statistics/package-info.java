// SPDX-License-Identifier: Apache-2.0

/**
 * What every method of this library speaks: a result or a typed {@linkplain org.npsuite.statistics.Refusal refusal},
 * a {@linkplain org.npsuite.statistics.Confidence confidence}, a {@linkplain org.npsuite.statistics.Range range}.
 *
 * <p>All methods are pure functions of counts: no input or output, no clock, no chance, no state. Scores, differences,
 * standard errors and ranges are fractions, -1 to 1, unless a method says points. No method answers NaN or infinity.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package org.npsuite.statistics;
