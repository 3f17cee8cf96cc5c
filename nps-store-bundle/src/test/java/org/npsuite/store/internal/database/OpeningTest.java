// SPDX-License-Identifier: Apache-2.0
package org.npsuite.store.internal.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.npsuite.store.internal.TestStore;

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
