// SPDX-License-Identifier: Apache-2.0
package org.npsuite.statistics.survey;

import org.npsuite.statistics.Confidence;
import org.npsuite.statistics.Estimate;
import org.npsuite.statistics.Range;
import org.npsuite.statistics.Reason;

/**
 * Score in which every account weighs the same, however many of its people answered: the mean of the accounts' own
 * scores. Fractions.
 *
 * <p>{@code M = Σ(s/n)/m}, {@code SE = √((Σ(s/n)² - mM²)/(m(m-1)))}. The interval adds three pseudo-accounts, as
 * {@link org.npsuite.statistics.score.AdjustedWald} adds answers, so that it has a width where all accounts agree, and
 * takes Student's t with m - 1. Refused without accounts; standard error and interval also for one.
 *
 * @param accounts m
 * @param score M
 * @param variance of one account's score
 * @param standardError of M
 */
public record AccountScore(long accounts, double score, double variance, Estimate<Double> standardError) {

    /** The mean of the accounts' scores. */
    public static Estimate<AccountScore> of(ClusterSums sums) {
        long m = sums.clusters();
        if (m == 0) {
            return Estimate.refused(Reason.NO_DATA);
        }
        double mean = sums.share() / m;
        double variance = Math.max(0, sums.shareSquared() / m - mean * mean);
        Estimate<Double> error =
                m == 1 ? Estimate.refused(Reason.TOO_FEW_GROUPS) : Estimate.of(Math.sqrt(variance / (m - 1)));
        return Estimate.of(new AccountScore(m, mean, variance, error));
    }

    /** Around the mean with three pseudo-accounts, by t; contains the score, unclipped. */
    public Estimate<Range> interval(Confidence confidence) {
        return standardError.map(
                error -> new EffectiveSample(score, variance, accounts).range(confidence.t(accounts - 1)));
    }
}
