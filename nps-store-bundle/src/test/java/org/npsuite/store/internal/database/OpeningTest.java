// SPDX-License-Identifier: Apache-2.0
package org.npsuite.store.internal.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
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
import org.npsuite.store.internal.TestStore;

class OpeningTest {

    @Test
    void nodesThatStartTogetherOpenTheSameStore() throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.start();
                HikariDataSource pool = TestStore.pool(server.getJdbcUrl("postgres", "postgres"), "postgres")) {
            assertThat(identities(pool, 4)).hasSize(1);
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

    private static Set<String> identities(HikariDataSource pool, int nodes) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(nodes);
        try {
            List<Callable<String>> starts = IntStream.range(0, nodes)
                    .<Callable<String>>mapToObj(
                            node -> () -> new Database(pool).identity().name())
                    .toList();
            Set<String> identities = new HashSet<>();
            for (Future<String> identity : threads.invokeAll(starts)) {
                identities.add(identity.get());
            }
            return identities;
        } finally {
            threads.shutdownNow();
        }
    }
}
