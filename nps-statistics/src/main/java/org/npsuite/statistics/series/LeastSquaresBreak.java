// SPDX-License-Identifier: Apache-2.0
package org.npsuite.statistics.series;

import org.npsuite.statistics.Estimate;
import org.npsuite.statistics.Reason;

/**
 * After which period a series moved to another level, judged by squares: the break that leaves the least scatter
 * around two means.
 *
 * <p>{@code F = (RSS0 - RSS1)/(RSS1/(n - 2))} at that break, which is its supremum over all breaks with at least three
 * values on either side. Gaps are skipped. Source: R package strucchange, {@code breakpoints}, {@code Fstats}.
 *
 * <p>Refused below six values and for constant series; {@link #supF} also where two exact levels leave no scatter.
 *
 * @param lastBefore last period of the first level, from 1
 * @param before mean of the first level, in the unit of the series
 * @param after mean of the second level
 * @param supF largest F
 */
public record LeastSquaresBreak(int lastBefore, double before, double after, Estimate<Double> supF) {

    private static final int FEWEST = 3;

    /** Share of the scatter below which what is left is rounding. */
    private static final double NOTHING = 1e-20;

    /** The break of a series, in the unit of its values. */
    public static Estimate<LeastSquaresBreak> of(Series series) {
        int n = series.observed();
        if (n < 2 * FEWEST) {
            return Estimate.refused(Reason.TOO_FEW_PERIODS);
        }
        if (series.isConstant()) {
            return Estimate.refused(Reason.NO_VARIATION);
        }
        int best = FEWEST;
        double least = Double.POSITIVE_INFINITY;
        for (int size = FEWEST; size <= n - FEWEST; size++) {
            double rest = squares(series, 0, size) + squares(series, size, n);
            if (rest < least) {
                least = rest;
                best = size;
            }
        }
        double all = squares(series, 0, n);
        Estimate<Double> f = least <= NOTHING * all
                ? Estimate.refused(Reason.NO_VARIATION)
                : Estimate.of((all - least) / (least / (n - 2)));
        return Estimate.of(
                new LeastSquaresBreak(series.period(best - 1), mean(series, 0, best), mean(series, best, n), f));
    }

    private static double mean(Series series, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += series.value(i);
        }
        return sum / (to - from);
    }

    private static double squares(Series series, int from, int to) {
        double mean = mean(series, from, to);
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += (series.value(i) - mean) * (series.value(i) - mean);
        }
        return sum;
    }
}
