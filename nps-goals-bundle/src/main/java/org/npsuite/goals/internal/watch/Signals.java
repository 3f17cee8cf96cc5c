// SPDX-License-Identifier: Apache-2.0
package org.npsuite.goals.internal.watch;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.npsuite.model.goal.GoalSignal;
import org.npsuite.model.goal.GoalState;

/** What happened between two standings of a goal. */
final class Signals {

    private Signals() {}

    static List<GoalSignal> between(
            Optional<Standing> before, Standing now, String programme, String goal, long version, Instant at) {
        String id = programme + "/" + goal + "/" + version;
        GoalSignal.Builder common = GoalSignal.builder()
                .programme(programme)
                .goal(goal)
                .at(at)
                .state(now.state())
                .target(now.target());
        now.score().ifPresent(common::score);
        now.probability().ifPresent(common::probability);
        List<GoalSignal> signals = new ArrayList<>();
        if (turned(before, now)) {
            signals.add(common.id(id)
                    .kind(GoalSignal.Kind.STATE)
                    .previous(before.map(Standing::state).orElse(null))
                    .build());
        }
        List<String> known = before.stream()
                .flatMap(standing -> standing.alarms().stream())
                .map(Alarm::group)
                .toList();
        now.alarms().stream()
                .filter(alarm -> !known.contains(alarm.group()))
                .forEach(alarm -> signals.add(common.id(id + "/alarm/" + alarm.group())
                        .kind(GoalSignal.Kind.ALARM)
                        .previous(null)
                        .group(alarm.group().isEmpty() ? null : alarm.group())
                        .since(alarm.since())
                        .build()));
        return signals;
    }

    /** The first look at a goal is news only where it is bad. */
    private static boolean turned(Optional<Standing> before, Standing now) {
        return before.map(standing -> standing.state() != now.state())
                .orElse(now.state() == GoalState.AT_RISK || now.state() == GoalState.OFF_TRACK);
    }
}
