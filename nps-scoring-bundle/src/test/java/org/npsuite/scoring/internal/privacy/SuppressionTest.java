// SPDX-License-Identifier: Apache-2.0
package org.npsuite.scoring.internal.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.npsuite.model.score.Tally;
import org.npsuite.model.slice.Field;
import org.npsuite.model.slice.Group;
import org.npsuite.model.slice.Grouping;
import org.npsuite.model.slice.Period;

class SuppressionTest {

    private static final int MINIMUM = 10;
    private static final Field TEAM = Field.of(Field.Kind.TEAM);

    private final SortedMap<Group, Tally> groups = new TreeMap<>();

    private static Group cell(String month, String team) {
        Map<Grouping, String> values = new LinkedHashMap<>();
        values.put(Period.MONTH, month);
        values.put(TEAM, team);
        return new Group(values);
    }

    /** A cell of so many answers that do not all agree. */
    private void add(Group group, int n) {
        if (n > 0) {
            groups.put(group, Tally.of(1, 0, 0, 0, 0, 0, 0, 0, 0, 0, n - 1));
        }
    }

    private Set<Group> hidden() {
        return Suppression.hidden(groups, List.of(Period.MONTH, TEAM), MINIMUM, group -> false);
    }

    @Test
    void largeGroupsAreAllShown() {
        add(cell("2026-01", "a"), 12);
        add(cell("2026-01", "b"), 10);

        assertThat(hidden()).isEmpty();
    }

    @Test
    void aSmallCellTakesOneMoreOfItsRowAndOfItsColumnAlong() {
        add(cell("2026-01", "a"), 3);
        add(cell("2026-01", "b"), 20);
        add(cell("2026-01", "c"), 30);
        add(cell("2026-02", "a"), 25);
        add(cell("2026-02", "b"), 22);
        add(cell("2026-02", "c"), 30);

        assertThat(hidden())
                .containsExactlyInAnyOrder(
                        cell("2026-01", "a"), cell("2026-01", "b"), cell("2026-02", "a"), cell("2026-02", "b"));
    }

    @RepeatedTest(50)
    void noHiddenCellFollowsFromTheSumsOfItsLines(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        for (int month = 1; month <= 4; month++) {
            for (char team = 'a'; team <= 'd'; team++) {
                add(cell("2026-0" + month, String.valueOf(team)), random.nextInt(40));
            }
        }

        Set<Group> hidden = hidden();

        for (Grouping line : List.of(Period.MONTH, TEAM)) {
            groups.keySet().stream().map(group -> group.value(line)).distinct().forEach(value -> {
                List<Group> cells = groups.keySet().stream()
                        .filter(group -> group.value(line).equals(value))
                        .toList();
                List<Group> gone = cells.stream().filter(hidden::contains).toList();
                long answers =
                        gone.stream().mapToLong(group -> groups.get(group).n()).sum();
                boolean safe = gone.isEmpty() || gone.size() > 1 && answers >= MINIMUM;
                assertThat(safe || gone.size() == cells.size()).isTrue();
            });
        }
    }
}
