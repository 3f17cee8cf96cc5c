// SPDX-License-Identifier: Apache-2.0
package org.npsuite.store.internal.tally;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import org.npsuite.model.slice.Field;
import org.npsuite.model.slice.Group;
import org.npsuite.model.slice.Grouping;
import org.npsuite.model.slice.Period;
import org.npsuite.spi.tally.TallySource;

/**
 * Says to which groups an answer belongs, by ordinals from 0, which is {@link Group#ALL}. Answers of the same values
 * belong to the same groups, and most have the values of one before.
 */
final class Groups {

    /** The whole slice. */
    static final int ALL = 0;

    /** {@link #ALL} and one more: answers of many groups are not remembered, for sets of tags can be long. */
    private static final int ONE_GROUP = 2;

    private final List<Grouping> by;
    private final List<Group> groups = new ArrayList<>(List.of(Group.ALL));
    private final Map<Group, Integer> ordinals = new HashMap<>();
    private final Map<List<Object>, int[]> known = new HashMap<>();

    /** @param by the groupings; one named several times counts once */
    Groups(List<Grouping> by) {
        this.by = List.copyOf(new LinkedHashSet<>(by));
    }

    /**
     * {@link #ALL} and, where there are groupings, one group for each combination of the answer's values.
     *
     * @return not to be changed
     * @throws org.npsuite.model.problem.ProblemException {@code NOT_ALLOWED} where there are more groups than an answer
     *     may have
     */
    int[] of(Answer answer) {
        List<Object> values = new ArrayList<>(by.size());
        for (Grouping grouping : by) {
            values.add(grouping instanceof Field field ? answer.values(field) : answer.day());
        }
        int[] same = known.get(values);
        if (same == null) {
            same = ordinals(answer);
            if (same.length <= ONE_GROUP) {
                remember(values, same);
            }
        }
        return same;
    }

    private void remember(List<Object> values, int[] same) {
        if (known.size() > TallySource.MAX_CELLS) {
            known.clear();
        }
        known.put(values, same);
    }

    private int[] ordinals(Answer answer) {
        List<Map<Grouping, String>> combinations = List.of(Map.of());
        for (Grouping grouping : by) {
            List<Map<Grouping, String>> finer = new ArrayList<>();
            for (Map<Grouping, String> combination : combinations) {
                for (String value : values(answer, grouping)) {
                    Map<Grouping, String> with = new LinkedHashMap<>(combination);
                    with.put(grouping, value);
                    finer.add(with);
                }
            }
            combinations = finer;
        }
        if (by.isEmpty()) {
            return new int[] {ALL};
        }
        int[] all = new int[combinations.size() + 1];
        for (int i = 1; i < all.length; i++) {
            all[i] = ordinals.computeIfAbsent(new Group(combinations.get(i - 1)), this::add);
        }
        return all;
    }

    private int add(Group group) {
        groups.add(group);
        Cells.checkNumber(groups.size() - 1);
        return groups.size() - 1;
    }

    private static Set<String> values(Answer answer, Grouping grouping) {
        if (grouping instanceof Period period) {
            return Set.of(period.label(answer.day()));
        }
        Set<String> values = answer.values((Field) grouping);
        return values.isEmpty() ? Set.of(Group.NONE) : values;
    }

    /** Every group met so far but {@link Group#ALL}, with what there is of it. */
    <V> Map<Group, V> map(IntFunction<V> ofOrdinal) {
        Map<Group, V> map = new HashMap<>();
        for (int ordinal = ALL + 1; ordinal < groups.size(); ordinal++) {
            map.put(groups.get(ordinal), ofOrdinal.apply(ordinal));
        }
        return map;
    }
}
