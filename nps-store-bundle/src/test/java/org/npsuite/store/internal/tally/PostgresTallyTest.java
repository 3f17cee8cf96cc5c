// SPDX-License-Identifier: Apache-2.0
package org.npsuite.store.internal.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.npsuite.model.slice.Slice;
import org.npsuite.model.slice.Unit;
import org.npsuite.spi.tally.TallyQuery;
import org.npsuite.store.internal.TestStore;

/** PostgreSQL, a real server, counts as any engine does. */
class PostgresTallyTest extends SqlTallyContract {

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

    @Test
    void itSaysThatTheDatabaseCounts() {
        assertThat(new SqlTallySource(store.database())
                        .explain(new TallyQuery(Slice.of("subject"), List.of(), Unit.RESPONSES))
                        .way())
                .isEqualTo("PUSH_DOWN");
    }
}
