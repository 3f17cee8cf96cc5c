// SPDX-License-Identifier: Apache-2.0
package org.npsuite.model.goal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.npsuite.model.document.Document;
import org.npsuite.model.problem.ProblemException;

class GoalTest {

    private static final Map<String, Object> FIELDS = Map.of(
            "name",
            "45 by the end of the year",
            "target",
            45,
            "measure",
            "PUBLISHED",
            "from",
            "2026-01-01",
            "due",
            "2026-12-31",
            "baseline",
            Map.of("from", "2025-01-01", "to", "2026-01-01"),
            "where",
            List.of("team:eq:team-north"),
            "milestones",
            List.of(Map.of("date", "2026-06-30", "target", 40)));

    @Test
    void readsWhatItWrites() {
        Goal goal = Goal.from("customers", "year-end", Document.of(FIELDS));

        assertThat(Goal.from("customers", "year-end", Document.of(goal.document())))
                .isEqualTo(goal);
    }

    static Stream<Arguments> nonsense() {
        return Stream.of(
                Arguments.of("target", 101),
                Arguments.of("due", "2025-12-31"),
                Arguments.of("baseline", Map.of("from", "2027-01-01")),
                Arguments.of("measure", "GUESS"),
                Arguments.of("where", List.of("team")),
                Arguments.of("parent", "year-end"),
                Arguments.of("milestones", List.of(Map.of("date", "2026-06-30", "target", 200))));
    }

    @ParameterizedTest(name = "{0} = {1} is refused")
    @MethodSource("nonsense")
    void refusesWhatCannotBeReached(String field, Object value) {
        Map<String, Object> fields = new HashMap<>(FIELDS);
        fields.put(field, value);

        assertThatThrownBy(() -> Goal.from("customers", "year-end", Document.of(fields)))
                .isInstanceOf(ProblemException.class);
    }
}
