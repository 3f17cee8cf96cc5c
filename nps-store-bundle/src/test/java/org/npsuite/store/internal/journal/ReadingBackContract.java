// SPDX-License-Identifier: Apache-2.0
package org.npsuite.store.internal.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.npsuite.testkit.Responses.on;
import static org.npsuite.testkit.Responses.valid;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.npsuite.model.response.Response;
import org.npsuite.model.response.ResponseStatus;
import org.npsuite.model.score.Rating;
import org.npsuite.spi.store.Journal;
import org.npsuite.spi.store.JournalEntry;
import org.npsuite.spi.store.Watermark;
import org.npsuite.store.internal.TestStore;

/** Whoever follows gets the same whether this node still has it in memory or reads it in the database. */
abstract class ReadingBackContract {

    /** The store, open. */
    abstract TestStore store();

    private Journal journal;
    private Watermark begun;

    @BeforeEach
    void follow() {
        store().empty();
        journal = store().journal(0);
        append(valid(1).id("before").customer("c"));
        begun = after(Watermark.START, journal).get(0).watermark();
    }

    private void append(Response.Builder response) {
        journal.append("programme", List.of(on("2026-03-01", response)));
    }

    private static List<JournalEntry> after(Watermark watermark, Journal journal) {
        return journal.changesAfter("programme", watermark, 100);
    }

    private void appendAllThereIs() {
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("segment", "\"B\" \\ é \uD83D\uDE00");
        attributes.put("answeredAt", "never");
        append(valid(9).id("full")
                .answeredAt(Instant.parse("2026-03-01T10:15:00.123456789Z"))
                .comment("line\nanother\ttab \\ \"quoted\"")
                .customer("c")
                .account("a")
                .team("t")
                .owner("o")
                .touchpoint("shop")
                .channel("mail")
                .language("fr")
                .attributes(attributes)
                .ratings(Map.of("price", new Rating(0)))
                .measures(Map.of("revenue", new BigDecimal("1250.50"), "huge", new BigDecimal("1E+30")))
                .tags(Map.of("topic", new LinkedHashSet<>(List.of("price", "delay")))));
        append(Response.builder()
                .id("dismissed")
                .answeredAt(Instant.parse("2026-03-01T10:15:00Z"))
                .status(ResponseStatus.DISMISSED));
        append(valid(0).id("bare").answeredAt(Instant.parse("2026-03-01T10:15:00.5Z")));
    }

    @Test
    void isTheSameFromMemoryAsFromTheDatabase() throws SQLException {
        appendAllThereIs();
        List<JournalEntry> fromTheDatabase = after(begun, store().journal(0));

        // Nothing is left to be read there.
        store().execute("delete from nps_response");
        List<JournalEntry> fromMemory = after(begun, journal);

        assertThat(fromMemory).isEqualTo(fromTheDatabase).hasSize(3);
    }

    /** Batches and readings of one size never leave a reading short. */
    @Test
    void isKeptForOneWhoHasReadExactlyWhatThereWas() throws SQLException {
        Journal other = store().journal(0);
        Watermark end =
                other.changesAfter("programme", Watermark.START, 1).get(0).watermark();
        other.append("programme", List.of(on("2026-03-01", valid(2).id("after"))));

        store().execute("delete from nps_response");

        assertThat(after(end, other)).hasSize(1);
    }

    @Test
    void isReadAgainOnceAnythingWasChanged() {
        appendAllThereIs();
        journal.change(
                JournalEntry.Type.CORRECTED, "programme", on("2026-03-01", valid(3).id("bare")), 1, "typo", "me");

        assertThat(after(begun, journal))
                .isEqualTo(after(begun, store().journal(0)))
                .hasSize(4);
    }

    @Test
    void isReadAgainOnceAnythingWasErased() {
        appendAllThereIs();
        journal.erase("c");

        assertThat(after(begun, journal))
                .isEqualTo(after(begun, store().journal(0)))
                .noneMatch(entry -> entry.response()
                        .filter(response -> response.response().customer().isPresent())
                        .isPresent());
    }

    @Test
    void isReadWhereAnotherNodeHasWrittenInBetween() {
        append(valid(2).id("here"));
        store().journal(1).append("programme", List.of(on("2026-03-01", valid(3).id("there"))));
        append(valid(4).id("here again"));

        assertThat(after(begun, journal))
                .isEqualTo(after(begun, store().journal(1)))
                .extracting(entry -> entry.response().orElseThrow().id())
                .containsExactly("here", "there", "here again");
    }
}
