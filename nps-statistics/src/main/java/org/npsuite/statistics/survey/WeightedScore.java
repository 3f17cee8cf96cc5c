// SPDX-License-Identifier: Apache-2.0
package org.npsuite.statistics.survey;

import java.util.List;
import org.npsuite.statistics.Confidence;
import org.npsuite.statistics.Estimate;
import org.npsuite.statistics.Range;
import org.npsuite.statistics.Reason;

/**
 * Score of answers that do not weigh the same. Fractions.
 *
 * <p>With y = -1, 0, 1: {@code N = Σwy/Σw}; linearised {@code Var N = n/(n-1) Σu²}, {@code u = w(y - N)/Σw};
 * {@code effective n = (Σw)²/Σw²} (Kish), the number of equally weighted answers that would be as precise. Sources: T.
 * Lumley, R package survey, {@code svymean}; L. Kish, Survey Sampling, 1965.
 *
 * <p>The interval is adjusted Wald at the effective number of answers {@code v/SE²}, at most Kish's: one answer that carries
 * most of the weight has an influence near 0, and SE would take the sample for a good one. Kish's also where all answers
 * agree or there is but one.
 *
 * <p>Answers of weight 0 are left out. Refused if a weight is negative or not finite, without answers, or if all weights
 * are 0; the standard error also for one answer. Services flag an effective n below 30 or one answer of more than a
 * fifth of the weight, and suppress an effective n below 10.
 *
 * @param n answers of positive weight
 * @param zeroWeights answers left out
 * @param score N
 * @param shares weighted shares of detractors, passives and promoters
 * @param standardError linearised
 * @param effectiveN Kish's, from 1 to n
 * @param largestShare of the total weight that one answer has
 */
public record WeightedScore(
        long n,
        long zeroWeights,
        double score,
        Shares shares,
        Estimate<Double> standardError,
        double effectiveN,
        double largestShare) {

    /** Weighted shares of the three categories; they add up to 1. */
    public record Shares(double detractors, double passives, double promoters) {

        /** Variance of one answer valued -1, 0, 1. */
        public double variance() {
            return 4 * promoters * detractors + passives * (promoters + detractors);
        }
    }

    /** The score of answers by weight. */
    public static Estimate<WeightedScore> of(List<WeightedCounts> answers) {
        if (answers.stream().anyMatch(a -> !(a.weight() >= 0 && a.weight() < Double.POSITIVE_INFINITY))) {
            return Estimate.refused(Reason.INVALID_WEIGHT);
        }
        List<WeightedCounts> scaled = WeightedCounts.scaled(answers);
        long all = 0;
        long n = 0;
        double weight = 0;
        double squares = 0;
        double detractors = 0;
        double passives = 0;
        double promoters = 0;
        for (int i = 0; i < answers.size(); i++) {
            WeightedCounts cell = scaled.get(i);
            double w = cell.weight();
            long count = cell.counts().n();
            all = Math.addExact(all, count);
            if (answers.get(i).weight() > 0 && count > 0) {
                n += count;
                weight += w * count;
                squares += w * w * count;
                detractors += w * cell.counts().detractors();
                passives += w * cell.counts().passives();
                promoters += w * cell.counts().promoters();
            }
        }
        if (n == 0) {
            return Estimate.refused(all == 0 ? Reason.NO_DATA : Reason.ZERO_WEIGHT);
        }
        double score = (promoters - detractors) / weight;
        return Estimate.of(new WeightedScore(
                n,
                all - n,
                score,
                new Shares(detractors / weight, passives / weight, promoters / weight),
                standardError(n, Influence.squares(scaled, score, weight)),
                weight / squares * weight,
                1 / weight));
    }

    private static Estimate<Double> standardError(long n, double squares) {
        return n == 1
                ? Estimate.refused(Reason.TOO_FEW_ANSWERS)
                : Estimate.of(Math.sqrt((double) n / (n - 1) * squares));
    }

    /** {@code n/effective n}: how much weighting inflates the variance. */
    public double designEffect() {
        return n / effectiveN;
    }

    /** {@code √(v/effective n)}: quick, and blind to whether weight and answer go together. */
    public double kishStandardError() {
        return Math.sqrt(shares.variance() / effectiveN);
    }

    /** The linearised error as packages give it that let answers of weight 0 count in n. */
    public Estimate<Double> standardErrorWithZeroWeights() {
        double all = n + zeroWeights;
        return standardError.map(error -> error * Math.sqrt(all / (all - 1) * (n - 1) / n));
    }

    /** Contains the score; unclipped. */
    public Range interval(Confidence confidence) {
        return EffectiveSample.of(score, shares.variance(), standardError, effectiveN, effectiveN)
                .range(confidence.z());
    }
}
