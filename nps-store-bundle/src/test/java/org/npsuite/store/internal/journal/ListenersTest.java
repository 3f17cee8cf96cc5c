// SPDX-License-Identifier: Apache-2.0
package org.npsuite.store.internal.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.npsuite.testkit.Responses.on;
import static org.npsuite.testkit.Responses.valid;

import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.npsuite.spi.store.Journal.Following;
import org.npsuite.store.internal.TestStore;
import org.npsuite.store.internal.database.Database;
import org.slf4j.event.EventRecodingLogger;
import org.slf4j.event.SubstituteLoggingEvent;
import org.slf4j.helpers.SubstituteLogger;

/** The connection that listens on PostgreSQL, a real server: what becomes of it, and what is said of that. */
class ListenersTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** More often than any other work is tried again. */
    private static final int CUTS = 21;

    private static final String LISTENING =
            "from pg_stat_activity where pid <> pg_backend_pid() and query like " + "'select programme from nps_head%'";

    private static TestStore store;

    @BeforeAll
    static void open() {
        store = TestStore.postgres();
        append();
    }

    @AfterAll
    static void close() throws Exception {
        store.close();
    }

    private final Queue<SubstituteLoggingEvent> logged = new ConcurrentLinkedQueue<>();
    private final Database database =
            store.database(new EventRecodingLogger(new SubstituteLogger("test", logged, true), logged));
    private final Listeners listeners = new Listeners(database, Duration.ofMillis(10));
    private final AtomicInteger told = new AtomicInteger();

    @AfterEach
    void stop() {
        listeners.stop();
        database.close();
    }

    @Test
    void connectionIsGivenBackBeforeTheStopReturns() {
        listeners.add(programme -> told.incrementAndGet());
        await().atMost(PATIENCE).until(() -> told.get() > 0);

        listeners.stop();

        assertThat(number("select count(*) " + LISTENING)).isZero();
        assertThat(logged).isEmpty();
    }

    @Test
    void connectionThatIsCutAgainAndAgainIsNoOutage() {
        listeners.add(programme -> told.incrementAndGet());

        for (int cut = 0; cut < CUTS; cut++) {
            int before = cut;
            await().atMost(PATIENCE).pollInterval(Duration.ofMillis(10)).until(() -> told.get() > before);
            number("select count(pg_terminate_backend(pid)) " + LISTENING);
        }

        await().atMost(PATIENCE).until(() -> told.get() > CUTS);
        assertThat(logged).isEmpty();
    }

    @Test
    void oneWhoFollowsTwiceIsToldUntilBothEnd() {
        Consumer<String> same = programme -> told.incrementAndGet();
        Following first = listeners.add(same);
        listeners.add(same);
        await().atMost(PATIENCE).until(() -> told.get() > 0);

        first.close();
        first.close();

        int before = told.get();
        await().atMost(PATIENCE).until(() -> {
            append();
            // One more than what may have been under way.
            return told.get() > before + 2;
        });
    }

    @Test
    void oneWhoBreaksSilencesNobodyElse() {
        listeners.add(programme -> {
            throw new NoClassDefFoundError("of a bundle that is being replaced");
        });
        listeners.add(programme -> told.incrementAndGet());
        await().atMost(PATIENCE).until(() -> told.get() > 0);

        int before = told.get();
        append();

        await().atMost(PATIENCE).until(() -> told.get() > before);
        assertThat(logged).isEmpty();
    }

    private static void append() {
        store.journal(0).append("programme", List.of(on("2026-03-01", valid(9).id("r " + System.nanoTime()))));
    }

    /** Through the store, which is used to connections that were cut. */
    private int number(String sql) {
        return database.read(connection -> {
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery(sql)) {
                row.next();
                return row.getInt(1);
            }
        });
    }
}
