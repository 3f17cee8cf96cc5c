// SPDX-License-Identifier: Apache-2.0
package org.npsuite.goals.internal.outlook;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.npsuite.goals.internal.book.HeldGoal;
import org.npsuite.goals.internal.history.MonthlyScores;
import org.npsuite.goals.internal.history.Timeline;
import org.npsuite.goals.internal.settings.Thresholds;
import org.npsuite.goals.internal.text.Wording;
import org.npsuite.model.goal.Goal;
import org.npsuite.model.goal.GoalProgress;
import org.npsuite.model.score.ScoreState;
import org.npsuite.model.slice.Filter;

/** Says how a goal stands. */
public final class Assessment {

    private final Thresholds thresholds;
    private final Wording wording;

    public Assessment(Thresholds thresholds, Wording wording) {
        this.thresholds = thresholds;
        this.wording = wording;
    }

    public GoalProgress of(HeldGoal held, Facts facts) {
        Goal goal = held.goal();
        Timeline timeline = facts.timeline();
        MonthlyScores months = facts.months();
        Outlook outlook =
                refusal(facts).map(Outlook::refused).orElseGet(() -> Outlook.of(months, timeline, thresholds, wording));
        Verdict verdict = Verdict.of(timeline, months, outlook, thresholds, wording);

        GoalProgress.Builder progress = GoalProgress.builder()
                .goal(goal)
                .version(held.version())
                .state(verdict.state())
                .rule(verdict.rule())
                .score(facts.now())
                .baseline(facts.baseline())
                .series(months.complete())
                .definition(facts.report().definition())
                .watermark(facts.report().watermark());
        facts.required().ifPresent(path -> progress.required(path.in(facts.nowMonth())));
        facts.now()
                .counts()
                .filter(counts -> counts.n() > 0)
                .ifPresent(counts -> progress.needed(Effort.of(counts, goal.target())));
        if (timeline.started()) {
            foretell(progress, timeline, outlook);
            progress.forecast(new Fan(facts, thresholds).months());
            TrendSentence.of(months, thresholds, wording).ifPresent(progress::trend);
        }
        return progress.build();
    }

    /** What is wrong before any month is looked at. */
    private Optional<String> refusal(Facts facts) {
        if (facts.partial()) {
            return Optional.of(wording.text("refusal.partial"));
        }
        List<Filter> where = facts.timeline().goal().where();
        boolean nobody = facts.report().total().state() == ScoreState.NO_DATA;
        return nobody && !where.isEmpty()
                ? Optional.of(wording.text(
                        "refusal.nobody", where.stream().map(Filter::toString).collect(Collectors.joining(", "))))
                : Optional.empty();
    }

    private static void foretell(GoalProgress.Builder progress, Timeline timeline, Outlook outlook) {
        outlook.trueLevel().ifPresent(progress::trueLevel);
        if (!timeline.over()) {
            // Once the due month is over its published score is known: there is no chance left in it.
            outlook.published().ifPresent(progress::published);
            progress.refusal(outlook.refusal().orElse(null));
        }
    }
}
