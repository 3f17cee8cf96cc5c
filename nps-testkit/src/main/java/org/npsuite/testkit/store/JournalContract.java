// SPDX-License-Identifier: Apache-2.0
package org.npsuite.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.npsuite.testkit.Responses.on;
import static org.npsuite.testkit.Responses.valid;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.npsuite.model.problem.Problem;
import org.npsuite.model.problem.ProblemException;
import org.npsuite.model.response.Receipt;
import org.npsuite.model.response.Receipt.Outcome;
import org.npsuite.model.response.RecordedResponse;
import org.npsuite.model.response.Response;
import org.npsuite.model.response.ResponseStatus;
import org.npsuite.model.score.Rating;
import org.npsuite.model.slice.Filter;
import org.npsuite.model.slice.SearchText;
import org.npsuite.model.slice.Slice;
import org.npsuite.model.slice.Window;
import org.npsuite.spi.store.Journal;
import org.npsuite.spi.store.JournalEntry;
import org.npsuite.spi.store.JournalEntry.Type;
import org.npsuite.spi.store.Page;
import org.npsuite.spi.store.Submission;
import org.npsuite.spi.store.Watermark;

/**
 * What every {@link Journal} must do. Extend it, give it a journal, and JUnit runs the contract; each test uses a
 * programme of its own, so all may share one store. {@link ConcurrentJournalContract} adds what many writers may expect.
 */
public abstract class JournalContract {

    private static final String DAY = "2026-03-01";
    private static final String NEXT_DAY = "2026-03-02";
    private static final int ALL = 1000;

    private Journal journal;
    private String programme;

    /** The journal to test; it may hold other programmes. */
    protected abstract Journal journal();

    @BeforeEach
    void useAProgrammeOfItsOwn() {
        journal = journal();
        programme = Names.unused("programme");
    }

    @Test
    void recordedResponseIsFoundWithAllItHolds() {
        Response response = valid(9).comment("Très bien,\n\"merci\" 🙂 '; --\t\\")
                .answeredAt(Instant.parse("2026-03-01T23:30:00.123456789Z"))
                .customer("customer 'one'")
                .account("account")
                .team("team")
                .owner("owner")
                .touchpoint("touchpoint")
                .channel("channel")
                .language("fr")
                .attributes(Map.of("segment", "A", "région", "Île-de-France"))
                .ratings(Map.of("price", new Rating(0), "support", new Rating(10)))
                .measures(Map.of("revenue", new BigDecimal("1234567890.10"), "seats", new BigDecimal("3")))
                .tags(Map.of("topic", Set.of("delivery", "price"), "empty", Set.of()))
                .build();
        LocalDate localDay = LocalDate.of(2026, 3, 2);

        journal.append(programme, List.of(new Submission(response, localDay, "fingerprint")));

        RecordedResponse found =
                journal.find(programme, response.id().orElseThrow()).orElseThrow();
        assertThat(found.programme()).hasValue(programme);
        assertThat(found.response()).isEqualTo(response);
        assertThat(found.day()).isEqualTo(localDay);
        assertThat(found.version()).isEqualTo(1);
        assertThat(found.reason()).isEmpty();
    }

    @Test
    void responseWithoutAnythingOptionalIsFoundAsItIs() {
        Submission dismissed = on(DAY, Response.builder().id("seen").status(ResponseStatus.DISMISSED));

        journal.append(programme, List.of(dismissed));

        assertThat(journal.find(programme, "seen").orElseThrow().response()).isEqualTo(dismissed.response());
    }

    @Test
    void manyResponsesWithAwkwardTextsAreFoundAsTheyAre() {
        List<String> awkward = List.of(
                "\\N", "\\.", "a\tb", "a\nb", "a\r\nb", "\\", "\\t", "\u0001\u007f", "'\"", "🙂é", "{}", "null", " x ");
        List<Submission> submissions = IntStream.range(0, 20 * awkward.size())
                .mapToObj(i -> {
                    String text = awkward.get(i % awkward.size());
                    return on(
                            DAY,
                            valid(i % 11)
                                    .id(text + i)
                                    .comment(text)
                                    .customer(text + i)
                                    .team(text)
                                    .attributes(Map.of("a", text))
                                    .measures(Map.of("m", new BigDecimal("0.10"))));
                })
                .toList();

        journal.append(programme, submissions);

        assertThat(entries())
                .extracting(entry -> entry.response().orElseThrow().response())
                .containsExactlyElementsOf(
                        submissions.stream().map(Submission::response).toList());
        assertThat(outcomes(journal.append(programme, submissions))).containsOnly(Outcome.KNOWN);
    }

    @Test
    void unknownResponseIsNotFound() {
        assertThat(journal.find(programme, "unknown")).isEmpty();
    }

    @Test
    void receiptsComeInTheOrderOfTheSubmissions() {
        List<Submission> submissions = IntStream.range(0, 2500)
                .mapToObj(i -> on(DAY, valid(i % 11).id("id " + i)))
                .toList();

        List<Receipt> receipts = journal.append(programme, submissions);

        assertThat(receipts)
                .containsExactlyElementsOf(IntStream.range(0, 2500)
                        .mapToObj(i -> new Receipt("id " + i, Outcome.RECORDED))
                        .toList());
    }

    @Test
    void nothingSubmittedIsNothingRecorded() {
        assertThat(journal.append(programme, List.of())).isEmpty();
        assertThat(journal.programmes()).doesNotContain(programme);
    }

    @Test
    void sameIdWithTheSameContentIsKnownAndCountedOnce() {
        Submission submission = on(DAY, valid(7));

        journal.append(programme, List.of(submission));

        assertThat(outcomes(journal.append(programme, List.of(submission)))).containsExactly(Outcome.KNOWN);
        assertThat(entries()).hasSize(1);
    }

    @Test
    void sameIdWithOtherContentIsAConflictAndChangesNothing() {
        journal.append(programme, List.of(on(DAY, valid(7).id("one"))));

        List<Receipt> receipts = journal.append(programme, List.of(on(DAY, valid(8).id("one"))));

        assertThat(outcomes(receipts)).containsExactly(Outcome.CONFLICT);
        assertThat(rating("one")).isEqualTo(7);
        assertThat(entries()).hasSize(1);
    }

    @Test
    void secondOfTheSameIdInOneCallIsJudgedAgainstTheFirst() {
        Submission first = on(DAY, valid(7).id("one"));

        List<Receipt> receipts = journal.append(programme, List.of(first, first, on(DAY, valid(8).id("one"))));

        assertThat(outcomes(receipts)).containsExactly(Outcome.RECORDED, Outcome.KNOWN, Outcome.CONFLICT);
        assertThat(rating("one")).isEqualTo(7);
    }

    @Test
    void sameIdInAnotherProgrammeIsAnotherResponse() {
        String other = Names.unused("programme");
        journal.append(programme, List.of(on(DAY, valid(7).id("one"))));

        List<Receipt> receipts = journal.append(other, List.of(on(DAY, valid(8).id("one"))));

        assertThat(outcomes(receipts)).containsExactly(Outcome.RECORDED);
        assertThat(rating("one")).isEqualTo(7);
    }

    @Test
    void programmesWithEntriesAreKnown() {
        journal.append(programme, List.of(on(DAY, valid(7))));

        assertThat(journal.programmes()).contains(programme).doesNotHaveDuplicates();
    }

    @Test
    void entriesComeInTheOrderOfRecording() {
        record(5);

        assertThat(entries()).extracting(JournalEntry::type).containsOnly(Type.RECORDED);
        assertThat(entries())
                .extracting(entry -> entry.response().orElseThrow().id())
                .containsExactly("id 0", "id 1", "id 2", "id 3", "id 4");
        assertThat(entries()).extracting(JournalEntry::number).isSorted().doesNotHaveDuplicates();
        assertThat(entries())
                .allSatisfy(entry ->
                        assertThat(entry.response().orElseThrow().number()).isEqualTo(entry.number()));
    }

    @Test
    void readingFromTheLastWatermarkUntilNothingIsLeftSeesEveryEntry() {
        record(10);
        List<String> seen = new ArrayList<>();
        Watermark watermark = Watermark.START;

        List<JournalEntry> part = journal.changesAfter(programme, watermark, 3);
        while (!part.isEmpty()) {
            assertThat(part).hasSizeLessThanOrEqualTo(3);
            part.forEach(entry -> seen.add(entry.response().orElseThrow().id()));
            watermark = part.get(part.size() - 1).watermark();
            part = journal.changesAfter(programme, watermark, 3);
        }

        assertThat(seen)
                .containsExactlyElementsOf(
                        IntStream.range(0, 10).mapToObj(i -> "id " + i).toList());
        assertThat(watermark).isEqualTo(journal.watermark(programme));
    }

    @Test
    void programmeWithoutEntriesIsAtItsStart() {
        assertThat(journal.changesAfter(programme, Watermark.START, 10)).isEmpty();
        assertThat(journal.watermark(programme)).isEqualTo(Watermark.START);
    }

    @Test
    void watermarkOfNoStoreIsRefused() {
        record(1);

        assertProblem(Problem.INVALID, () -> journal.changesAfter(programme, new Watermark("not of this store"), 10));
    }

    @Test
    void correctionIsAnEntryAndANewVersion() {
        record(1);
        Watermark before = journal.watermark(programme);

        RecordedResponse changed = change(Type.CORRECTED, on(DAY, valid(2).id("id 0")), 1);

        assertThat(changed.version()).isEqualTo(2);
        assertThat(changed.reason()).contains("typing error");
        assertThat(journal.find(programme, "id 0")).contains(changed);
        assertThat(journal.changesAfter(programme, before, 10)).singleElement().satisfies(entry -> {
            assertThat(entry.type()).isEqualTo(Type.CORRECTED);
            assertThat(entry.response()).contains(changed);
            assertThat(entry.number()).isEqualTo(changed.number());
        });
    }

    @Test
    void correctionMayMoveAResponseToAnotherDay() {
        record(1);

        change(Type.CORRECTED, on("2025-12-31", valid(2).id("id 0")), 1);

        assertThat(journal.find(programme, "id 0").orElseThrow().day()).isEqualTo(LocalDate.of(2025, 12, 31));
        assertThat(ids(slice(Window.of(null, LocalDate.of(2026, 1, 1))))).containsExactly("id 0");
    }

    @Test
    void earlierEntriesShowTheResponseAsItStandsNow() {
        record(1);
        change(Type.CORRECTED, on(DAY, valid(2).id("id 0")), 1);

        assertThat(entries())
                .extracting(entry -> entry.response().orElseThrow().version())
                .containsExactly(2L, 2L);
    }

    @Test
    void excludedResponseKeepsItsRatingAndCanBeRestored() {
        record(1);
        Response response = journal.find(programme, "id 0").orElseThrow().response();
        Submission excluded = on(DAY, response.toBuilder().status(ResponseStatus.EXCLUDED));

        change(Type.EXCLUDED, excluded, 1);
        RecordedResponse restored = change(Type.RESTORED, on(DAY, response.toBuilder()), 2);

        assertThat(restored.response()).isEqualTo(response);
        assertThat(entries())
                .extracting(JournalEntry::type)
                .containsExactly(Type.RECORDED, Type.EXCLUDED, Type.RESTORED);
    }

    @Test
    void enrichmentLeavesTheReasonOfTheCorrectionBefore() {
        record(1);
        change(Type.CORRECTED, on(DAY, valid(2).id("id 0")), 1);

        RecordedResponse enriched = journal.change(
                Type.ENRICHED,
                programme,
                on(DAY, valid(2).id("id 0").tags(Map.of("topic", Set.of("price")))),
                2,
                "tagged",
                "text");

        assertThat(enriched.reason()).contains("typing error");
        assertThat(enriched.response().tags()).containsEntry("topic", Set.of("price"));
    }

    @Test
    void changeOfAVersionThatIsNotTheLatestIsStale() {
        record(1);
        change(Type.CORRECTED, on(DAY, valid(2).id("id 0")), 1);

        assertProblem(Problem.STALE, () -> change(Type.CORRECTED, on(DAY, valid(3).id("id 0")), 1));
        assertThat(rating("id 0")).isEqualTo(2);
    }

    @Test
    void changeOfAnUnknownResponseIsNotFound() {
        assertProblem(Problem.NOT_FOUND, () -> change(Type.CORRECTED, on(DAY, valid(3).id("id 0")), 1));
        record(1);
        assertProblem(Problem.NOT_FOUND, () -> change(Type.CORRECTED, on(DAY, valid(3).id("other")), 1));
    }

    @Test
    void sameSubmissionAfterACorrectionIsStillKnown() {
        Submission sent = on(DAY, valid(7).id("id 0"));
        journal.append(programme, List.of(sent));
        change(Type.CORRECTED, on(DAY, valid(2).id("id 0")), 1);

        assertThat(outcomes(journal.append(programme, List.of(sent)))).containsExactly(Outcome.KNOWN);
        assertThat(rating("id 0")).isEqualTo(2);
    }

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

    @Test
    void erasedCustomerIsGoneFromEveryProgramme() {
        String customer = Names.unused("customer");
        String other = Names.unused("programme");
        journal.append(programme, List.of(on(DAY, valid(5).id("a").customer(customer)), on(DAY, valid(5).id("b"))));
        journal.append(other, List.of(on(DAY, valid(5).id("a").customer(customer))));

        assertThat(journal.erase(customer)).isEqualTo(2);

        assertThat(journal.find(programme, "a")).isEmpty();
        assertThat(journal.find(other, "a")).isEmpty();
        assertThat(ids(Slice.of(programme))).containsExactly("b");
        assertThat(journal.responses(Slice.of(programme), Optional.of(customer), 10, Optional.empty())
                        .items())
                .isEmpty();
    }

    @Test
    void erasureMovesTheWatermarkAndIsAnEntry() {
        String customer = Names.unused("customer");
        journal.append(programme, List.of(on(DAY, valid(5).id("a").customer(customer))));
        RecordedResponse recorded = journal.find(programme, "a").orElseThrow();
        Watermark before = journal.watermark(programme);

        journal.erase(customer);

        assertThat(journal.changesAfter(programme, before, 10)).singleElement().satisfies(entry -> {
            assertThat(entry.type()).isEqualTo(Type.ERASED);
            assertThat(entry.number()).isEqualTo(recorded.number());
            assertThat(entry.response()).isEmpty();
            assertThat(entry.watermark())
                    .isEqualTo(journal.watermark(programme))
                    .isNotEqualTo(before);
        });
    }

    @Test
    void noEntryShowsAnErasedResponseAnyMore() {
        String customer = Names.unused("customer");
        journal.append(programme, List.of(on(DAY, valid(5).id("id 0").customer(customer))));
        change(Type.CORRECTED, on(DAY, valid(6).id("id 0").customer(customer)), 1);
        long number = journal.find(programme, "id 0").orElseThrow().number();

        journal.erase(customer);

        assertThat(entries()).last().satisfies(entry -> {
            assertThat(entry.type()).isEqualTo(Type.ERASED);
            assertThat(entry.number()).isEqualTo(number);
        });
        assertThat(entries()).allSatisfy(entry -> assertThat(entry.response()).isEmpty());
    }

    @Test
    void erasedAnswerDoesNotComeBackByAnotherImport() {
        String customer = Names.unused("customer");
        Submission erased = on(DAY, valid(5).id("a").customer(customer));
        journal.append(programme, List.of(erased));
        journal.erase(customer);
        Watermark before = journal.watermark(programme);

        List<Receipt> receipts = journal.append(programme, List.of(erased, on(DAY, valid(6).id("a"))));

        assertThat(outcomes(receipts)).containsOnly(Outcome.ERASED);
        assertThat(journal.find(programme, "a")).isEmpty();
        assertThat(journal.watermark(programme)).isEqualTo(before);
    }

    @Test
    void erasedAnswerDoesNotComeBackUnderAnotherId() {
        String customer = Names.unused("customer");
        journal.append(programme, List.of(on(DAY, valid(5).customer(customer)), on(DAY, valid(7).customer(customer))));
        journal.erase(customer);

        List<Receipt> receipts = journal.append(
                programme,
                List.of(
                        on(DAY, valid(5).customer(customer)),
                        on(NEXT_DAY, valid(5).customer(customer)),
                        on(DAY, valid(5).customer(Names.unused("customer"))),
                        on(DAY, valid(5))));

        assertThat(outcomes(receipts))
                .containsExactly(Outcome.ERASED, Outcome.RECORDED, Outcome.RECORDED, Outcome.RECORDED);
        assertThat(journal.responses(Slice.of(programme), Optional.of(customer), 10, Optional.empty())
                        .items())
                .extracting(RecordedResponse::day)
                .containsExactly(LocalDate.parse(NEXT_DAY));
    }

    @Test
    void customerCanBeErasedAgain() {
        String customer = Names.unused("customer");
        journal.append(programme, List.of(on(DAY, valid(5).id("a").customer(customer))));
        journal.erase(customer);
        journal.append(programme, List.of(on(NEXT_DAY, valid(6).id("b").customer(customer))));
        change(Type.CORRECTED, on(DAY, valid(6).id("b").customer(customer)), 1);

        assertThat(journal.erase(customer)).isEqualTo(1);
    }

    @Test
    void erasureInOneProgrammeDoesNotRefuseTheIdInAnother() {
        String customer = Names.unused("customer");
        journal.append(programme, List.of(on(DAY, valid(5).id("a").customer(customer))));
        journal.erase(customer);

        List<Receipt> receipts = journal.append(Names.unused("programme"), List.of(on(DAY, valid(5).id("a"))));

        assertThat(outcomes(receipts)).containsExactly(Outcome.RECORDED);
    }

    @Test
    void numberOfAnErasedResponseIsNotGivenAgain() {
        String customer = Names.unused("customer");
        journal.append(programme, List.of(on(DAY, valid(5).id("a").customer(customer))));
        long erased = journal.find(programme, "a").orElseThrow().number();
        journal.erase(customer);

        journal.append(programme, List.of(on(DAY, valid(5).id("b"))));

        assertThat(journal.find(programme, "b").orElseThrow().number()).isGreaterThan(erased);
    }

    @Test
    void unknownCustomerErasesNothingAndMovesNoWatermark() {
        record(1);
        Watermark before = journal.watermark(programme);

        assertThat(journal.erase(Names.unused("customer"))).isZero();
        assertThat(journal.watermark(programme)).isEqualTo(before);
    }

    private void record(int responses) {
        journal.append(
                programme,
                IntStream.range(0, responses)
                        .mapToObj(i -> on(DAY, valid(i % 11).id("id " + i)))
                        .toList());
    }

    private RecordedResponse change(Type type, Submission changed, long version) {
        return journal.change(type, programme, changed, version, "typing error", "admin");
    }

    private List<JournalEntry> entries() {
        return journal.changesAfter(programme, Watermark.START, ALL);
    }

    private int rating(String id) {
        return journal.find(programme, id)
                .flatMap(recorded -> recorded.response().rating())
                .orElseThrow()
                .value();
    }

    private Slice slice(Filter filter) {
        return Slice.of(programme).and(List.of(filter));
    }

    private Slice slice(Window window) {
        return Slice.of(programme).in(window);
    }

    private List<String> ids(Slice slice) {
        return ids(journal.responses(slice, Optional.empty(), ALL, Optional.empty()));
    }

    private static List<String> ids(Page<RecordedResponse> page) {
        return page.items().stream().map(RecordedResponse::id).toList();
    }

    private static List<Outcome> outcomes(List<Receipt> receipts) {
        return receipts.stream().map(Receipt::outcome).toList();
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

    private static void assertProblem(Problem problem, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(ProblemException.class, e -> assertThat(e.problem())
                .isEqualTo(problem));
    }
}
