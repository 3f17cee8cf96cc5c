// SPDX-License-Identifier: Apache-2.0
package org.npsuite.store.internal.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.npsuite.testkit.Responses.on;
import static org.npsuite.testkit.Responses.valid;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.npsuite.spi.store.Journal;
import org.npsuite.store.internal.TestStore;

class H2FileTest {

    @Test
    void fileOfManySmallCommitsDoesNotGrowWithThem(@TempDir Path directory) throws Exception {
        try (TestStore store = TestStore.h2(directory)) {
            Journal journal = store.journal(0);
            append(journal, 1);
            // What is not yet old enough to be overwritten would hide what is wanted here.
            store.execute("set retention_time 0");

            append(journal, 4_000);

            assertThat(Files.size(directory.resolve("nps.mv.db"))).isLessThan(15_000_000);
        }
    }

    private static void append(Journal journal, int responses) {
        for (int i = 0; i < responses; i++) {
            journal.append("programme", List.of(on("2026-03-01", valid(i % 11).comment("A few words."))));
        }
    }
}
