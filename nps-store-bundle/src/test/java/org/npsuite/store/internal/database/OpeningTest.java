// SPDX-License-Identifier: Apache-2.0
package org.npsuite.store.internal.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.npsuite.testkit.Responses.on;
import static org.npsuite.testkit.Responses.valid;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.npsuite.spi.store.Journal;
import org.npsuite.spi.store.Watermark;
import org.npsuite.store.internal.TestStore;
import org.npsuite.store.internal.journal.JdbcJournal;

class OpeningTest {

    @Test
    void nodesThatStartTogetherOpenTheSameStore() throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.start()) {
            assertThat(identities(server.getJdbcUrl("postgres", "postgres"), 4)).hasSize(1);
        }
    }

    @Test
    void storeKeepsItsIdentityOverRestarts(@TempDir Path directory) throws Exception {
        Set<String> identities = new HashSet<>();
        for (int start = 0; start < 2; start++) {
            try (TestStore store = TestStore.h2(directory)) {
                identities.add(store.database().identity().name());
            }
        }

        assertThat(identities).hasSize(1);
    }

    @Test
    void databaseMayHoldTablesOfOthers(@TempDir Path directory) throws Exception {
        try (TestStore store = TestStore.h2(directory)) {
            store.execute("create table of_the_host (id integer)");

            assertThat(store.journal(0).programmes()).isEmpty();
        }
    }

    @Test
    void poolOfThreeIsEnough(@TempDir Path directory) throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.start()) {
            isEnough(server.getJdbcUrl("postgres", "postgres"), "postgres");
        }
        isEnough(TestStore.h2Url(directory), "sa");
    }

    /** With the node listening to others, and more at once than there are connections. */
    private static void isEnough(String url, String user) throws Exception {
        try (HikariDataSource pool = TestStore.pool(url, user)) {
            pool.setMaximumPoolSize(3);
            JdbcJournal journal = new JdbcJournal(new Database(pool), Clock.systemUTC());
            ExecutorService threads = Executors.newFixedThreadPool(12);
            try (Journal.Following following = journal.follow(programme -> {})) {
                List<Callable<Integer>> work = IntStream.range(0, 60)
                        .<Callable<Integer>>mapToObj(i -> () -> {
                            String programme = "programme-" + i % 6;
                            journal.append(programme, List.of(on("2026-03-01", valid(9).id("r" + i))));
                            return journal.changesAfter(programme, Watermark.START, 100)
                                    .size();
                        })
                        .toList();
                for (Future<Integer> entries : threads.invokeAll(work)) {
                    assertThat(entries.get()).isBetween(1, 10);
                }
            } finally {
                threads.shutdownNow();
                journal.close();
            }
        }
    }

    private static Set<String> identities(String url, int nodes) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(nodes);
        try {
            Callable<String> node = () -> identity(url);
            Set<String> identities = new HashSet<>();
            for (Future<String> identity : threads.invokeAll(Collections.nCopies(nodes, node))) {
                identities.add(identity.get());
            }
            return identities;
        } finally {
            threads.shutdownNow();
        }
    }

    /** What a node with a pool of its own, as each has, takes the store for. */
    private static String identity(String url) {
        try (HikariDataSource pool = TestStore.pool(url, "postgres")) {
            return new Database(pool).identity().name();
        }
    }
}
