// SPDX-License-Identifier: Apache-2.0
package org.npsuite.goals.internal.settings;

/**
 * From where on a probability means what, and when the model refuses to give one.
 *
 * @param onTrack lowest probability that is on track, 0 to 1
 * @param atRisk lowest probability that is at risk, below {@code onTrack}
 * @param minimumMonths months with answers the model needs, 2 or more
 * @param horizonShare how far ahead the model looks, as a share of the months it has seen, above 0
 */
public record Thresholds(double onTrack, double atRisk, int minimumMonths, double horizonShare) {

    public static final Thresholds STANDARD = new Thresholds(0.7, 0.3, 8, 0.5);

    public Thresholds {
        if (!(0 < atRisk && atRisk < onTrack && onTrack < 1)) {
            throw new IllegalArgumentException("atRisk must be above 0 and below onTrack, which is below 1");
        }
        if (minimumMonths < 2 || !(horizonShare > 0)) {
            throw new IllegalArgumentException("minimumMonths must be 2 or more and horizonShare above 0");
        }
    }

    /** How many months ahead the model looks from so many months of history. */
    public long farthest(long months) {
        return (long) Math.floor(horizonShare * months);
    }
}
