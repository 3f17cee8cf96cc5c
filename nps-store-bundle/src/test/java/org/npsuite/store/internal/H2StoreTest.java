// SPDX-License-Identifier: Apache-2.0
package org.npsuite.store.internal;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** The contract of a store on H2, in a file. */
class H2StoreTest extends StoreContract {

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

    @Override
    TestStore store() {
        return store;
    }
}
