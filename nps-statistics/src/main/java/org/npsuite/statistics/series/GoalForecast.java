// SPDX-License-Identifier: Apache-2.0
package org.npsuite.statistics.series;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.npsuite.model.score.CategoryCounts;
import org.npsuite.statistics.Confidence;
import org.npsuite.statistics.Estimate;
import org.npsuite.statistics.Range;
import org.npsuite.statistics.Reason;
import org.npsuite.statistics.internal.Normal;
import org.npsuite.statistics.internal.RandomWalk;

/**
 * The chance to reach a goal some periods from now, if the true score goes on wandering as it did. Fractions.
 *
 * <p>From {@link LocalLevel} with level m and variance P: h periods ahead the true score is normal with mean m and
 * variance {@code P + hq}; the published score adds the sampling variance of that period. Because of rounding, a
 * published 50 needs 0.495: ask with {@link org.npsuite.statistics.score.PublishedScore#threshold}. Under a steady
 * drift the model is too cautious: show the trend test beside the chance.
 *
 * <p>Refused as {@link Limits} say, for a goal outside -1..1, and as {@link LocalLevel}.
 *
 * @param now the filtered level
 * @param horizon periods ahead; 0 is the last period itself
 * @param goal the score to reach
 * @param futureVariance sampling variance of the period the published score is judged in; empty if unknown
 */
public record GoalForecast(LocalLevel now, int horizon, double goal, OptionalDouble futureVariance) {

    /**
     * What a forecast may be asked of a series.
     *
     * @param fewestPeriods periods with answers that it takes to estimate q
     * @param farthest largest share of the length of the series that the horizon may be
     */
    public record Limits(int fewestPeriods, double farthest) {

        /** Eight periods, and at most half as far ahead as the series is long. */
        public static final Limits USUAL = new Limits(8, 0.5);
    }

    /** @throws IllegalArgumentException if the horizon is negative */
    public GoalForecast {
        if (horizon < 0) {
            throw new IllegalArgumentException("horizon must not be negative, was " + horizon);
        }
    }

    /**
     * @param q variance of the true score's step; empty to estimate it by maximum likelihood
     * @throws IllegalArgumentException if the horizon is negative
     */
    public static Estimate<GoalForecast> of(
            ScoreSeries series,
            OptionalDouble q,
            int horizon,
            double goal,
            OptionalDouble futureVariance,
            Limits limits) {
        if (!(goal >= -1 && goal <= 1)) {
            return Estimate.refused(Reason.GOAL_OUT_OF_RANGE);
        }
        if (q.isEmpty() && series.scores().observed() < limits.fewestPeriods()) {
            return Estimate.refused(Reason.TOO_FEW_PERIODS);
        }
        if (horizon > limits.farthest() * series.scores().length()) {
            return Estimate.refused(Reason.HORIZON_TOO_LONG);
        }
        Estimate<LocalLevel> level =
                q.isPresent() ? LocalLevel.filter(series, q.getAsDouble()) : LocalLevel.fit(series);
        return level.map(now -> new GoalForecast(now, horizon, goal, futureVariance));
    }

    /** From the counts of complete periods, with q estimated and the usual limits. */
    public static Estimate<GoalForecast> ofCounts(List<CategoryCounts> periods, int horizon, double goal) {
        return of(
                ScoreSeries.ofCounts(periods),
                OptionalDouble.empty(),
                horizon,
                goal,
                ScoreSeries.futureVariance(periods),
                Limits.USUAL);
    }

    /** Expected score at the horizon: the level of now. */
    public double mean() {
        return now.level();
    }

    /** Variance of the true score at the horizon. */
    public double variance() {
        return now.variance() + horizon * now.q();
    }

    /** Chance that the true score is at or above the goal at the horizon. */
    public double probabilityTrue() {
        return chance(variance());
    }

    /** Chance that the score published at the horizon is; empty without its sampling variance. */
    public OptionalDouble probabilityPublished() {
        return futureVariance.isPresent()
                ? OptionalDouble.of(chance(variance() + futureVariance.getAsDouble()))
                : OptionalDouble.empty();
    }

    /** Chance that the true score is at or above the goal in at least one of the coming periods up to the horizon. */
    public double probabilityTrueInAnyPeriod() {
        if (horizon <= 1 || now.q() == 0) {
            return probabilityTrue();
        }
        double step = Math.sqrt(now.q());
        double below = RandomWalk.staysBelow((goal - now.level()) / step, now.variance() / now.q(), horizon);
        return Math.max(probabilityTrue(), 1 - below);
    }

    /** Where the true score will be at the horizon; unclipped. */
    public Range interval(Confidence confidence) {
        return Range.around(mean(), confidence.z() * Math.sqrt(variance()));
    }

    /** Where the score published at the horizon will be; unclipped; empty without its sampling variance. */
    public Optional<Range> publishedInterval(Confidence confidence) {
        return futureVariance.isPresent()
                ? Optional.of(
                        Range.around(mean(), confidence.z() * Math.sqrt(variance() + futureVariance.getAsDouble())))
                : Optional.empty();
    }

    private double chance(double variance) {
        return Normal.survival((goal - mean()) / Math.sqrt(variance));
    }
}
