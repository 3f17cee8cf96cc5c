// SPDX-License-Identifier: Apache-2.0
package org.npsuite.store.internal.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.npsuite.testkit.Responses.on;
import static org.npsuite.testkit.Responses.valid;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.npsuite.model.response.RecordedResponse;
import org.npsuite.model.slice.Slice;
import org.npsuite.spi.store.Journal;
import org.npsuite.spi.store.JournalEntry;
import org.npsuite.spi.store.JournalEntry.Type;
import org.npsuite.spi.store.Watermark;
import org.npsuite.store.internal.TestStore;
import org.npsuite.testkit.FixedClock;

/** The clock of a node goes back, as when somebody sets it right. */
class ClockTest {

    @TempDir
    private Path directory;

    @Test
    void orderOfTheJournalDoesNotFollowTheClock() throws Exception {
        FixedClock clock = FixedClock.at("2026-06-01T12:00:00Z");
        try (TestStore store = TestStore.h2(directory)) {
            Journal journal = new JdbcJournal(store.database(), clock);
            journal.append("programme", List.of(on("2026-03-01", valid(9).id("first"))));
            Watermark read = journal.watermark("programme");

            clock.advance(Duration.ofHours(-3));
            journal.append("programme", List.of(on("2026-03-01", valid(2).id("second"))));
            journal.change(Type.CORRECTED, "programme", on("2026-03-01", valid(7).id("first")), 1, "a slip", "me");

            assertThat(journal.changesAfter("programme", read, 10))
                    .extracting(
                            JournalEntry::type,
                            entry -> entry.response().orElseThrow().id())
                    .containsExactly(tuple(Type.RECORDED, "second"), tuple(Type.CORRECTED, "first"));
            assertThat(journal.responses(Slice.of("programme"), Optional.empty(), 10, Optional.empty())
                            .items())
                    .extracting(RecordedResponse::id)
                    .containsExactly("second", "first");
        }
    }
}
