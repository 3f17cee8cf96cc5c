// SPDX-License-Identifier: Apache-2.0
package org.npsuite.testkit.store;

import java.time.Duration;
import org.junit.jupiter.api.Nested;
import org.npsuite.spi.store.Journal;
import org.npsuite.spi.store.Records;
import org.npsuite.testkit.FixedClock;
import org.npsuite.testkit.MemoryRecords;
import org.npsuite.testkit.tally.MemoryJournal;

/** The stores in memory, which stand in for a database in the tests of other rooms, behave as one. */
class MemoryStoreTest {

    private static final FixedClock CLOCK = FixedClock.at("2026-03-01T10:15:00Z");
    private static final Journal JOURNAL = new MemoryJournal(CLOCK);
    private static final Records RECORDS = new MemoryRecords(CLOCK);

    @Nested
    class MemoryJournalTest extends JournalContract {
        @Override
        protected Journal journal() {
            return JOURNAL;
        }
    }

    @Nested
    class CorrectionTest extends CorrectionContract {
        @Override
        protected Journal journal() {
            return JOURNAL;
        }
    }

    @Nested
    class ResponsePagesTest extends ResponsePagesContract {
        @Override
        protected Journal journal() {
            return JOURNAL;
        }
    }

    @Nested
    class ErasureTest extends ErasureContract {
        @Override
        protected Journal journal() {
            return JOURNAL;
        }
    }

    @Nested
    class ConcurrentMemoryJournalTest extends ConcurrentJournalContract {
        @Override
        protected Journal journal(int node) {
            return JOURNAL;
        }
    }

    @Nested
    class MemoryRecordsTest extends RecordsContract {
        @Override
        protected Records records() {
            return RECORDS;
        }

        @Override
        protected void pass(Duration duration) {
            CLOCK.advance(duration);
        }
    }
}
