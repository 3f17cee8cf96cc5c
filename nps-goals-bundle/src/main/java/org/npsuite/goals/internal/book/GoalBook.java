// SPDX-License-Identifier: Apache-2.0
package org.npsuite.goals.internal.book;

import static org.npsuite.model.problem.ProblemException.notFound;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.npsuite.model.problem.ProblemException;

/** All goals there are: those of the files, which win, and those of the records. */
public final class GoalBook {

    private final GoalFiles files;
    private final RecordedGoals recorded;

    public GoalBook(GoalFiles files, RecordedGoals recorded) {
        this.files = files;
        this.recorded = recorded;
    }

    /** The goals of a programme, by id. */
    public Collection<HeldGoal> list(String programme) {
        Map<String, HeldGoal> byId = new TreeMap<>();
        recorded.list(programme).forEach(held -> byId.put(held.goal().id(), held));
        files.reading().goals().stream()
                .filter(goal -> goal.programme().equals(programme))
                .forEach(goal -> byId.put(goal.id(), new HeldGoal(goal, HeldGoal.FILE)));
        return byId.values();
    }

    public Optional<HeldGoal> find(String programme, String id) {
        return files.reading()
                .find(programme, id)
                .map(goal -> new HeldGoal(goal, HeldGoal.FILE))
                .or(() -> recorded.find(programme, id));
    }

    public static ProblemException unknown(String programme, String goal) {
        return notFound("programme \"" + programme + "\" has no goal \"" + goal + "\"");
    }
}
