// SPDX-License-Identifier: Apache-2.0
package org.npsuite.goals.internal.outlook;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.npsuite.goals.internal.history.MonthlyScores;
import org.npsuite.goals.internal.history.Timeline;
import org.npsuite.goals.internal.settings.Thresholds;
import org.npsuite.model.goal.ForecastMonth;
import org.npsuite.model.goal.PathPoint;

/** A goal's way month by month: behind it the scores, before it the fan in which its measure will be. */
public final class Course {

    private final Facts facts;
    private final Thresholds thresholds;

    public Course(Facts facts, Thresholds thresholds) {
        this.facts = facts;
        this.thresholds = thresholds;
    }

    public List<PathPoint> points() {
        Timeline timeline = facts.timeline();
        MonthlyScores months = facts.months();
        Optional<RequiredPath> required = facts.required();
        Map<YearMonth, ForecastMonth> fan = new Fan(facts, thresholds)
                .months().stream().collect(Collectors.toMap(ForecastMonth::month, Function.identity()));
        return Stream.iterate(timeline.first(), month -> !month.isAfter(timeline.due()), month -> month.plusMonths(1))
                .map(month -> point(month, required, months, Optional.ofNullable(fan.get(month))))
                .toList();
    }

    private static PathPoint point(
            YearMonth month, Optional<RequiredPath> required, MonthlyScores months, Optional<ForecastMonth> forecast) {
        return new PathPoint(
                month,
                required.map(path -> OptionalDouble.of(path.in(month))).orElse(OptionalDouble.empty()),
                months.in(month),
                forecast.map(ahead -> OptionalDouble.of(ahead.expected())).orElse(OptionalDouble.empty()),
                forecast.map(ForecastMonth::likely),
                forecast.map(ForecastMonth::almostCertain));
    }
}
