// SPDX-License-Identifier: Apache-2.0
package org.npsuite.goals.internal;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.npsuite.model.goal.PathPoint;
import org.npsuite.model.score.CategoryCounts;
import org.npsuite.model.score.Interval;
import org.npsuite.statistics.Confidence;
import org.npsuite.statistics.series.GoalForecast;
import org.npsuite.statistics.series.LocalLevel;
import org.npsuite.statistics.series.ScoreSeries;

/** A goal's way month by month: behind it the scores, before it the fan in which its level will be. */
final class Journey {

    private static final Confidence LIKELY = Confidence.of(0.8);
    private static final Confidence ALMOST_CERTAIN = Confidence.P95;

    private final Facts facts;
    private final Thresholds thresholds;

    Journey(Facts facts, Thresholds thresholds) {
        this.facts = facts;
        this.thresholds = thresholds;
    }

    List<PathPoint> points() {
        Timeline timeline = facts.timeline();
        Optional<RequiredPath> required = facts.required();
        MonthlyScores months = facts.months();
        Optional<LocalLevel> level = level(months.periods());
        int farthest =
                (int) Math.floor(thresholds.horizonShare() * months.periods().size());
        return Stream.iterate(timeline.first(), month -> !month.isAfter(timeline.due()), month -> month.plusMonths(1))
                .map(month -> {
                    int ahead = (int) timeline.latest().until(month, ChronoUnit.MONTHS);
                    Optional<GoalForecast> forecast = level.filter(known -> ahead > 0 && ahead <= farthest)
                            .map(known -> new GoalForecast(known, ahead, 0, OptionalDouble.empty()));
                    return point(month, required, months, forecast);
                })
                .toList();
    }

    private Optional<LocalLevel> level(List<CategoryCounts> periods) {
        ScoreSeries series = ScoreSeries.ofCounts(periods);
        return facts.partial() || series.scores().observed() < thresholds.minimumMonths()
                ? Optional.empty()
                : LocalLevel.fit(series).value();
    }

    private static PathPoint point(
            YearMonth month, Optional<RequiredPath> required, MonthlyScores months, Optional<GoalForecast> forecast) {
        return new PathPoint(
                month,
                required.map(path -> OptionalDouble.of(path.in(month))).orElse(OptionalDouble.empty()),
                months.in(month),
                forecast.map(level -> OptionalDouble.of(100 * level.mean())).orElse(OptionalDouble.empty()),
                forecast.map(level -> fan(level, LIKELY)),
                forecast.map(level -> fan(level, ALMOST_CERTAIN)));
    }

    private static Interval fan(GoalForecast level, Confidence confidence) {
        return level.interval(confidence).points(confidence, Interval.Method.NORMAL);
    }
}
