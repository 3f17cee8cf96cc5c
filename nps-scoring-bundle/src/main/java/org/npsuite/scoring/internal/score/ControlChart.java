// SPDX-License-Identifier: Apache-2.0
package org.npsuite.scoring.internal.score;

import java.util.Optional;
import org.npsuite.statistics.series.Cusum;
import org.npsuite.statistics.series.ScoreSeries;
import org.npsuite.statistics.series.Series;

/**
 * The alarm of a {@link Cusum} chart that still holds.
 *
 * <p>A chart that has signalled goes on adding up, so that after a long departure it would signal for years after the
 * return. Here a sum never grows beyond the limit, and the alarm ends, its sum starting again at
 * 0, once the sum has come down to half the limit: a return is seen as soon after a long departure as after a short one.
 */
final class ControlChart {

    /** Share of the limit at which an alarm ends; well below it, lest one good month among bad ones ends it. */
    private static final double END = 0.5;

    private final double limit;
    private final Side upper = new Side();
    private final Side lower = new Side();

    private ControlChart(double limit) {
        this.limit = limit;
    }

    /**
     * @param target to be held, as a fraction
     * @param limit in standard errors, above 0
     * @return empty if the last period is not in alarm, or the series has no errors to measure departures by
     */
    static Optional<Alarm> present(Course course, double target, double limit) {
        ScoreSeries series = course.scoreSeries();
        if (Cusum.of(series, target, Cusum.USUAL_SLACK, limit).value().isEmpty()) {
            return Optional.empty();
        }
        ControlChart chart = new ControlChart(limit);
        Series scores = series.scores();
        for (int i = 0; i < scores.observed(); i++) {
            double z = (scores.value(i) - target) / Math.sqrt(series.variance(i));
            chart.upper.add(z, scores.period(i));
            chart.lower.add(-z, scores.period(i));
        }
        boolean above = chart.upper.since > chart.lower.since;
        int since = Math.max(chart.upper.since, chart.lower.since);
        return since == 0
                ? Optional.empty()
                : Optional.of(new Alarm(course.labels().get(since - 1), above));
    }

    /** One direction of departure. */
    private final class Side {

        private double sum;
        /** Period, from 1, of the alarm that holds; 0 = none. */
        private int since;

        void add(double departure, int period) {
            double next = Math.max(0, sum + departure - Cusum.USUAL_SLACK);
            if (since == 0 && next > limit) {
                since = period;
            } else if (since > 0 && next <= END * limit) {
                since = 0;
                next = 0;
            }
            sum = Math.min(next, limit);
        }
    }
}
