// SPDX-License-Identifier: Apache-2.0
package org.npsuite.store.internal.tally;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.npsuite.model.slice.Field;
import org.npsuite.model.slice.Group;
import org.npsuite.spi.tally.TallySource;

/**
 * Collects the different values of several fields at once, in bounded memory: a field of more than an answer may have
 * groups is given up, and where all together are too many to be remembered, the one that has most is put off.
 */
final class DistinctValues {

    /** Enough for any two fields, so that every round settles some. */
    private static final int MOST_HELD = 2 * TallySource.MAX_CELLS;

    private final List<Field> fields;
    private final Map<Field, Set<String>> collected = new HashMap<>();
    private final Map<Field, OptionalLong> settled = new HashMap<>();
    private final Set<Field> putOff = new HashSet<>();
    private int held;

    DistinctValues(Collection<Field> fields) {
        fields.forEach(field -> collected.put(field, new HashSet<>()));
        this.fields = List.copyOf(collected.keySet());
    }

    /** @param answer with the values of all these fields */
    void add(Answer answer) {
        for (Field field : fields) {
            Set<String> known = collected.get(field);
            if (known != null) {
                Set<String> values = answer.values(field);
                add(field, known, values.isEmpty() ? Set.of(Group.NONE) : values);
            }
        }
    }

    private void add(Field field, Set<String> known, Set<String> values) {
        int before = known.size();
        known.addAll(values);
        held += known.size() - before;
        if (known.size() > TallySource.MAX_CELLS) {
            settled.put(field, OptionalLong.empty());
            forget(field);
        } else if (held > MOST_HELD) {
            Field largest = collected.entrySet().stream()
                    .max(Comparator.comparingInt(entry -> entry.getValue().size()))
                    .orElseThrow()
                    .getKey();
            putOff.add(largest);
            forget(largest);
        }
    }

    private void forget(Field field) {
        held -= collected.remove(field).size();
    }

    /** How many values each field has, but for those put off; empty where there are too many. */
    Map<Field, OptionalLong> counts() {
        Map<Field, OptionalLong> counts = new HashMap<>(settled);
        collected.forEach((field, values) ->
                counts.put(field, OptionalLong.of(values.size() - (values.contains(Group.NONE) ? 1 : 0))));
        return counts;
    }

    /** The fields to be collected once more, without the others. */
    List<Field> putOff() {
        return List.copyOf(putOff);
    }
}
