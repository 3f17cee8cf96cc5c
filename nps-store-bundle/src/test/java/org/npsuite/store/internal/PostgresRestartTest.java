// SPDX-License-Identifier: Apache-2.0
package org.npsuite.store.internal;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.npsuite.testkit.Responses.on;
import static org.npsuite.testkit.Responses.valid;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.npsuite.model.problem.ProblemException;
import org.npsuite.model.response.Receipt;
import org.npsuite.model.response.Receipt.Outcome;
import org.npsuite.spi.store.Journal;
import org.npsuite.spi.store.Submission;
import org.npsuite.spi.store.Watermark;
import org.npsuite.store.internal.database.Database;
import org.npsuite.store.internal.journal.JdbcJournal;

/** A server that is stopped in the middle of an import and started again. */
class PostgresRestartTest {

    private static final int LINES = 4_000;
    private static final int PART = 100;
    private static final Duration LONG = Duration.ofSeconds(60);

    @TempDir
    private Path directory;

    @Test
    @Timeout(value = 300, unit = SECONDS)
    void importGoesOnAfterARestartWithoutLossOrDoubles() throws IOException {
        EmbeddedPostgres server = start(0);
        int port = server.getPort();
        try (HikariDataSource pool = TestStore.pool(server.getJdbcUrl("postgres", "postgres"), "postgres")) {
            pool.setConnectionTimeout(1000);
            Journal journal = new JdbcJournal(new Database(pool), Clock.systemUTC());
            journal.append("programme", lines(0, 500));

            server.close();
            assertThatThrownBy(() -> journal.append("programme", lines(500, 1000)))
                    .isInstanceOf(ProblemException.class);
            server = start(port);

            assertThat(journal.append("programme", lines(0, 1000)))
                    .extracting(Receipt::outcome)
                    .filteredOn(Outcome.RECORDED::equals)
                    .hasSize(500);
            assertThat(journal.changesAfter("programme", Watermark.START, 2000)).hasSize(1000);
        } finally {
            server.close();
        }
    }

    @Test
    @Timeout(value = 300, unit = SECONDS)
    void importUnderWayWhenTheServerRestartsCountsEveryLineOnce() throws Exception {
        EmbeddedPostgres server = start(0);
        int port = server.getPort();
        try (HikariDataSource pool = TestStore.pool(server.getJdbcUrl("postgres", "postgres"), "postgres")) {
            pool.setConnectionTimeout(1000);
            Journal journal = new JdbcJournal(new Database(pool), Clock.systemUTC());
            AtomicInteger done = new AtomicInteger();
            AtomicInteger failed = new AtomicInteger();
            CompletableFuture<Void> importing = CompletableFuture.runAsync(() -> {
                // However fast the machine is: until the stop has been felt, and then as much again.
                for (int resumed = 0; resumed < LINES; ) {
                    try {
                        journal.append("programme", lines(done.get(), done.get() + PART));
                        done.addAndGet(PART);
                        resumed += failed.get() > 0 ? PART : 0;
                    } catch (ProblemException e) {
                        // As a client does that resumes its import.
                        failed.incrementAndGet();
                    }
                }
            });

            await().atMost(LONG).until(() -> done.get() >= LINES);
            server.close();
            await().atMost(LONG).until(() -> failed.get() > 0);
            server = start(port);
            importing.join();

            assertThat(journal.changesAfter("programme", Watermark.START, done.get() + LINES))
                    .extracting(entry -> entry.response().orElseThrow().id())
                    .hasSize(done.get())
                    .doesNotHaveDuplicates();
        } finally {
            server.close();
        }
    }

    private EmbeddedPostgres start(int port) throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(directory.resolve("data").toFile())
                .setCleanDataDirectory(false)
                .setPort(port)
                .start();
    }

    private static List<Submission> lines(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> on("2026-03-01", valid(i % 11).id("line " + i)))
                .toList();
    }
}
