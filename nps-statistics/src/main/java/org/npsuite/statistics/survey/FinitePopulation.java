// SPDX-License-Identifier: Apache-2.0
package org.npsuite.statistics.survey;

import org.npsuite.model.score.CategoryCounts;
import org.npsuite.statistics.Confidence;
import org.npsuite.statistics.Estimate;
import org.npsuite.statistics.Range;
import org.npsuite.statistics.Reason;
import org.npsuite.statistics.score.WaldInterval;

/**
 * Error of a score when a good part of all customers answered. Fractions.
 *
 * <p>{@code SE = √(v/(n-1))·√(1 - n/P)} for n answers of a population of P; 0 when everybody answered. Source: W. G.
 * Cochran, Sampling Techniques, 1977, 2.6; R package survey, {@code svydesign(fpc)}.
 *
 * <p>The interval is adjusted Wald at {@code n/(1 - n/P)} answers, which are as precise in an endless population; it has
 * no width only if everybody answered.
 *
 * <p>Refused without answers or if n is above P; the standard error also for one answer of a larger population.
 *
 * @param score of the sample
 * @param standardError corrected
 * @param uncorrected {@code √(v/(n-1))}
 * @param variance v, of one answer
 * @param effectiveN {@code n/(1 - n/P)}; infinite if everybody answered
 */
public record FinitePopulation(
        double score,
        Estimate<Double> standardError,
        Estimate<Double> uncorrected,
        double variance,
        double effectiveN) {

    /**
     * The score of a sample.
     *
     * @param population customers there are, those who answered included
     */
    public static Estimate<FinitePopulation> of(CategoryCounts counts, long population) {
        return WaldInterval.of(counts).flatMap(sample -> {
            long n = sample.n();
            if (n > population) {
                return Estimate.refused(Reason.POPULATION_BELOW_SAMPLE);
            }
            Estimate<Double> uncorrected = sample.sampleStandardError();
            double unsampled = (double) (population - n) / population;
            double correction = Math.sqrt(unsampled);
            Estimate<Double> corrected =
                    n == population ? Estimate.of(0.0) : uncorrected.map(error -> error * correction);
            return Estimate.of(
                    new FinitePopulation(sample.score(), corrected, uncorrected, sample.variance(), n / unsampled));
        });
    }

    /** Contains the score; unclipped. */
    public Range interval(Confidence confidence) {
        return new EffectiveSample(score, variance, effectiveN).range(confidence.z());
    }
}
