// SPDX-License-Identifier: Apache-2.0
package org.npsuite.statistics.survey;

import org.npsuite.statistics.Estimate;
import org.npsuite.statistics.Range;
import org.npsuite.statistics.score.AdjustedWald;
import org.npsuite.statistics.score.PseudoCounts;

/**
 * The simple random sample that would be as precise as answers which are weighted or come in clusters, and the range of
 * the score it gives. Fractions.
 *
 * <p>With the variance v of one answer and the standard error SE of the design, {@code n* = v/SE²} answers; then the
 * three pseudo-answers of {@link AdjustedWald} are added to n* as they are to n, so that the range has a width at
 * unanimous answers too, where SE is 0. There the design cannot be judged by its errors, and n* is what the worst design
 * leaves: the clusters, if answers of one cluster only repeat each other, or Kish's effective n. A design that looks
 * better than its answers, or its weights, can be is not believed.
 *
 * <p>Sources: E. L. Korn and B. I. Graubard, Confidence intervals for proportions with small expected number of positive
 * counts estimated from survey data, Survey Methodology 24, 1998 (effective n and its cap); N. Dean and M. Pagano, Journal of
 * Survey Statistics and Methodology 3, 2015 (effective n in the Agresti-Coull interval, which adjusted Wald follows).
 *
 * @param score weighted or clustered
 * @param variance v
 * @param n n*, above 0; infinite if the whole population answered
 */
record EffectiveSample(double score, double variance, double n) {

    /**
     * @param standardError of the design
     * @param fewest n* where the design cannot be judged
     * @param most n* at most
     */
    static EffectiveSample of(
            double score, double variance, Estimate<Double> standardError, double fewest, double most) {
        double error = standardError.value().orElse(0.0);
        double squared = error * error;
        boolean judged = variance > 0 && squared > 0;
        return new EffectiveSample(score, variance, judged ? Math.min(most, variance / squared) : fewest);
    }

    /** Range of the true score, unclipped; contains the score. {@code quantile} is two-sided, normal or Student's. */
    Range range(double quantile) {
        if (Double.isInfinite(n)) {
            return new Range(score, score);
        }
        PseudoCounts pseudo = PseudoCounts.STANDARD;
        double total = n + pseudo.total();
        double center = n * score / total;
        // Mean square of an answer, of which both categories that count have a square of 1.
        double square = (n * Math.min(1, variance + score * score) + pseudo.detractors() + pseudo.promoters()) / total;
        double half = quantile * Math.sqrt(Math.max(0, square - center * center) / total);
        return new Range(Math.min(center - half, score), Math.max(center + half, score));
    }
}
