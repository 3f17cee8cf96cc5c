// SPDX-License-Identifier: Apache-2.0
package org.npsuite.statistics.series;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.npsuite.statistics.Estimate;
import org.npsuite.statistics.Reason;

/**
 * Control chart that adds up small deviations from a target until they can no longer be chance.
 *
 * <p>With {@code z = (score - target)/SE} of each period's own error: {@code C+ = max(0, C+ + z - k)},
 * {@code C- = max(0, C- - z - k)}; an alarm where either passes h. Half a standard error of slack (k) and h = 5 give a
 * false alarm every 465 periods or so, see {@link CusumRunLength}. A gap leaves both sums as they are. The target must
 * be fixed beforehand, not be the mean of the same periods. Sources: E. S. Page, Biometrika 41, 1954; D. C. Montgomery,
 * Statistical Quality Control, ch. 9.
 *
 * <p>Refused if a standard error is not above 0.
 *
 * @param upper C+ of every period
 * @param lower C- of every period
 * @param firstAlarm period, from 1, of the first alarm; empty if none
 */
public record Cusum(List<Double> upper, List<Double> lower, OptionalInt firstAlarm) {

    /** Usual slack, in standard errors. */
    public static final double USUAL_SLACK = 0.5;

    /** Usual limit, in standard errors. */
    public static final double USUAL_LIMIT = 5;

    public Cusum {
        upper = List.copyOf(upper);
        lower = List.copyOf(lower);
    }

    /**
     * @param series scores with sampling variances
     * @param target the score to be held, as a fraction
     * @param slack k, in standard errors, not below 0
     * @param limit h, in standard errors, above 0
     * @throws IllegalArgumentException if target, slack or limit are not such numbers
     */
    public static Estimate<Cusum> of(ScoreSeries series, double target, double slack, double limit) {
        CusumRunLength.require(slack, limit);
        if (!Double.isFinite(target)) {
            throw new IllegalArgumentException("a target must be a score, was " + target);
        }
        if (!series.hasValidVariances()) {
            return Estimate.refused(Reason.INVALID_VARIANCE);
        }
        List<Double> upper = new ArrayList<>();
        List<Double> lower = new ArrayList<>();
        OptionalInt alarm = OptionalInt.empty();
        double up = 0;
        double down = 0;
        Series scores = series.scores();
        for (int period = 1, next = 0; period <= scores.length(); period++) {
            if (next < scores.observed() && scores.period(next) == period) {
                double z = (scores.value(next) - target) / Math.sqrt(series.variance(next));
                up = Math.max(0, up + z - slack);
                down = Math.max(0, down - z - slack);
                next++;
            }
            upper.add(up);
            lower.add(down);
            if (alarm.isEmpty() && (up > limit || down > limit)) {
                alarm = OptionalInt.of(period);
            }
        }
        return Estimate.of(new Cusum(upper, lower, alarm));
    }
}
