// SPDX-License-Identifier: Apache-2.0
package org.npsuite.model.goal;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One change of a goal.
 *
 * @param version the goal's version since then
 * @param at when
 * @param by who
 * @param goal the goal since then; empty where it was retired
 * @param edits what changed, by field; empty for a new goal and for one that was retired
 */
public record GoalRevision(long version, Instant at, String by, Optional<Goal> goal, List<Edit> edits) {

    /**
     * One field that changed.
     *
     * @param field its name in the document, such as {@code target}
     * @param from its value before, as JSON prints it; empty where it was absent
     * @param to its value since; empty where it is absent
     */
    public record Edit(String field, Optional<String> from, Optional<String> to) {}

    public GoalRevision {
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(goal, "goal");
        edits = List.copyOf(edits);
    }
}
