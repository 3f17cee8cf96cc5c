// SPDX-License-Identifier: Apache-2.0
package org.npsuite.scoring.internal.score;

import java.util.function.IntToDoubleFunction;
import org.npsuite.statistics.series.LeastSquaresBreak;
import org.npsuite.statistics.series.Series;

/**
 * Whether a series looks more like a slope or like a step.
 *
 * <p>Every test for a break also finds one in a steady rise, about its middle. Both shapes are described by two numbers,
 * a line by its height and slope, a step by its two levels, so the one that leaves less scatter describes it better.
 */
final class Shape {

    private Shape() {}

    /** Whether a straight line leaves less scatter than the best step does; false where no step can be fitted. */
    static boolean isSlope(Series series) {
        return LeastSquaresBreak.of(series)
                .value()
                .map(step -> aroundLine(series)
                        < scatter(series, i -> series.period(i) <= step.lastBefore() ? step.before() : step.after()))
                .orElse(false);
    }

    private static double aroundLine(Series series) {
        double period = 0;
        double score = 0;
        int n = series.observed();
        for (int i = 0; i < n; i++) {
            period += (double) series.period(i) / n;
            score += series.value(i) / n;
        }
        double together = 0;
        double alone = 0;
        for (int i = 0; i < n; i++) {
            together += (series.period(i) - period) * (series.value(i) - score);
            alone += (series.period(i) - period) * (series.period(i) - period);
        }
        double slope = together / alone;
        double start = score - slope * period;
        return scatter(series, i -> start + slope * series.period(i));
    }

    private static double scatter(Series series, IntToDoubleFunction expected) {
        double sum = 0;
        for (int i = 0; i < series.observed(); i++) {
            double rest = series.value(i) - expected.applyAsDouble(i);
            sum += rest * rest;
        }
        return sum;
    }
}
