// SPDX-License-Identifier: Apache-2.0
package org.npsuite.goals.internal.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.npsuite.goals.internal.book.GoalFileReading.Fault;
import org.npsuite.model.goal.Goal;

class GoalFileReaderTest {

    private static final String GOOD =
            """
            {
              "programme": "bank",
              "id": "goal-%d",
              "name": "Goal %d",
              "target": 45,
              "measure": "PUBLISHED",
              "from": "2026-01-01",
              "due": "2026-12-31",
              "baseline": {"from": "2025-01-01", "to": "2026-01-01"},
              "where": ["team:eq:north"],
              "milestones": [{"date": "2026-06-30", "target": 40}]
            }""";

    private static String good(int number) {
        return GOOD.formatted(number, number);
    }

    private static GoalFileReading twenty(String tenth) {
        return GoalFileReader.read(
                "teams.json",
                IntStream.rangeClosed(1, 20)
                        .mapToObj(number -> number == 10 ? tenth : good(number))
                        .collect(Collectors.joining(",\n", "[\n", "\n]\n")));
    }

    @Test
    void oneGoalIsCalledAsItsFile() {
        GoalFileReading reading = GoalFileReader.read("year-end.json", good(1).replace("  \"id\": \"goal-1\",\n", ""));

        assertThat(reading.faults()).isEmpty();
        assertThat(reading.goals()).singleElement().satisfies(goal -> {
            assertThat(goal.id()).isEqualTo("year-end");
            assertThat(goal.programme()).isEqualTo("bank");
            assertThat(goal.milestones()).hasSize(1);
        });
    }

    @Test
    void aWrongTargetInTheMiddleOfTwentyGoalsCostsOne() {
        GoalFileReading reading = twenty(good(10).replace("\"target\": 45", "\"target\": 101"));

        assertNineteen(reading);
        // 9 goals of 12 lines after the bracket, then the fifth line of the tenth.
        assertThat(reading.faults())
                .containsExactly(new Fault(
                        "teams.json", 1 + 9 * 12 + 5, "\"target\" must be a score from -100 to 100, was 101"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"name\": \"Goal 10,",
                "\"name\" \"Goal 10\",",
                "\"name\": Goal 10,",
                "\"name\": {\"fr\": \"Goal 10\",",
                "\"name\": \"Goal 10\"",
                "\"name\": \"Goal 10\"},",
                "\"name\": \"Goal 10\", \"name\": \"twice\","
            })
    void aSlipOfThePenInTheMiddleOfTwentyGoalsCostsOne(String slip) {
        GoalFileReading reading = twenty(good(10).replace("\"name\": \"Goal 10\",", slip));

        assertNineteen(reading);
        assertThat(reading.faults()).isNotEmpty().allSatisfy(fault -> assertThat(fault.line())
                .isBetween(1 + 9 * 12 + 1, 1 + 10 * 12 + 1));
    }

    private static void assertNineteen(GoalFileReading reading) {
        assertThat(reading.goals())
                .extracting(Goal::id)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 20)
                        .filter(number -> number != 10)
                        .mapToObj("goal-%d"::formatted)
                        .toList());
    }

    @Test
    void aMisspeltFieldIsFoundByItsLine() {
        GoalFileReading reading = GoalFileReader.read("a.json", good(1).replace("\"due\"", "\"duedate\""));

        assertThat(reading.goals()).isEmpty();
        assertThat(reading.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.line()).isEqualTo(8);
            assertThat(fault.message()).contains("duedate");
        });
    }

    @Test
    void aGoalWithoutProgrammeIsRefused() {
        GoalFileReading reading = GoalFileReader.read("a.json", good(1).replace("  \"programme\": \"bank\",\n", ""));

        assertThat(reading.faults()).singleElement().satisfies(fault -> assertThat(fault.message())
                .contains("\"programme\" is missing"));
    }

    @Test
    void textThatIsNoJsonIsReported() {
        assertThat(GoalFileReader.read("a.json", "goals follow").faults())
                .containsExactly(new Fault("a.json", 1, "there is something between the goals that is no JSON"));
    }

    @Test
    void aFileThatEndsTooEarlyKeepsWhatCameBefore() {
        GoalFileReading reading = GoalFileReader.read("a.json", "[" + good(1) + ",\n" + good(2).substring(0, 120));

        assertThat(reading.goals()).extracting(Goal::id).containsExactly("goal-1");
        assertThat(reading.faults()).hasSize(1);
    }

    @Test
    void anEmptyFileHoldsNothing() {
        assertThat(GoalFileReader.read("a.json", "\uFEFF[]\n")).isEqualTo(GoalFileReading.NOTHING);
    }
}
