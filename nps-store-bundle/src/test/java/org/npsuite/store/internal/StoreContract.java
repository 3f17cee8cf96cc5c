// SPDX-License-Identifier: Apache-2.0
package org.npsuite.store.internal;

import java.time.Duration;
import org.junit.jupiter.api.Nested;
import org.npsuite.spi.store.Journal;
import org.npsuite.spi.store.Records;
import org.npsuite.testkit.store.ConcurrentJournalContract;
import org.npsuite.testkit.store.CorrectionContract;
import org.npsuite.testkit.store.ErasureContract;
import org.npsuite.testkit.store.JournalContract;
import org.npsuite.testkit.store.RecordsContract;
import org.npsuite.testkit.store.ResponsePagesContract;
import org.npsuite.testkit.store.RestatementContract;

/** All contracts of a store, on whatever database it lies. */
abstract class StoreContract {

    /** The store, open. */
    abstract TestStore store();

    @Nested
    class JournalTest extends JournalContract {
        @Override
        protected Journal journal() {
            return store().journal(0);
        }
    }

    @Nested
    class CorrectionTest extends CorrectionContract {
        @Override
        protected Journal journal() {
            return store().journal(0);
        }
    }

    @Nested
    class ResponsePagesTest extends ResponsePagesContract {
        @Override
        protected Journal journal() {
            return store().journal(0);
        }
    }

    @Nested
    class ErasureTest extends ErasureContract {
        @Override
        protected Journal journal() {
            return store().journal(0);
        }
    }

    @Nested
    class ConcurrentJournalTest extends ConcurrentJournalContract {
        @Override
        protected Journal journal(int node) {
            return store().journal(node);
        }
    }

    @Nested
    class RecordsTest extends RecordsContract {
        @Override
        protected Records records() {
            return store().records();
        }

        @Override
        protected void pass(Duration duration) {
            TestStore.pass(duration);
        }
    }

    @Nested
    class RestatementTest extends RestatementContract {
        @Override
        protected Journal journal() {
            return store().journal(0);
        }

        @Override
        protected Records records() {
            return store().records();
        }
    }
}
