// SPDX-License-Identifier: Apache-2.0
package org.npsuite.statistics.score;

import org.npsuite.model.score.CategoryCounts;
import org.npsuite.statistics.Confidence;
import org.npsuite.statistics.Estimate;
import org.npsuite.statistics.Range;
import org.npsuite.statistics.Reason;

/**
 * Ranges of the shares of detractors, passives and promoters that hold together. Fractions, 0 to 1.
 *
 * <p>Each is a Wilson interval, {@code (x² + 2c ± x√(x² + 4c(n - c)/n)) / 2(n + x²)} for a count c, with
 * {@code x = z(1 - α/6)}. Source: L. A. Goodman, On Simultaneous Confidence Intervals for Multinomial Proportions,
 * Technometrics 7, 1965; R package DescTools, {@code MultinomCI(method = "goodman")}. Refused without answers.
 */
public record ShareIntervals(Range detractors, Range passives, Range promoters) {

    private static final int SHARES = 3;

    /** The shares of a group. */
    public static Estimate<ShareIntervals> of(CategoryCounts counts, Confidence confidence) {
        long n = counts.n();
        if (n == 0) {
            return Estimate.refused(Reason.NO_DATA);
        }
        double z = confidence.z(SHARES);
        return Estimate.of(new ShareIntervals(
                wilson(counts.detractors(), n, z), wilson(counts.passives(), n, z), wilson(counts.promoters(), n, z)));
    }

    /**
     * Wilson interval of one proportion (E. B. Wilson, JASA 22, 1927). Fractions, 0 to 1.
     *
     * @param count how many of {@code n}
     * @param n above 0
     * @param z normal quantile
     */
    public static Range wilson(long count, long n, double z) {
        double square = z * z;
        double half = z * Math.sqrt(square + 4.0 * count * ((double) (n - count) / n));
        double low = (square + 2.0 * count - half) / (2 * (n + square));
        double high = (square + 2.0 * count + half) / (2 * (n + square));
        return new Range(count == 0 ? 0 : low, count == n ? 1 : high);
    }
}
