// SPDX-License-Identifier: Apache-2.0
package org.npsuite.store.internal.tally;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.npsuite.model.response.RecordedResponse;
import org.npsuite.model.slice.Field;
import org.npsuite.model.slice.Group;
import org.npsuite.model.slice.Grouping;
import org.npsuite.model.slice.Period;

/** Says to which groups an answer belongs. */
final class Groups {

    private final List<Grouping> by;

    /** @param by the groupings; one named several times counts once */
    Groups(List<Grouping> by) {
        this.by = List.copyOf(new LinkedHashSet<>(by));
    }

    /** {@link Group#ALL} and, where there are groupings, one group for each combination of the answer's values. */
    List<Group> of(RecordedResponse recorded) {
        List<Map<Grouping, String>> combinations = List.of(Map.of());
        for (Grouping grouping : by) {
            List<Map<Grouping, String>> finer = new ArrayList<>();
            for (Map<Grouping, String> combination : combinations) {
                for (String value : values(recorded, grouping)) {
                    Map<Grouping, String> with = new LinkedHashMap<>(combination);
                    with.put(grouping, value);
                    finer.add(with);
                }
            }
            combinations = finer;
        }
        List<Group> groups = new ArrayList<>(combinations.size() + 1);
        groups.add(Group.ALL);
        if (!by.isEmpty()) {
            combinations.forEach(combination -> groups.add(new Group(combination)));
        }
        return groups;
    }

    private static Set<String> values(RecordedResponse recorded, Grouping grouping) {
        if (grouping instanceof Period period) {
            return Set.of(period.label(recorded.day()));
        }
        Set<String> values = recorded.response().values((Field) grouping);
        return values.isEmpty() ? Set.of(Group.NONE) : values;
    }
}
