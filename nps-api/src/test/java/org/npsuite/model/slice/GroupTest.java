// SPDX-License-Identifier: Apache-2.0
package org.npsuite.model.slice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class GroupTest {

    private static final Field SEGMENT = Field.attribute("segment");

    @Test
    void groupsComeByTimeThenByValue() {
        TreeSet<Group> groups = new TreeSet<>();
        groups.add(group("B", "2026-01"));
        groups.add(group("A", "2026-02"));
        groups.add(group("A", "2026-01"));

        assertThat(groups).containsExactly(group("A", "2026-01"), group("B", "2026-01"), group("A", "2026-02"));
    }

    @Test
    void aGroupingIsReadByItsName() {
        assertThat(Grouping.parse("month")).isEqualTo(Period.MONTH);
        assertThat(Grouping.parse("attr:segment")).isEqualTo(SEGMENT);
    }

    private static Group group(String segment, String month) {
        Map<Grouping, String> values = new LinkedHashMap<>();
        values.put(SEGMENT, segment);
        values.put(Period.MONTH, month);
        return new Group(values);
    }
}
