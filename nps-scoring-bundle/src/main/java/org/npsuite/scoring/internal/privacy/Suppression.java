// SPDX-License-Identifier: Apache-2.0
package org.npsuite.scoring.internal.privacy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.npsuite.model.score.Tally;
import org.npsuite.model.slice.Group;
import org.npsuite.model.slice.Grouping;

/**
 * Which groups of an anonymous programme must not show their counts.
 *
 * <p>First those of fewer than k answers, and those whose answers are all of one category. Then, because sums are known
 * from other questions, groups from which the first would follow by subtraction. Groups that share a value of one
 * grouping form a line, whose sum is the answer to a coarser question. In every line either nothing is hidden, or at
 * least two groups of together at least k answers: while that is not so, the smallest group shown in the line goes too.
 */
final class Suppression {

    private Suppression() {}

    /**
     * @param minimum k
     * @param cut groups that must go for another reason
     */
    static Set<Group> hidden(Map<Group, Tally> groups, List<Grouping> groupBy, int minimum, Predicate<Group> cut) {
        Set<Group> hidden = new HashSet<>();
        groups.forEach((group, tally) -> {
            if (tally.n() < minimum || Counting.unanimous(tally) || cut.test(group)) {
                hidden.add(group);
            }
        });
        Collection<List<Group>> lines = lines(groups.keySet(), groupBy);
        boolean settled = false;
        while (!settled) {
            settled = true;
            for (List<Group> line : lines) {
                Optional<Group> next = next(line, hidden, groups, minimum);
                next.ifPresent(hidden::add);
                settled &= next.isEmpty();
            }
        }
        return hidden;
    }

    /** The group of a line that has to go next; empty where the line gives nothing away. */
    private static Optional<Group> next(List<Group> line, Set<Group> hidden, Map<Group, Tally> groups, int minimum) {
        List<Group> gone = line.stream().filter(hidden::contains).toList();
        long answers = gone.stream().mapToLong(group -> groups.get(group).n()).sum();
        if (gone.isEmpty() || (gone.size() > 1 && answers >= minimum)) {
            return Optional.empty();
        }
        return line.stream()
                .filter(group -> !hidden.contains(group))
                .min(Comparator.<Group>comparingLong(group -> groups.get(group).n())
                        .thenComparing(Comparator.naturalOrder()));
    }

    private static Collection<List<Group>> lines(Collection<Group> groups, List<Grouping> groupBy) {
        if (groupBy.size() < 2) {
            return List.of(List.copyOf(groups));
        }
        Map<Map.Entry<Grouping, String>, List<Group>> lines = new LinkedHashMap<>();
        for (Group group : groups) {
            group.values().entrySet().forEach(value -> lines.computeIfAbsent(
                            Map.entry(value.getKey(), value.getValue()), key -> new ArrayList<>())
                    .add(group));
        }
        return lines.values();
    }
}
