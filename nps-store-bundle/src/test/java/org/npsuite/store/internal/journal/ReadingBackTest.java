// SPDX-License-Identifier: Apache-2.0
package org.npsuite.store.internal.journal;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;
import org.npsuite.store.internal.TestStore;

class ReadingBackTest {

    @TempDir
    private static Path directory;

    private static TestStore h2;
    private static TestStore postgres;

    @BeforeAll
    static void open() {
        h2 = TestStore.h2(directory);
        postgres = TestStore.postgres();
    }

    @AfterAll
    static void close() throws Exception {
        h2.close();
        postgres.close();
    }

    @Nested
    class H2Test extends ReadingBackContract {
        @Override
        TestStore store() {
            return h2;
        }
    }

    @Nested
    class PostgresTest extends ReadingBackContract {
        @Override
        TestStore store() {
            return postgres;
        }
    }
}
