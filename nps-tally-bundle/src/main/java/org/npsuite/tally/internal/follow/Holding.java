// SPDX-License-Identifier: Apache-2.0
package org.npsuite.tally.internal.follow;

import java.io.DataInput;
import java.io.IOException;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import org.npsuite.spi.store.JournalEntry;
import org.npsuite.spi.store.Watermark;
import org.npsuite.spi.tally.TallyAnswer;
import org.npsuite.tally.internal.column.Columns;
import org.npsuite.tally.internal.column.Image;

/**
 * The columns of a programme and how far the journal is in them, the two always in step. Many may ask at once; one at a
 * time applies entries, and the others wait no longer than that takes.
 */
final class Holding {

    private final ReadWriteLock guard = new ReentrantReadWriteLock();
    private final Columns columns;
    private volatile Position position;
    private volatile long entries;
    private volatile long erasures;

    private Holding(Columns columns, Position position) {
        this.columns = columns;
        this.position = position;
    }

    static Holding empty() {
        return new Holding(new Columns(), Position.START);
    }

    /** Reads what {@link #save} wrote. */
    static Holding load(DataInput in) throws IOException {
        Position position = Position.load(in);
        return new Holding(Columns.load(in), position);
    }

    /** Adds everything as it stands to an image. Takes a moment; the image can be written at leisure. */
    void save(Image image) throws IOException {
        guard.readLock().lock();
        try {
            position.save(image.data());
            columns.save(image);
        } finally {
            guard.readLock().unlock();
        }
    }

    /** Takes in the next entries, at least one. */
    void apply(List<JournalEntry> next) {
        guard.writeLock().lock();
        try {
            for (JournalEntry entry : next) {
                entry.response().ifPresentOrElse(columns::put, () -> columns.remove(entry.number()));
                erasures += entry.type() == JournalEntry.Type.ERASED ? 1 : 0;
            }
            entries += next.size();
            JournalEntry last = next.get(next.size() - 1);
            Watermark beforeLast = next.size() > 1 ? next.get(next.size() - 2).watermark() : position.read();
            position = new Position(last.watermark(), beforeLast, last.number(), fingerprint(last));
        } finally {
            guard.writeLock().unlock();
        }
    }

    private long fingerprint(JournalEntry entry) {
        return entry.response()
                .map(recorded -> columns.fingerprint(recorded.id() + ' ' + recorded.recordedAt()))
                .orElse(0L);
    }

    /** Whether the journal that gave this entry, the first after {@link Position#beforeLast()}, is the one held here. */
    boolean knows(JournalEntry entry) {
        return position.ends(entry, fingerprint(entry));
    }

    <T> TallyAnswer<T> ask(Function<Columns, T> question, OptionalDouble partial) {
        guard.readLock().lock();
        try {
            return new TallyAnswer<>(question.apply(columns), position.read(), partial);
        } finally {
            guard.readLock().unlock();
        }
    }

    Position position() {
        return position;
    }

    /** Entries applied so far. */
    long entries() {
        return entries;
    }

    /** Of which erasures. */
    long erasures() {
        return erasures;
    }

    /** Rows of the columns, those that do not count included. */
    long rows() {
        guard.readLock().lock();
        try {
            return columns.rows();
        } finally {
            guard.readLock().unlock();
        }
    }

    /** Bytes the columns take. */
    long bytes() {
        guard.readLock().lock();
        try {
            return columns.bytes();
        } finally {
            guard.readLock().unlock();
        }
    }
}
