// SPDX-License-Identifier: Apache-2.0
package org.npsuite.tally.internal;

import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import org.npsuite.spi.store.Journal;
import org.npsuite.spi.store.JournalEntry;
import org.npsuite.spi.store.Watermark;
import org.npsuite.spi.tally.TallyAnswer;
import org.npsuite.tally.internal.column.Columns;

/**
 * Keeps the columns of one programme up with its journal. Before a question is answered, the journal is read up to where
 * it stood when the question came; questions that come together share one reading. The journal is read outside the lock
 * under which columns change, so a slow database never blocks who only reads them.
 */
final class Follower {

    private static final int ENTRIES_AT_A_TIME = 2000;

    private final Journal journal;
    private final String programme;
    private final Columns columns = new Columns();
    private final ReentrantLock reading = new ReentrantLock();
    private final ReadWriteLock guard = new ReentrantReadWriteLock();
    private volatile Watermark read = Watermark.START;
    private volatile long begun;
    private volatile long done;

    Follower(Journal journal, String programme) {
        this.journal = journal;
        this.programme = programme;
    }

    /** Answers a question about the columns, with everything in them that was committed before. */
    <T> TallyAnswer<T> answer(Function<Columns, T> question) {
        catchUp();
        guard.readLock().lock();
        try {
            return new TallyAnswer<>(question.apply(columns), read, OptionalDouble.empty());
        } finally {
            guard.readLock().unlock();
        }
    }

    /** Whether nothing has ever been read: the programme may not exist. */
    boolean empty() {
        return read.equals(Watermark.START);
    }

    /** Reads the journal to its end, unless another thread has begun and done so meanwhile. */
    void catchUp() {
        long before = begun;
        reading.lock();
        try {
            if (done <= before) {
                long mine = begun + 1;
                begun = mine;
                readOn();
                done = mine;
            }
        } finally {
            reading.unlock();
        }
    }

    private void readOn() {
        Watermark end = journal.watermark(programme);
        boolean reached = read.equals(end);
        while (!reached) {
            List<JournalEntry> entries = journal.changesAfter(programme, read, ENTRIES_AT_A_TIME);
            apply(entries);
            reached = entries.isEmpty()
                    || entries.stream().anyMatch(entry -> entry.watermark().equals(end));
        }
    }

    private void apply(List<JournalEntry> entries) {
        guard.writeLock().lock();
        try {
            for (JournalEntry entry : entries) {
                entry.response().ifPresentOrElse(columns::put, () -> columns.remove(entry.number()));
                read = entry.watermark();
            }
        } finally {
            guard.writeLock().unlock();
        }
    }
}
