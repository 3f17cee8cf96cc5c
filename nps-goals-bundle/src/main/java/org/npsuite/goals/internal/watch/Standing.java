// SPDX-License-Identifier: Apache-2.0
package org.npsuite.goals.internal.watch;

import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.npsuite.model.document.Document;
import org.npsuite.model.goal.GoalProgress;
import org.npsuite.model.goal.GoalState;
import org.npsuite.model.goal.Measure;

/**
 * How a goal was found to stand: one version of its document in the records. A later change of the goal writes a new
 * version and leaves this one as it was told.
 *
 * @param state the state
 * @param target the target then
 * @param goalVersion the version of the goal then; 0 from a file
 * @param month the month in which it was found
 * @param score the published score then
 * @param probability that the measure reaches the target
 * @param alarms the control charts that signalled
 */
record Standing(
        GoalState state,
        int target,
        long goalVersion,
        YearMonth month,
        OptionalInt score,
        OptionalDouble probability,
        List<Alarm> alarms) {

    static Standing of(GoalProgress progress, YearMonth month, List<Alarm> alarms) {
        boolean published = progress.goal().measure() == Measure.PUBLISHED;
        return new Standing(
                progress.state(),
                progress.goal().target(),
                progress.version(),
                month,
                progress.score().published(),
                published ? progress.published() : progress.trueLevel(),
                alarms);
    }

    static Standing from(Document document) {
        Optional<Double> probability = document.decimal("probability").map(value -> value.doubleValue());
        return new Standing(
                document.constant("state", GoalState.class).orElseThrow(),
                document.integer("target").orElseThrow(),
                document.integer("goalVersion").orElseThrow(),
                YearMonth.parse(document.requiredText("month")),
                document.integer("score"),
                probability.map(OptionalDouble::of).orElse(OptionalDouble.empty()),
                document.objects("alarms").stream().map(Alarm::from).toList());
    }

    Map<String, Object> document() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("state", state.name());
        document.put("target", target);
        document.put("goalVersion", goalVersion);
        document.put("month", month.toString());
        score.ifPresent(value -> document.put("score", value));
        probability.ifPresent(value -> document.put("probability", value));
        document.put("alarms", alarms.stream().map(Alarm::document).toList());
        return document;
    }

    /** Whether it says nothing new after {@code before}: a wandering probability is kept once a month. */
    boolean repeats(Standing before) {
        return state == before.state
                && target == before.target
                && goalVersion == before.goalVersion
                && month.equals(before.month)
                && alarms.equals(before.alarms);
    }
}
