// SPDX-License-Identifier: Apache-2.0
package org.npsuite.goals.internal.book;

import static org.npsuite.model.problem.ProblemException.conflict;
import static org.npsuite.model.problem.ProblemException.notAllowed;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.npsuite.model.goal.Goal;
import org.npsuite.model.goal.Milestone;
import org.npsuite.model.problem.Problem;
import org.npsuite.model.problem.ProblemException;
import org.npsuite.spi.store.Records;

/** Creates, changes and retires goals, once it is known that the caller may. */
public final class GoalEditing {

    private final GoalBook book;
    private final RecordedGoals recorded;

    public GoalEditing(GoalBook book, RecordedGoals recorded) {
        this.book = book;
        this.recorded = recorded;
    }

    /** @return whether it is new */
    public boolean put(Goal goal, OptionalLong seen, LocalDate today, String by) {
        Optional<HeldGoal> held = changeable(goal.programme(), goal.id(), seen);
        if (held.filter(present -> present.goal().equals(goal)).isPresent()) {
            return false;
        }
        boolean dueMoved =
                held.map(present -> !present.goal().due().equals(goal.due())).orElse(true);
        if (dueMoved && goal.due().isBefore(today)) {
            throw notAllowed("\"due\" (" + goal.due() + ") is in the past: choose a day from " + today + " on");
        }
        checkMilestones(goal);
        checkParents(goal);
        recorded.put(goal, held.map(HeldGoal::version).orElse(Records.ABSENT), by);
        return held.isEmpty();
    }

    public void retire(String programme, String id, OptionalLong seen, String by) {
        recorded.delete(changeable(programme, id, seen).orElseThrow(() -> GoalBook.unknown(programme, id)), by);
    }

    /** The goal as it stands in the records, if it may be changed there. */
    private Optional<HeldGoal> changeable(String programme, String id, OptionalLong seen) {
        Optional<HeldGoal> held = book.find(programme, id);
        if (held.filter(HeldGoal::inFile).isPresent()) {
            throw conflict("goal \"" + id + "\" is kept in a file under etc/nps/goals: change it there");
        }
        long version = held.map(HeldGoal::version).orElse(Records.ABSENT);
        if (seen.isPresent() && seen.getAsLong() != version) {
            throw new ProblemException(
                    Problem.STALE, "goal \"" + id + "\" has changed since you read it: read it again, then change it");
        }
        return held;
    }

    private static void checkMilestones(Goal goal) {
        goal.milestones().stream()
                .map(Milestone::date)
                .filter(date -> date.isBefore(goal.from()) || date.isAfter(goal.due()))
                .findFirst()
                .ifPresent(date -> {
                    throw notAllowed("a milestone's \"date\" (" + date + ") must lie between \"from\" (" + goal.from()
                            + ") and \"due\" (" + goal.due() + ")");
                });
    }

    /**
     * A goal is never part of itself over others. A parent may come later: goals are often set all at once, in any
     * order.
     */
    private void checkParents(Goal goal) {
        Set<String> below = new HashSet<>(Set.of(goal.id()));
        Optional<String> parent = goal.parent();
        while (parent.isPresent()) {
            if (!below.add(parent.get())) {
                throw notAllowed("\"parent\" would make the goal a part of itself: choose another parent");
            }
            parent = book.find(goal.programme(), parent.get())
                    .flatMap(held -> held.goal().parent());
        }
    }
}
