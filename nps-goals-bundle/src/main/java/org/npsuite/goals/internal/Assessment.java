// SPDX-License-Identifier: Apache-2.0
package org.npsuite.goals.internal;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.npsuite.model.access.Caller;
import org.npsuite.model.goal.Goal;
import org.npsuite.model.goal.GoalProgress;
import org.npsuite.model.score.Score;
import org.npsuite.model.score.ScoreQuery;
import org.npsuite.model.score.ScoreReport;
import org.npsuite.model.slice.Period;
import org.npsuite.model.slice.Unit;
import org.npsuite.model.slice.Window;
import org.npsuite.service.ScoreService;

/** Asks for the scores a goal is about and says how it stands. */
final class Assessment {

    private final ScoreService scores;
    private final Thresholds thresholds;

    Assessment(ScoreService scores, Thresholds thresholds) {
        this.scores = scores;
        this.thresholds = thresholds;
    }

    GoalProgress of(Caller caller, HeldGoal held, Timeline timeline, Wording wording) {
        Goal goal = held.goal();
        ScoreReport report = ask(caller, goal, timeline.untilDue(), List.of(Period.MONTH));
        MonthlyScores months = new MonthlyScores(timeline, report);
        Score baseline = ask(caller, goal, timeline.baseline(), List.of()).total();
        Outlook outlook = outlook(report, months, timeline, wording);
        Verdict verdict = Verdict.of(timeline, months, outlook, thresholds, wording);
        Score now = months.newest().map(entry -> entry.getValue()).orElse(report.total());

        GoalProgress.Builder progress = GoalProgress.builder()
                .goal(goal)
                .version(held.version())
                .state(verdict.state())
                .rule(verdict.rule())
                .score(now)
                .baseline(baseline)
                .required(required(timeline, months, baseline).orElse(null))
                .needed(now.counts()
                        .filter(counts -> counts.n() > 0)
                        .map(counts -> Effort.of(counts, goal.target()))
                        .orElse(null))
                .series(months.complete())
                .definition(report.definition())
                .watermark(report.watermark());
        if (timeline.started()) {
            forecast(progress, timeline, outlook);
            TrendSentence.of(months, thresholds, wording).ifPresent(progress::trend);
        }
        return progress.build();
    }

    private void forecast(GoalProgress.Builder progress, Timeline timeline, Outlook outlook) {
        outlook.trueLevel().ifPresent(progress::trueLevel);
        if (!timeline.over()) {
            // Once the due month is over its published score is known: there is no chance left in it.
            outlook.published().ifPresent(progress::published);
            progress.refusal(outlook.refusal().orElse(null));
        }
    }

    private Outlook outlook(ScoreReport report, MonthlyScores months, Timeline timeline, Wording wording) {
        return report.partial().isPresent()
                ? Outlook.refused(wording.text("refusal.partial"))
                : Outlook.of(months, timeline, thresholds, wording);
    }

    private static Optional<Double> required(Timeline timeline, MonthlyScores months, Score baseline) {
        YearMonth month = months.newest().map(entry -> entry.getKey()).orElse(YearMonth.from(timeline.today()));
        return baseline.decimal().isEmpty()
                ? Optional.empty()
                : Optional.of(new RequiredPath(timeline, baseline.decimal().getAsDouble()).in(month));
    }

    private ScoreReport ask(Caller caller, Goal goal, Window window, List<Period> groupBy) {
        return scores.score(
                caller,
                ScoreQuery.builder()
                        .slice(goal.slice().in(window))
                        .groupBy(List.copyOf(groupBy))
                        .unit(Unit.RESPONSES)
                        .build());
    }
}
