// SPDX-License-Identifier: Apache-2.0
package org.npsuite.store.internal.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.npsuite.testkit.Responses.on;
import static org.npsuite.testkit.Responses.valid;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.npsuite.model.slice.Slice;
import org.npsuite.spi.store.Journal;
import org.npsuite.spi.store.JournalEntry;
import org.npsuite.store.internal.TestStore;

/** Two nodes on one PostgreSQL, a real server: each hears of the other's commits. */
class NewsTest {

    /** Far less than the second after which a node looks by itself. */
    private static final Duration SOON = Duration.ofMillis(500);

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
        here.append(programme, List.of(on("2026-03-01", valid(9).id(id).customer("c"))));
    }

    /** Waits until node {@code there} hears, over a listener that has only begun. */
    private void awaitListening(String programme) {
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            heard.clear();
            append(programme, "ready " + System.nanoTime());
            await().atMost(SOON).until(() -> heard.contains(programme));
        });
        await().pollDelay(SOON).until(() -> true);
        heard.clear();
    }

    private void isHeard(String programme) {
        await().atMost(SOON).pollInterval(Duration.ofMillis(5)).until(() -> heard.contains(programme));
        heard.clear();
    }

    @Test
    void commitOfOneNodeIsHeardByTheOtherSoonerThanItWouldLook() {
        try (Journal.Following following = there.follow(heard::add)) {
            awaitListening("heard");

            append("heard", "r");
            isHeard("heard");

            here.change(
                    JournalEntry.Type.CORRECTED,
                    "heard",
                    on("2026-03-01", valid(3).id("r").customer("c")),
                    1,
                    "x",
                    "me");
            isHeard("heard");

            here.erase("c");
            isHeard("heard");
        }
    }

    @Test
    void listenerWhoseConnectionIsCutListensAgain() throws SQLException {
        try (Journal.Following following = there.follow(heard::add)) {
            awaitListening("cut");

            store.execute("select pg_terminate_backend(pid) " + EVERYBODY_ELSE);

            // Told without a commit, for there may have been one meanwhile.
            await().atMost(Duration.ofSeconds(20)).until(() -> heard.contains("cut"));
            awaitListening("cut");
            append("cut", "after");
            isHeard("cut");
            assertThat(there.find("cut", "after")).isPresent();
        }
    }

    @Test
    void nobodyIsToldAfterItsEnd() {
        Journal.Following following = there.follow(heard::add);
        awaitListening("end");
        following.close();

        append("end", "r");

        await().during(SOON).atMost(SOON.multipliedBy(2)).until(heard::isEmpty);
        assertThat(there.responses(Slice.of("end"), Optional.empty(), 1, Optional.empty())
                        .items())
                .hasSize(1);
    }
}
