// SPDX-License-Identifier: Apache-2.0
package org.npsuite.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.npsuite.testkit.Responses.on;
import static org.npsuite.testkit.Responses.valid;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.npsuite.model.problem.Problem;
import org.npsuite.model.response.RecordedResponse;
import org.npsuite.model.slice.Filter;
import org.npsuite.model.slice.SearchText;
import org.npsuite.model.slice.Slice;
import org.npsuite.model.slice.Window;
import org.npsuite.spi.store.Journal;
import org.npsuite.spi.store.Page;
import org.npsuite.spi.store.Submission;

/** What every {@link Journal} must find: pages, searches in comments, filters, windows and one customer's responses. */
public abstract class ResponsePagesContract extends JournalFixture {

    @Test
    void pagesGoFromTheNewestRecordedToTheOldest() {
        record(7);
        Slice slice = Slice.of(programme);

        Page<RecordedResponse> first = journal.responses(slice, Optional.empty(), 3, Optional.empty());
        Page<RecordedResponse> second = journal.responses(slice, Optional.empty(), 3, first.next());
        Page<RecordedResponse> third = journal.responses(slice, Optional.empty(), 3, second.next());

        assertThat(Stream.of(first, second, third).map(JournalContract::ids))
                .containsExactly(List.of("id 6", "id 5", "id 4"), List.of("id 3", "id 2", "id 1"), List.of("id 0"));
        assertThat(third.next()).isEmpty();
    }

    @Test
    void lastPageThatIsJustFullHasNoNext() {
        record(3);

        assertThat(journal.responses(Slice.of(programme), Optional.empty(), 3, Optional.empty())
                        .next())
                .isEmpty();
    }

    @Test
    void cursorOfNoStoreIsRefused() {
        record(1);

        assertProblem(
                Problem.INVALID,
                () -> journal.responses(Slice.of(programme), Optional.empty(), 3, Optional.of("not of this store")));
    }

    @Test
    void cursorOfAnotherProgrammeIsRefused() {
        record(2);
        String other = programme + "-too";
        journal.append(other, List.of(on(DAY, valid(5).id("id 0"))));
        Optional<String> next = journal.responses(Slice.of(programme), Optional.empty(), 1, Optional.empty())
                .next();

        assertThat(next).isPresent();
        assertProblem(Problem.INVALID, () -> journal.responses(Slice.of(other), Optional.empty(), 1, next));
    }

    @ParameterizedTest(name = "comments that say \"{0}\"")
    @CsvSource(
            delimiter = '|',
            value = {
                "été|a b",
                "un ÉTÉ|a b",
                "KIOSK|b",
                "100 %|a",
                "%%|",
                "a_b|a",
                "a_|a",
                "c:\\d|a",
                "say \"so\"|b",
                "segment|",
                "東京|b",
            })
    void searchFindsTheTextInCommentsAlone(String text, String ids) {
        journal.append(
                programme,
                List.of(
                        on(DAY, valid(5).id("a").comment("100 % a_b\nc:\\d Un été")),
                        on(
                                DAY,
                                valid(5).id("b")
                                        .comment("un Été at the K\u0130osk, \"Kiosk\" \u6771\u4EAC Say \"so\" axb")),
                        on(DAY, valid(5).id("c").attributes(Map.of("segment", "Un été at the kiosk"))),
                        on(DAY, valid(5).id("d"))));

        Page<RecordedResponse> found =
                journal.search(Slice.of(programme), Optional.empty(), new SearchText(text), 10, Optional.empty());

        assertThat(ids(found)).containsExactlyInAnyOrder(ids == null ? new String[0] : ids.split(" "));
    }

    @Test
    void searchGoesThroughPagesAndKeepsToItsSlice() {
        journal.append(
                programme,
                IntStream.range(0, 500)
                        .mapToObj(i -> on(
                                DAY,
                                valid(5).id("id " + i)
                                        .customer(i < 250 ? "early" : "late")
                                        .comment(i % 100 == 0 ? "A Rare word" : "nothing")))
                        .toList());
        Slice slice = Slice.of(programme);
        SearchText rare = new SearchText("rare");

        Page<RecordedResponse> first = journal.search(slice, Optional.empty(), rare, 3, Optional.empty());
        Page<RecordedResponse> second = journal.search(slice, Optional.empty(), rare, 3, first.next());

        assertThat(ids(first)).containsExactly("id 400", "id 300", "id 200");
        assertThat(ids(second)).containsExactly("id 100", "id 0");
        assertThat(second.next()).isEmpty();
        assertThat(ids(journal.search(slice, Optional.of("late"), rare, 3, Optional.empty())))
                .containsExactly("id 400", "id 300");
        assertThat(ids(journal.search(
                        slice.in(Window.of(null, LocalDate.parse("1999-01-01"))),
                        Optional.empty(),
                        rare,
                        3,
                        Optional.empty())))
                .isEmpty();
    }

    @Test
    void pagesLeaveOutWhatARareFilterDoesNotKeep() {
        journal.append(
                programme,
                IntStream.range(0, 2300)
                        .mapToObj(i -> on(
                                DAY, valid(5).id("id " + i).attributes(Map.of("rare", i % 1100 == 0 ? "yes" : "no"))))
                        .toList());
        Slice rare = slice(Filter.parse("attr:rare:eq:yes"));

        Page<RecordedResponse> first = journal.responses(rare, Optional.empty(), 2, Optional.empty());
        Page<RecordedResponse> second = journal.responses(rare, Optional.empty(), 2, first.next());

        assertThat(ids(first)).containsExactly("id 2200", "id 1100");
        assertThat(ids(second)).containsExactly("id 0");
        assertThat(second.next()).isEmpty();
    }

    static Stream<Arguments> filters() {
        return Stream.of("touchpoint", "channel", "language", "account", "team", "owner", "attr:it", "tag:it")
                .flatMap(field -> Stream.of(
                        Arguments.of(field + ":eq:A", List.of("A")),
                        Arguments.of(field + ":in:A,B", List.of("B", "A")),
                        Arguments.of(field + ":ne:A", List.of("none", "B"))));
    }

    @ParameterizedTest(name = "{0} keeps {1}")
    @MethodSource("filters")
    void filterKeepsWhatItSays(String filter, List<String> kept) {
        journal.append(programme, List.of(everyField("A"), everyField("B"), on(DAY, valid(5).id("none"))));

        assertThat(ids(slice(Filter.parse(filter)))).containsExactlyElementsOf(kept);
    }

    @Test
    void filterOnNoValueKeepsNothing() {
        journal.append(programme, List.of(everyField("A")));

        assertThat(ids(slice(Filter.in(Filter.parse("team:eq:A").field(), Set.of()))))
                .isEmpty();
    }

    @Test
    void allFiltersMustKeepAResponse() {
        journal.append(programme, List.of(everyField("A"), everyField("B")));

        Slice both = Slice.of(programme)
                .and(List.of(Filter.parse("team:in:A,B"), Filter.parse("attr:it:eq:B"), Filter.parse("owner:ne:A")));

        assertThat(ids(both)).containsExactly("B");
    }

    @Test
    void windowHoldsItsFirstDayAndNotItsLast() {
        journal.append(
                programme,
                Stream.of("2026-01-31", "2026-02-01", "2026-02-28", "2026-03-01")
                        .map(day -> on(day, valid(5).id(day)))
                        .toList());

        assertThat(ids(slice(Window.of(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 3, 1)))))
                .containsExactly("2026-02-28", "2026-02-01");
    }

    @Test
    void customerWhomNoResponseCanNameHasNone() {
        record(1);

        assertThat(ids(journal.responses(Slice.of(programme), Optional.of("a\0b"), 10, Optional.empty())))
                .isEmpty();
    }

    @Test
    void responsesOfOneCustomer() {
        String customer = Names.unused("customer");
        journal.append(
                programme,
                List.of(
                        on(DAY, valid(5).id("mine").customer(customer)),
                        on(DAY, valid(5).id("other's").customer("other")),
                        on(DAY, valid(5).id("nobody's"))));

        assertThat(ids(journal.responses(Slice.of(programme), Optional.of(customer), 10, Optional.empty())))
                .containsExactly("mine");
    }

    private static Submission everyField(String value) {
        return on(
                DAY,
                valid(5).id(value)
                        .touchpoint(value)
                        .channel(value)
                        .language(value)
                        .account(value)
                        .team(value)
                        .owner(value)
                        .attributes(Map.of("it", value))
                        .tags(Map.of("it", Set.of(value, "also"))));
    }
}
