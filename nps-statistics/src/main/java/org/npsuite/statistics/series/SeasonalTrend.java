// SPDX-License-Identifier: Apache-2.0
package org.npsuite.statistics.series;

import java.util.List;
import java.util.stream.IntStream;
import org.npsuite.statistics.Confidence;
import org.npsuite.statistics.Estimate;
import org.npsuite.statistics.Range;
import org.npsuite.statistics.Reason;
import org.npsuite.statistics.internal.Normal;

/**
 * Trend of a series with seasons: each month is compared only with the same month of other years.
 *
 * <p>S and its variance are the sums of {@link MannKendall} over the seasons, z with continuity correction; the slope
 * is the median of all slopes within seasons, its interval the ordered slopes of {@link SenSlope} with this variance.
 * Sources: R. M. Hirsch, J. R. Slack and R. A. Smith, Water Resources Research 18, 1982; R. O. Gilbert, Statistical Methods
 * for Environmental Pollution Monitoring, 1987, 17.3 (the interval); R package trend, {@code smk.test} and
 * {@code sea.sens.slope}.
 *
 * <p>Refused below two full cycles, or if gaps leave no season two values.
 *
 * @param s rising pairs less falling pairs, within seasons
 * @param variance of s without a trend
 * @param slopePerCycle per year, if the cycle is one; in the unit of the series
 * @param interval of the slope per cycle; refused where there are too few slopes for it
 */
public record SeasonalTrend(long s, double variance, double slopePerCycle, Estimate<Range> interval) {

    /**
     * @param cycle periods per cycle, such as 12
     * @throws IllegalArgumentException if the cycle is not above 0
     */
    public static Estimate<SeasonalTrend> of(Series series, int cycle, Confidence confidence) {
        if (cycle <= 0) {
            throw new IllegalArgumentException("a cycle must have periods, had " + cycle);
        }
        if (series.length() < 2 * cycle) {
            return Estimate.refused(Reason.TOO_FEW_PERIODS);
        }
        List<Series> seasons = IntStream.rangeClosed(1, cycle)
                .mapToObj(first -> series.season(first, cycle))
                .filter(season -> season.observed() > 1)
                .toList();
        if (seasons.isEmpty()) {
            return Estimate.refused(Reason.TOO_FEW_PERIODS);
        }
        List<MannKendall> tests = seasons.stream().map(MannKendall::count).toList();
        double variance = tests.stream().mapToDouble(MannKendall::variance).sum();
        double[] slopes =
                seasons.stream().flatMapToDouble(SenSlope::slopes).sorted().toArray();
        return Estimate.of(new SeasonalTrend(
                tests.stream().mapToLong(MannKendall::s).sum(),
                variance,
                Median.of(slopes),
                SenSlope.interval(slopes, variance, confidence)));
    }

    /** With continuity correction; refused if no season varies. */
    public Estimate<Double> z() {
        return variance == 0
                ? Estimate.refused(Reason.NO_VARIATION)
                : Estimate.of((s - Long.signum(s)) / Math.sqrt(variance));
    }

    /** Two-sided; 1 if no season varies. */
    public double pValue() {
        return z().value().map(Normal::twoSidedP).orElse(1.0);
    }
}
