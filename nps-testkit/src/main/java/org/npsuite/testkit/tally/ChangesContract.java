// SPDX-License-Identifier: Apache-2.0
package org.npsuite.testkit.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.npsuite.testkit.Responses.valid;
import static org.npsuite.testkit.tally.Subject.PROGRAMME;
import static org.npsuite.testkit.tally.Subject.group;
import static org.npsuite.testkit.tally.Subject.ratings;
import static org.npsuite.testkit.tally.Subject.slice;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.npsuite.model.response.RecordedResponse;
import org.npsuite.model.response.ResponseStatus;
import org.npsuite.model.score.Rating;
import org.npsuite.model.slice.Slice;
import org.npsuite.model.slice.Unit;
import org.npsuite.spi.store.JournalEntry;
import org.npsuite.spi.store.Submission;
import org.npsuite.spi.tally.TallyQuery;
import org.npsuite.testkit.Responses;

/** An engine follows its journal. */
interface ChangesContract extends EngineTest {

    @Test
    default void anAnswerIsCountedAsSoonAsItIsAcknowledged() {
        for (int answers = 1; answers <= 50; answers++) {
            subject().add("2026-01-05", valid(9));
            assertThat(subject().responses(slice()).total().n()).isEqualTo(answers);
        }
    }

    @Test
    default void anAnswerSaysHowFarTheJournalWasRead() {
        subject().add("2026-01-05", valid(9));
        assertThat(subject().engine().tally(everything()).watermark())
                .isEqualTo(subject().journal().watermark(PROGRAMME));
        subject().add("2026-01-05", valid(8));
        assertThat(subject().engine().tally(everything()).watermark())
                .isEqualTo(subject().journal().watermark(PROGRAMME));
    }

    private static TallyQuery everything() {
        return new TallyQuery(Slice.of(PROGRAMME), List.of(), Unit.RESPONSES);
    }

    @Test
    default void aCorrectionReplacesWhatWasThere() {
        subject().add("2026-01-05", valid(9).id("r").team("north").customer("a"), valid(5));
        subject().counts(slice(), 9, 5);
        subject().change(JournalEntry.Type.CORRECTED, "r", response -> response.rating(new Rating(2))
                .team("south")
                .customer("b"));
        subject().counts(slice(), 2, 5);
        subject().counts(slice("team:eq:south"), 2);
        subject().counts(slice("team:eq:north"));
    }

    @Test
    default void aCorrectedDateMovesTheAnswer() {
        subject().add("2026-01-05", valid(9).id("r").customer("a"));
        subject().add("2026-01-06", valid(3).customer("a"));
        assertThat(subject().customers(slice()).total()).isEqualTo(ratings(3));
        RecordedResponse recorded = subject().journal().find(PROGRAMME, "r").orElseThrow();
        Submission moved = Responses.on(LocalDate.parse("2027-02-01"), recorded.response().toBuilder());
        subject().journal().change(JournalEntry.Type.CORRECTED, PROGRAMME, moved, recorded.version(), "late", "me");
        assertThat(subject().customers(slice(), "year").groups())
                .isEqualTo(Map.of(group("year=2026"), ratings(3), group("year=2027"), ratings(9)));
        assertThat(subject().customers(slice()).total()).isEqualTo(ratings(9));
    }

    @Test
    default void anExcludedAnswerCountsAgainOnceRestored() {
        subject().add("2026-01-05", valid(9).id("r"), valid(5));
        subject().change(JournalEntry.Type.EXCLUDED, "r", response -> response.status(ResponseStatus.EXCLUDED));
        subject().counts(slice(), 5);
        subject().change(JournalEntry.Type.RESTORED, "r", response -> response.status(ResponseStatus.VALID));
        subject().counts(slice(), 5, 9);
    }

    @Test
    default void tagsLearntLaterAreSeen() {
        subject().add("2026-01-05", valid(9).id("r").tags(Map.of("topic", Set.of("app"))));
        subject().counts(slice("tag:topic:eq:app"), 9);
        subject()
                .change(
                        JournalEntry.Type.ENRICHED,
                        "r",
                        response -> response.tags(Map.of("topic", Set.of("price"), "mood", Set.of("glad"))));
        subject().counts(slice("tag:topic:eq:price", "tag:mood:eq:glad"), 9);
        subject().counts(slice("tag:topic:eq:app"));
    }

    @Test
    default void anErasedCustomerIsGoneFromEveryProgramme() {
        subject().add("2026-01-05", valid(9).customer("a"), valid(5).customer("b"), valid(1).customer("a"));
        subject().journal().append("other", List.of(Responses.on("2026-01-05", valid(2).customer("a"))));
        subject().counts(slice(), 9, 5, 1);
        assertThat(subject().journal().erase("a")).isEqualTo(3);
        subject().counts(slice(), 5);
        subject().counts(Slice.of("other"));
        assertThat(subject().customers(slice()).total()).isEqualTo(ratings(5));
    }

    @Test
    default void anAnswerErasedBeforeItWasReadIsNeverSeen() {
        subject().add("2026-01-05", valid(9).customer("a"), valid(5).customer("b"));
        subject().journal().erase("a");
        subject().counts(slice(), 5);
        subject().add("2026-01-06", valid(7));
        subject().counts(slice(), 5, 7);
    }

    @Test
    default void theSameAnswerSentTwiceCountsOnce() {
        Submission sent = Responses.submission(
                valid(9).answeredAt(Instant.parse("2026-01-05T10:00:00Z")).build(), ZoneOffset.UTC);
        subject().add(sent, sent);
        subject().add(sent);
        subject().counts(slice(), 9);
    }
}
