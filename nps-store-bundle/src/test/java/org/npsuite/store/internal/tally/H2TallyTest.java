// SPDX-License-Identifier: Apache-2.0
package org.npsuite.store.internal.tally;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;
import org.npsuite.spi.store.Journal;
import org.npsuite.spi.tally.TallySource;
import org.npsuite.store.internal.TestStore;

/** Rows of H2, in a file, are counted as any engine counts. */
class H2TallyTest {

    @TempDir
    private static Path directory;

    private static TestStore store;

    @BeforeAll
    static void open() {
        store = TestStore.h2(directory);
    }

    @AfterAll
    static void close() throws Exception {
        store.close();
    }

    @Nested
    class AtOnceTest extends SqlTallyContract {
        @Override
        TestStore store() {
            return store;
        }
    }

    /** Memory for a fraction of the customers. */
    @Nested
    class InSharesTest extends SqlTallyContract {
        @Override
        TestStore store() {
            return store;
        }

        @Override
        protected TallySource engine(Journal journal) {
            return new SqlTallySource(store.database(), 600);
        }
    }
}
