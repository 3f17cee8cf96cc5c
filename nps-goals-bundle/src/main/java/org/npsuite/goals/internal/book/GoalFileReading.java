// SPDX-License-Identifier: Apache-2.0
package org.npsuite.goals.internal.book;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.npsuite.model.goal.Goal;

/**
 * What goal files hold.
 *
 * @param entries the goals, each with its place; no two of one programme and id
 * @param faults what is wrong, in the order of the files
 */
public record GoalFileReading(List<Entry> entries, List<Fault> faults) {

    public static final GoalFileReading NOTHING = new GoalFileReading(List.of(), List.of());

    /**
     * A goal and where it stands.
     *
     * @param line where it begins, the first line being 1
     */
    public record Entry(Goal goal, String file, int line) {}

    /**
     * Something that is wrong in a file.
     *
     * @param line where, the first line being 1
     * @param message what, for the administrator
     */
    public record Fault(String file, int line, String message) {}

    public GoalFileReading {
        entries = List.copyOf(entries);
        faults = List.copyOf(faults);
    }

    /** Several files as one; of two goals with one id the first stays and the second is a fault. */
    public static GoalFileReading together(List<GoalFileReading> readings) {
        Map<String, Entry> byKey = new HashMap<>();
        List<Entry> entries = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        for (GoalFileReading reading : readings) {
            faults.addAll(reading.faults());
            for (Entry entry : reading.entries()) {
                Goal goal = entry.goal();
                Entry first = byKey.putIfAbsent(goal.programme() + "/" + goal.id(), entry);
                if (first == null) {
                    entries.add(entry);
                } else {
                    faults.add(new Fault(entry.file(), entry.line(), taken(goal, first)));
                }
            }
        }
        return new GoalFileReading(entries, faults);
    }

    private static String taken(Goal goal, Entry first) {
        return "goal \"" + goal.id() + "\" of programme \"" + goal.programme() + "\" is already in " + first.file()
                + ", line " + first.line() + ": give this one another \"id\"";
    }

    public List<Goal> goals() {
        return entries.stream().map(Entry::goal).toList();
    }

    public Optional<Goal> find(String programme, String id) {
        return goals().stream()
                .filter(goal -> goal.programme().equals(programme) && goal.id().equals(id))
                .findFirst();
    }
}
