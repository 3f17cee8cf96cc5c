// SPDX-License-Identifier: Apache-2.0
package org.npsuite.store.internal.tally;

import static org.npsuite.model.problem.ProblemException.notAllowed;

import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.npsuite.model.slice.Group;
import org.npsuite.spi.tally.TallySource;

/** Counts per group, of no more groups than an answer may have. */
final class Cells<V> {

    private final V none;
    private final Map<Group, V> counts = new HashMap<>();

    /** @param none counts of a group without answers; immutable */
    Cells(V none) {
        this.none = none;
    }

    /** Changes the counts of a group; {@link Group#ALL} is the whole slice and not one of the groups. */
    void update(Group group, UnaryOperator<V> change) {
        counts.compute(group, (same, before) -> change.apply(before == null ? none : before));
        checkNumber(counts.size() - (counts.containsKey(Group.ALL) ? 1 : 0));
    }

    /**
     * Checks a number of groups, {@link Group#ALL} not counted.
     *
     * @throws org.npsuite.model.problem.ProblemException {@code NOT_ALLOWED} if an answer may not have as many
     */
    static void checkNumber(int groups) {
        if (groups > TallySource.MAX_CELLS) {
            throw notAllowed("the answer would have more than " + TallySource.MAX_CELLS
                    + " groups: group by less, or narrow the window and the filters");
        }
    }

    /** Of the whole slice. */
    V total() {
        return counts.getOrDefault(Group.ALL, none);
    }

    /** Of every group. */
    Map<Group, V> groups() {
        Map<Group, V> groups = new HashMap<>(counts);
        groups.remove(Group.ALL);
        return groups;
    }
}
