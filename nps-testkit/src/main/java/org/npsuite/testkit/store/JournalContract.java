// SPDX-License-Identifier: Apache-2.0
package org.npsuite.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.npsuite.testkit.Responses.on;
import static org.npsuite.testkit.Responses.valid;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.npsuite.model.problem.Problem;
import org.npsuite.model.response.Receipt;
import org.npsuite.model.response.Receipt.Outcome;
import org.npsuite.model.response.RecordedResponse;
import org.npsuite.model.response.Response;
import org.npsuite.model.response.ResponseStatus;
import org.npsuite.model.score.Rating;
import org.npsuite.spi.store.Journal;
import org.npsuite.spi.store.JournalEntry;
import org.npsuite.spi.store.JournalEntry.Type;
import org.npsuite.spi.store.Submission;
import org.npsuite.spi.store.Watermark;

/**
 * What every {@link Journal} must do with responses that are recorded and followed. Extend it, give it a journal, and JUnit
 * runs the contract; each test uses a programme of its own, so all may share one store. The other contracts of a journal
 * are {@link CorrectionContract}, {@link ResponsePagesContract}, {@link ErasureContract} and
 * {@link ConcurrentJournalContract}.
 */
public abstract class JournalContract extends JournalFixture {

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
}
