// SPDX-License-Identifier: Apache-2.0
package org.npsuite.model.score;

/**
 * A steady rise or fall.
 *
 * @param perPeriod Sen's slope: median change per period, in points
 * @param pValue Mann-Kendall, of the months against their own kind where there are two years, 0 to 1
 * @param seasonal whether the season was taken out
 */
public record Slope(double perPeriod, double pValue, boolean seasonal) {}
