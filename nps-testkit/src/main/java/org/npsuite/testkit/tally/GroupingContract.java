// SPDX-License-Identifier: Apache-2.0
package org.npsuite.testkit.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.npsuite.testkit.Responses.valid;
import static org.npsuite.testkit.tally.Subject.group;
import static org.npsuite.testkit.tally.Subject.ratings;
import static org.npsuite.testkit.tally.Subject.slice;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.npsuite.model.problem.Problem;
import org.npsuite.model.problem.ProblemException;
import org.npsuite.spi.store.Submission;
import org.npsuite.spi.tally.Tallies;
import org.npsuite.spi.tally.TallySource;
import org.npsuite.testkit.Responses;

/** How answers are told apart by groupings. */
interface GroupingContract extends EngineTest {

    @Test
    default void groupsAddUpToTheTotalAndEmptyOnesAreOmitted() {
        subject()
                .add(
                        "2026-01-05",
                        valid(9).channel("email"),
                        valid(2).channel("sms"),
                        valid(10).channel("email"));
        Tallies answer = subject().responses(slice("channel:in:email,sms"), "channel");
        assertThat(answer.total()).isEqualTo(ratings(2, 9, 10));
        assertThat(answer.groups())
                .isEqualTo(Map.of(group("channel=email"), ratings(9, 10), group("channel=sms"), ratings(2)));
        assertThat(subject().responses(slice("channel:eq:sms"), "channel").groups())
                .containsOnlyKeys(group("channel=sms"));
    }

    @Test
    default void aQueryWithoutGroupingsHasATotalAndNoGroups() {
        subject().add("2026-01-05", valid(9));
        assertThat(subject().responses(slice()).groups()).isEmpty();
    }

    @Test
    default void answersWithoutAValueAreAGroupOfTheirOwn() {
        subject().add("2026-01-05", valid(9).attributes(Map.of("segment", "A")), valid(2));
        assertThat(subject().responses(slice(), "attr:segment").groups())
                .isEqualTo(Map.of(group("attr:segment=A"), ratings(9), group("attr:segment="), ratings(2)));
        assertThat(subject().responses(slice(), "attr:unheard-of").groups())
                .isEqualTo(Map.of(group("attr:unheard-of="), ratings(9, 2)));
    }

    @Test
    default void periodsFollowTheCalendar() {
        subject().add("2024-12-29", valid(1));
        subject().add("2024-12-30", valid(2));
        subject().add("2025-03-31", valid(3));
        assertThat(subject().responses(slice(), "week").groups())
                .containsOnlyKeys(group("week=2024-W52"), group("week=2025-W01"), group("week=2025-W14"));
        assertThat(subject().responses(slice(), "month").groups())
                .containsOnlyKeys(group("month=2024-12"), group("month=2025-03"));
        assertThat(subject().responses(slice(), "quarter", "year").groups())
                .containsOnlyKeys(group("quarter=2024-Q4", "year=2024"), group("quarter=2025-Q1", "year=2025"));
    }

    @Test
    default void groupsOfSeveralTagsOverlapAndTheTotalCountsEachAnswerOnce() {
        subject().add("2026-01-05", valid(1).tags(Map.of("topic", Set.of("price", "app"))), valid(8));
        Tallies answer = subject().responses(slice(), "tag:topic");
        assertThat(answer.total()).isEqualTo(ratings(1, 8));
        assertThat(answer.groups())
                .isEqualTo(Map.of(
                        group("tag:topic=price"), ratings(1),
                        group("tag:topic=app"), ratings(1),
                        group("tag:topic="), ratings(8)));
    }

    @Test
    default void tagsAreToldApartBeforeOtherGroupings() {
        subject()
                .add(
                        "2026-01-05",
                        valid(1).tags(Map.of("topic", Set.of("price", "app"))).team("n"),
                        valid(5).channel("web").team("n"),
                        valid(9).team("s"));
        assertThat(subject()
                        .responses(slice("channel:ne:web"), "tag:topic", "team")
                        .groups())
                .isEqualTo(Map.of(
                        group("tag:topic=app", "team=n"), ratings(1),
                        group("tag:topic=price", "team=n"), ratings(1),
                        group("tag:topic=", "team=s"), ratings(9)));
    }

    @Test
    default void aGroupingNamedTwiceCountsOnce() {
        subject()
                .add(
                        "2026-01-05",
                        valid(9).channel("sms").tags(Map.of("topic", Set.of("a", "b"))),
                        valid(2).channel("email"));
        for (String[] twice : new String[][] {{"tag:topic", "channel", "tag:topic"}, {"channel", "channel"}}) {
            String[] once = Arrays.stream(twice).distinct().toArray(String[]::new);
            assertThat(subject().responses(slice(), twice)).isEqualTo(subject().responses(slice(), once));
        }
    }

    @Test
    default void severalGroupingsMakeOneGroupPerCombination() {
        subject()
                .add(
                        "2026-01-05",
                        valid(1).team("n").tags(Map.of("x", Set.of("1", "2"), "y", Set.of("3"))),
                        valid(2).team("s").channel("web"));
        subject().add("2026-02-05", valid(3).team("n"));
        assertThat(subject()
                        .responses(slice(), "month", "team", "tag:x", "tag:y", "channel", "owner")
                        .groups())
                .isEqualTo(Map.of(
                        group("month=2026-01", "team=n", "tag:x=1", "tag:y=3", "channel=", "owner="), ratings(1),
                        group("month=2026-01", "team=n", "tag:x=2", "tag:y=3", "channel=", "owner="), ratings(1),
                        group("month=2026-01", "team=s", "tag:x=", "tag:y=", "channel=web", "owner="), ratings(2),
                        group("month=2026-02", "team=n", "tag:x=", "tag:y=", "channel=", "owner="), ratings(3)));
    }

    @Test
    default void groupsComeInOrderOfTimeThenValue() {
        subject().add("2026-02-05", valid(1).team("a"), valid(1).team("b"));
        subject().add("2025-12-05", valid(1).team("b"));
        assertThat(subject().responses(slice(), "team", "month").groups().keySet())
                .containsExactly(
                        group("team=b", "month=2025-12"),
                        group("team=a", "month=2026-02"),
                        group("team=b", "month=2026-02"));
    }

    @Test
    default void attributesOfManyValuesAreGroupedToo() {
        subject()
                .add(IntStream.range(0, 70_000)
                        .mapToObj(i -> Responses.on(
                                LocalDate.EPOCH, valid(i % 11).attributes(Map.of("number", Integer.toString(i)))))
                        .toArray(Submission[]::new));
        assertThat(subject().responses(slice(), "attr:number").groups())
                .hasSize(70_000)
                .containsEntry(group("attr:number=69999"), ratings(69_999 % 11));
        subject().counts(slice("attr:number:in:1,300,69999"), 1, 300 % 11, 69_999 % 11);
    }

    @Test
    default void moreCellsThanAllowedAreRefused() {
        subject()
                .add(IntStream.rangeClosed(0, TallySource.MAX_CELLS)
                        .mapToObj(i -> Responses.on(LocalDate.EPOCH, valid(9).owner(Integer.toString(i))))
                        .toArray(Submission[]::new));
        refuses("owner");
        assertThat(subject().responses(slice("owner:ne:0"), "owner").groups()).hasSize(TallySource.MAX_CELLS);
    }

    @Test
    default void moreThanSixGroupingsAreRefused() {
        refuses("day", "week", "month", "quarter", "year", "team", "owner");
    }

    private void refuses(String... groupBy) {
        assertThatThrownBy(() -> subject().responses(slice(), groupBy))
                .isInstanceOfSatisfying(ProblemException.class, problem -> assertThat(problem.problem())
                        .isEqualTo(Problem.NOT_ALLOWED));
    }
}
