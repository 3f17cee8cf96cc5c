// SPDX-License-Identifier: Apache-2.0
package org.npsuite.store.internal.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.npsuite.testkit.Responses.on;
import static org.npsuite.testkit.Responses.valid;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.npsuite.spi.store.Journal;
import org.npsuite.spi.store.JournalEntry;
import org.npsuite.store.internal.TestStore;

/** Two nodes on one PostgreSQL, a real server: each hears of the other's commits. */
class NewsTest {

    /** Nothing looks by itself here: what is heard at all was told, however slow the machine. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final String EVERYBODY_ELSE =
            "from pg_stat_activity where pid <> pg_backend_pid() and datname is not null";

    private static TestStore store;

    @BeforeAll
    static void open() {
        store = TestStore.postgres();
    }

    @AfterAll
    static void close() throws Exception {
        store.close();
    }

    private final Journal here = store.journal(0);
    private final Journal there = store.journal(1);
    private final Queue<String> heard = new ConcurrentLinkedQueue<>();

    private void append(String programme, String id) {
        here.append(programme, List.of(on("2026-03-01", valid(9).id(id).customer("customer of " + programme))));
    }

    /** Waits until node {@code there} hears of new entries, of a programme that no other test asks for. */
    private void awaitListening(String marker) {
        await().atMost(PATIENCE).until(() -> {
            append(marker, "r " + System.nanoTime());
            return heard.contains(marker);
        });
    }

    private void isHeard(String programme) {
        await().atMost(PATIENCE).until(() -> heard.contains(programme));
    }

    @Test
    void commitOfOneNodeIsHeardByTheOther() {
        append("corrected", "c");
        append("erased", "e");
        try (Journal.Following following = there.follow(heard::add)) {
            awaitListening("ready to hear");
            heard.clear();

            append("appended", "a");
            isHeard("appended");

            JournalEntry.Type corrected = JournalEntry.Type.CORRECTED;
            here.change(corrected, "corrected", on("2026-03-01", valid(3).id("c")), 1, "x", "me");
            isHeard("corrected");

            here.erase("customer of erased");
            isHeard("erased");
        }
    }

    @Test
    void listenerWhoseConnectionIsCutListensAgain() throws SQLException {
        try (Journal.Following following = there.follow(heard::add)) {
            awaitListening("ready to be cut");
            heard.clear();

            store.execute("select pg_terminate_backend(pid) " + EVERYBODY_ELSE);

            // Told without a commit, for there may have been one meanwhile.
            await().atMost(PATIENCE).until(() -> heard.contains("ready to be cut"));
            awaitListening("listening again");
            append("after the cut", "r");
            isHeard("after the cut");
            assertThat(there.find("after the cut", "r")).isPresent();
        }
    }

    @Test
    void nobodyIsToldAfterItsEnd() {
        Queue<String> others = new ConcurrentLinkedQueue<>();
        try (Journal.Following stays = there.follow(others::add)) {
            Journal.Following following = there.follow(heard::add);
            awaitListening("ready to end");
            following.close();

            append("after its end", "r");

            await().atMost(PATIENCE).until(() -> others.contains("after its end"));
            assertThat(heard).doesNotContain("after its end");
        }
    }
}
