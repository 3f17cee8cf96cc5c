// SPDX-License-Identifier: Apache-2.0
package org.npsuite.goals.internal.outlook;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.npsuite.goals.internal.history.Timeline;
import org.npsuite.goals.internal.settings.Thresholds;
import org.npsuite.model.goal.ForecastMonth;
import org.npsuite.model.goal.Measure;
import org.npsuite.model.score.CategoryCounts;
import org.npsuite.model.score.Interval;
import org.npsuite.statistics.Confidence;
import org.npsuite.statistics.Range;
import org.npsuite.statistics.series.GoalForecast;
import org.npsuite.statistics.series.LocalLevel;
import org.npsuite.statistics.series.ScoreSeries;

/** Where a goal's measure will be in the months to come: by the model and the variances of its probability. */
final class Fan {

    private static final Confidence LIKELY = Confidence.of(0.8);
    private static final Confidence ALMOST_CERTAIN = Confidence.P95;

    private final Facts facts;
    private final Thresholds thresholds;

    Fan(Facts facts, Thresholds thresholds) {
        this.facts = facts;
        this.thresholds = thresholds;
    }

    /** As far as the model looks, the due month at most; empty where it refuses. */
    List<ForecastMonth> months() {
        Timeline timeline = facts.timeline();
        List<CategoryCounts> periods = facts.months().periods();
        ScoreSeries series = ScoreSeries.ofCounts(periods);
        if (facts.partial() || !timeline.started() || series.scores().observed() < thresholds.minimumMonths()) {
            return List.of();
        }
        int farthest = (int) Math.min(timeline.horizon(), thresholds.farthest(periods.size()));
        OptionalDouble variance = ScoreSeries.futureVariance(periods);
        return LocalLevel.fit(series)
                .map(level -> IntStream.rangeClosed(1, farthest)
                        .mapToObj(ahead -> month(level, ahead, variance))
                        .toList())
                .value()
                .orElse(List.of());
    }

    private ForecastMonth month(LocalLevel level, int ahead, OptionalDouble variance) {
        YearMonth month = facts.timeline().latest().plusMonths(ahead);
        GoalForecast forecast = new GoalForecast(level, ahead, 0, variance);
        return new ForecastMonth(
                month, 100 * forecast.mean(), range(forecast, LIKELY), range(forecast, ALMOST_CERTAIN));
    }

    private Interval range(GoalForecast forecast, Confidence confidence) {
        Optional<Range> published = facts.timeline().goal().measure() == Measure.PUBLISHED
                ? forecast.publishedInterval(confidence)
                : Optional.empty();
        return published.orElseGet(() -> forecast.interval(confidence)).points(confidence, Interval.Method.NORMAL);
    }
}
