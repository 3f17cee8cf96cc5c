// SPDX-License-Identifier: Apache-2.0
package org.npsuite.goals.internal.outlook;

import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.npsuite.goals.internal.history.MonthlyScores;
import org.npsuite.goals.internal.history.Timeline;
import org.npsuite.goals.internal.settings.Thresholds;
import org.npsuite.goals.internal.text.Wording;
import org.npsuite.model.goal.Goal;
import org.npsuite.model.goal.GoalState;
import org.npsuite.model.goal.Measure;
import org.npsuite.model.score.Score;

/**
 * How a goal stands and by which rule.
 *
 * @param state the state
 * @param rule why, in plain words
 */
public record Verdict(GoalState state, String rule) {

    public static Verdict of(
            Timeline timeline, MonthlyScores months, Outlook outlook, Thresholds thresholds, Wording wording) {
        if (!timeline.started()) {
            return new Verdict(
                    GoalState.NOT_STARTED,
                    wording.text("rule.NOT_STARTED", wording.day(timeline.goal().from())));
        }
        if (timeline.over()) {
            return timeline.goal().measure() == Measure.PUBLISHED
                    ? byPublished(timeline, months, wording)
                    : byLevel(timeline, outlook, wording);
        }
        return byProbability(timeline, outlook, thresholds, wording);
    }

    private static Verdict byPublished(Timeline timeline, MonthlyScores months, Wording wording) {
        OptionalInt published = months.in(timeline.due()).map(Score::published).orElse(OptionalInt.empty());
        if (published.isEmpty()) {
            return cannotTell(wording.text("refusal.dueMonth", wording.month(timeline.due())), wording);
        }
        return judged(timeline, published.getAsInt() >= timeline.goal().target(), published.getAsInt(), wording);
    }

    private static Verdict byLevel(Timeline timeline, Outlook outlook, Wording wording) {
        if (outlook.level().isEmpty()) {
            return cannotTell(outlook.refusal().orElseThrow(), wording);
        }
        double level = outlook.level().getAsDouble();
        return judged(timeline, level >= timeline.goal().target(), wording.points(level), wording);
    }

    private static Verdict judged(Timeline timeline, boolean reached, Object value, Wording wording) {
        Goal goal = timeline.goal();
        GoalState state = reached ? GoalState.ATTAINED : GoalState.MISSED;
        String key = "rule." + state + "." + goal.measure();
        return new Verdict(state, wording.text(key, wording.month(timeline.due()), value, goal.target()));
    }

    private static Verdict byProbability(Timeline timeline, Outlook outlook, Thresholds thresholds, Wording wording) {
        Goal goal = timeline.goal();
        OptionalDouble probability = goal.measure() == Measure.PUBLISHED ? outlook.published() : outlook.trueLevel();
        if (probability.isEmpty()) {
            return cannotTell(outlook.refusal().orElseThrow(), wording);
        }
        GoalState state = state(probability.getAsDouble(), thresholds);
        return new Verdict(
                state,
                wording.text(
                        "rule." + state,
                        wording.text("measure." + goal.measure()),
                        wording.month(timeline.due()),
                        goal.target(),
                        wording.percent(probability.getAsDouble()),
                        wording.percent(thresholds.onTrack()),
                        wording.percent(thresholds.atRisk())));
    }

    private static GoalState state(double probability, Thresholds thresholds) {
        if (probability >= thresholds.onTrack()) {
            return GoalState.ON_TRACK;
        }
        return probability >= thresholds.atRisk() ? GoalState.AT_RISK : GoalState.OFF_TRACK;
    }

    private static Verdict cannotTell(String why, Wording wording) {
        return new Verdict(GoalState.CANNOT_TELL, wording.text("rule.CANNOT_TELL", why));
    }
}
