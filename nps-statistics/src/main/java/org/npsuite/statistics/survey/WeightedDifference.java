// SPDX-License-Identifier: Apache-2.0
package org.npsuite.statistics.survey;

import java.util.List;
import org.npsuite.statistics.Estimate;
import org.npsuite.statistics.Reason;
import org.npsuite.statistics.compare.TTest;

/**
 * Weighted scores of two segments of one survey, a less b. Fractions.
 *
 * <p>Both segments are domains of the same sample: each answer's influence {@code u} is 0 outside its own segment, and
 * {@code Var = n/(n-1) Σu²} with the n of the whole survey; Student's t with n - 2. Segments must not overlap. Source: T.
 * Lumley, R package survey, {@code svyby}, {@code svyttest}.
 *
 * <p>Refused like {@link WeightedScore} for either segment, and if both are unanimous.
 *
 * @param a weighted score of the first segment
 * @param b weighted score of the second
 * @param standardErrorA of a, within the whole survey
 * @param standardErrorB of b
 * @param test of a - b
 */
public record WeightedDifference(double a, double b, double standardErrorA, double standardErrorB, TTest test) {

    /** The first segment less the second, both of the same survey. */
    public static Estimate<WeightedDifference> of(List<WeightedCounts> first, List<WeightedCounts> second) {
        return WeightedScore.of(first).flatMap(a -> WeightedScore.of(second).flatMap(b -> {
            long n = a.n() + b.n();
            double errorA = error(first, a, n);
            double errorB = error(second, b, n);
            double error = Math.hypot(errorA, errorB);
            if (n <= 2) {
                return Estimate.refused(Reason.TOO_FEW_ANSWERS);
            }
            return error == 0
                    ? Estimate.refused(Reason.ZERO_VARIANCE)
                    : Estimate.of(new WeightedDifference(
                            a.score(), b.score(), errorA, errorB, new TTest(a.score() - b.score(), error, n - 2)));
        }));
    }

    private static double error(List<WeightedCounts> segment, WeightedScore score, long n) {
        List<WeightedCounts> answers = WeightedCounts.scaled(segment);
        double weight = answers.stream()
                .mapToDouble(cell -> cell.weight() * cell.counts().n())
                .sum();
        return Math.sqrt((double) n / (n - 1) * Influence.squares(answers, score.score(), weight));
    }
}
