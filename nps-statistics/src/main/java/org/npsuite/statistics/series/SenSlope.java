// SPDX-License-Identifier: Apache-2.0
package org.npsuite.statistics.series;

import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.npsuite.statistics.Confidence;
import org.npsuite.statistics.Estimate;
import org.npsuite.statistics.Range;
import org.npsuite.statistics.Reason;

/**
 * How much a series rises per period, in its own unit: the median of the slopes between all pairs of periods, which no
 * single odd month can move far.
 *
 * <p>The interval is the pair of ordered slopes of ranks {@code (K ∓ z√Var S)/2} (upper one plus 1), with K pairs and
 * the variance of {@link MannKendall}. Gaps are skipped, distances are in periods. Source: P. K. Sen, JASA 63, 1968; R
 * package trend, {@code sens.slope}.
 *
 * <p>Refused below two values; the interval also where the series is so short that a rank falls outside the slopes.
 *
 * @param slope per period
 * @param interval of the slope
 */
public record SenSlope(double slope, Estimate<Range> interval) {

    /** The slope of a series, in the unit of its values. */
    public static Estimate<SenSlope> of(Series series, Confidence confidence) {
        if (series.observed() < 2) {
            return Estimate.refused(Reason.TOO_FEW_PERIODS);
        }
        double[] slopes = slopes(series).sorted().toArray();
        double variance = MannKendall.count(series).variance();
        return Estimate.of(new SenSlope(Median.of(slopes), interval(slopes, variance, confidence)));
    }

    /** From slopes in ascending order and the variance of S. */
    static Estimate<Range> interval(double[] slopes, double variance, Confidence confidence) {
        double half = confidence.z() * Math.sqrt(variance);
        int low = (int) Math.rint((slopes.length - half) / 2) - 1;
        int high = (int) Math.rint((slopes.length + half) / 2 + 1) - 1;
        return low < 0 || high >= slopes.length
                ? Estimate.refused(Reason.TOO_FEW_PERIODS)
                : Estimate.of(new Range(slopes[low], slopes[high]));
    }

    static DoubleStream slopes(Series series) {
        return IntStream.range(0, series.observed()).boxed().flatMapToDouble(i -> IntStream.range(
                        i + 1, series.observed())
                .mapToDouble(j -> (series.value(j) - series.value(i)) / (series.period(j) - series.period(i))));
    }
}
