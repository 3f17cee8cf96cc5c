// SPDX-License-Identifier: Apache-2.0
package org.npsuite.store.internal;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** The contract of a store on PostgreSQL, on a real server. */
class PostgresStoreTest extends StoreContract {

    private static TestStore store;

    @BeforeAll
    static void open() {
        store = TestStore.postgres();
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
