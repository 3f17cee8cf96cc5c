// SPDX-License-Identifier: Apache-2.0
package org.npsuite.statistics.score;

import java.util.OptionalLong;
import org.npsuite.model.score.CategoryCounts;
import org.npsuite.statistics.Confidence;
import org.npsuite.statistics.Estimate;
import org.npsuite.statistics.Reason;

/**
 * Answers needed for a margin of error.
 *
 * <p>{@code n0 = z²v/m²}; with a population of P, {@code n = n0 / (1 + (n0 - 1)/P)}; rounded up. Source: W. G. Cochran,
 * Sampling Techniques, 3rd ed., 1977, 4.1-4.2. The worst case is half promoters and half detractors, {@code v = 1}
 * (not 0.25, as for one proportion): 1537 answers for ±5 points, not 385.
 *
 * <p>Refused for a margin that is not a number above 0, an empty population, and for v = 0, with which no answer at all
 * would be needed: see {@link #varianceOf}.
 *
 * @param unlimited n0, for an endless population
 * @param unrounded n, before rounding up
 * @param required n
 */
public record SampleSize(double unlimited, double unrounded, long required) {

    /** Share of n by which rounding errors may pass a whole number before one answer more is asked for. */
    private static final double SLACK = 1e-12;

    /**
     * @param marginPoints half the width of the interval to be had, in points
     * @param variance of one answer, above 0, at most 1
     * @param population customers who could be asked; empty for an endless population
     */
    public static Estimate<SampleSize> of(
            double marginPoints, Confidence confidence, double variance, OptionalLong population) {
        if (!(marginPoints > 0 && marginPoints < Double.POSITIVE_INFINITY)) {
            return Estimate.refused(Reason.INVALID_MARGIN_OF_ERROR);
        }
        if (!(variance > 0)) {
            return Estimate.refused(Reason.ZERO_VARIANCE);
        }
        if (population.isPresent() && population.getAsLong() <= 0) {
            return Estimate.refused(Reason.POPULATION_BELOW_SAMPLE);
        }
        double margin = marginPoints / 100;
        double unlimited = confidence.z() * confidence.z() * variance / (margin * margin);
        double n = population.isPresent() ? among(population.getAsLong(), unlimited) : unlimited;
        return Estimate.of(new SampleSize(unlimited, n, (long) Math.ceil(n - n * SLACK)));
    }

    private static double among(long population, double unlimited) {
        return Double.isInfinite(unlimited) ? population : unlimited / (1 + (unlimited - 1) / population);
    }

    /** The variance to plan with, from answers at hand: theirs, or with pseudo-counts if they all agree or are none. */
    public static double varianceOf(CategoryCounts pilot) {
        double variance =
                WaldInterval.of(pilot).value().map(WaldInterval::variance).orElse(0.0);
        return variance > 0 ? variance : PseudoCounts.STANDARD.plus(pilot).variance();
    }
}
