// SPDX-License-Identifier: Apache-2.0
package org.npsuite.goals.internal.outlook;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.npsuite.goals.internal.history.MonthlyScores;
import org.npsuite.goals.internal.history.Timeline;
import org.npsuite.goals.internal.settings.Thresholds;
import org.npsuite.goals.internal.text.Wording;
import org.npsuite.model.goal.Goal;
import org.npsuite.model.score.CategoryCounts;
import org.npsuite.statistics.Estimate;
import org.npsuite.statistics.score.PublishedScore;
import org.npsuite.statistics.series.GoalForecast;
import org.npsuite.statistics.series.ScoreSeries;

/**
 * What the local-level model says of the due month, or why it says nothing.
 *
 * @param published probability, 0 to 1, that its published score reaches the target
 * @param trueLevel probability, 0 to 1, that its true level does
 * @param level expected level, in points; empty where refused
 * @param refusal what is missing; empty where nothing is
 */
record Outlook(OptionalDouble published, OptionalDouble trueLevel, OptionalDouble level, Optional<String> refusal) {

    static Outlook refused(String refusal) {
        return new Outlook(
                OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty(), Optional.of(refusal));
    }

    static Outlook of(MonthlyScores months, Timeline timeline, Thresholds thresholds, Wording wording) {
        List<CategoryCounts> periods = months.periods();
        Goal goal = timeline.goal();
        Estimate<GoalForecast> level = forecast(periods, timeline, goal.target() / 100.0, thresholds);
        Estimate<GoalForecast> score =
                forecast(periods, timeline, Math.max(-1, PublishedScore.threshold(goal.target())), thresholds);
        return level.flatMap(trueLevel -> score.map(published -> new Outlook(
                        published.probabilityPublished(),
                        OptionalDouble.of(trueLevel.probabilityTrue()),
                        OptionalDouble.of(100 * trueLevel.mean()),
                        Optional.empty())))
                .value()
                .orElseGet(() -> refused(missing(months, timeline, thresholds, wording)));
    }

    private static Estimate<GoalForecast> forecast(
            List<CategoryCounts> periods, Timeline timeline, double wanted, Thresholds thresholds) {
        return GoalForecast.of(
                ScoreSeries.ofCounts(periods),
                OptionalDouble.empty(),
                timeline.horizon(),
                wanted,
                ScoreSeries.futureVariance(periods),
                new GoalForecast.Limits(thresholds.minimumMonths(), thresholds.horizonShare()));
    }

    /** In one sentence what is missing, and from when on it may be there. */
    private static String missing(MonthlyScores months, Timeline timeline, Thresholds thresholds, Wording wording) {
        List<CategoryCounts> periods = months.periods();
        long answered = periods.stream().filter(counts -> counts.n() > 0).count();
        YearMonth ready = ready(periods.size(), answered, timeline, thresholds);
        String when = ready.isAfter(timeline.due())
                ? wording.text("refusal.never")
                : wording.text("refusal.when", wording.month(ready.plusMonths(1)));
        if (answered < thresholds.minimumMonths() && months.hides()) {
            return wording.text("refusal.hidden", wording.month(timeline.first()), thresholds.minimumMonths(), when);
        }
        if (answered == 0) {
            return wording.text("refusal.noAnswers", wording.month(timeline.first()), thresholds.minimumMonths(), when);
        }
        if (answered < thresholds.minimumMonths()) {
            return wording.text(
                    "refusal.months",
                    thresholds.minimumMonths(),
                    answered,
                    thresholds.minimumMonths() - answered,
                    when);
        }
        return wording.text(
                "refusal.horizon",
                wording.months(timeline.horizon()),
                wording.months(periods.size()),
                wording.months(thresholds.farthest(periods.size())),
                when);
    }

    /** The month after which the model can speak, if every month until then has answers. */
    private static YearMonth ready(long length, long answered, Timeline timeline, Thresholds thresholds) {
        int more = 0;
        while (answered + more < thresholds.minimumMonths()
                || timeline.horizon() - more > thresholds.farthest(length + more)) {
            more++;
        }
        return timeline.latest().plusMonths(more);
    }
}
