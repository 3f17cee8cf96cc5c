// SPDX-License-Identifier: Apache-2.0
package org.npsuite.goals.internal;

import org.npsuite.model.goal.Goal;
import org.npsuite.model.goal.GoalProgress;

/** Says how a goal stands. */
final class Assessment {

    private final Thresholds thresholds;
    private final Wording wording;

    Assessment(Thresholds thresholds, Wording wording) {
        this.thresholds = thresholds;
        this.wording = wording;
    }

    GoalProgress of(HeldGoal held, Facts facts) {
        Goal goal = held.goal();
        Timeline timeline = facts.timeline();
        MonthlyScores months = facts.months();
        Outlook outlook = facts.partial()
                ? Outlook.refused(wording.text("refusal.partial"))
                : Outlook.of(months, timeline, thresholds, wording);
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
            TrendSentence.of(months, thresholds, wording).ifPresent(progress::trend);
        }
        return progress.build();
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
