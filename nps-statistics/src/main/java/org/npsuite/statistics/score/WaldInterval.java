// SPDX-License-Identifier: Apache-2.0
package org.npsuite.statistics.score;

import org.npsuite.model.score.CategoryCounts;
import org.npsuite.statistics.Confidence;
import org.npsuite.statistics.Estimate;
import org.npsuite.statistics.Range;
import org.npsuite.statistics.Reason;

/**
 * Score, variance and plain standard error of one group. Fractions.
 *
 * <p>{@code N = (r - d)/n}, {@code v = (r + d)/n - N²}, {@code SE = √(v/n)} (the R package NPS) or {@code √(v/(n-1))}
 * (the R package survey, and everything weighted here). The interval {@code N ± z·SE} is for comparison and never to be
 * shown: it has no width when answers are unanimous, and with ten answers a nominal 95 % covers 65 to 98 %.
 *
 * <p>Refused without answers; the n-1 standard error also with one answer.
 *
 * @param n answers
 * @param score N
 * @param variance v, of one answer
 * @param standardError with n
 * @param sampleStandardError with n - 1
 */
public record WaldInterval(
        long n, double score, double variance, double standardError, Estimate<Double> sampleStandardError) {

    /** The score of a group. */
    public static Estimate<WaldInterval> of(CategoryCounts counts) {
        long n = counts.n();
        if (n == 0) {
            return Estimate.refused(Reason.NO_DATA);
        }
        double variance = PseudoCounts.variance(counts.detractors(), counts.passives(), counts.promoters());
        Estimate<Double> sample =
                n == 1 ? Estimate.refused(Reason.TOO_FEW_ANSWERS) : Estimate.of(Math.sqrt(variance / (n - 1)));
        return Estimate.of(
                new WaldInterval(n, (double) counts.balance() / n, variance, Math.sqrt(variance / n), sample));
    }

    /** {@code N ± z·SE}, unclipped. */
    public Range interval(Confidence confidence) {
        return Range.around(score, confidence.z() * standardError);
    }
}
