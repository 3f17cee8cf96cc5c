// SPDX-License-Identifier: Apache-2.0
package org.npsuite.tally.internal.follow;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import org.npsuite.model.response.Receipt;
import org.npsuite.model.response.RecordedResponse;
import org.npsuite.model.slice.Slice;
import org.npsuite.spi.store.Journal;
import org.npsuite.spi.store.JournalEntry;
import org.npsuite.spi.store.Page;
import org.npsuite.spi.store.Submission;
import org.npsuite.spi.store.Watermark;

/** Counts what is read from a journal, and can make its readers wait. */
final class CountingJournal implements Journal {

    private final Journal journal;
    private final AtomicLong entries = new AtomicLong();
    private final AtomicLong readings = new AtomicLong();
    private volatile CountDownLatch gate = new CountDownLatch(0);
    private volatile long freeEntries = Long.MAX_VALUE;
    private volatile String held = "";

    CountingJournal(Journal journal) {
        this.journal = journal;
    }

    /** Entries read so far. */
    long entries() {
        return entries.get();
    }

    /** How often someone asked where the journal stands. */
    long readings() {
        return readings.get();
    }

    /** From now on, who wants to read beyond {@code entries} entries waits until the latch is open. */
    CountDownLatch holdUpAfter(long entriesToRead) {
        freeEntries = entriesToRead;
        gate = new CountDownLatch(1);
        return gate;
    }

    /** From now on, who reads this programme waits until the latch is open. */
    CountDownLatch holdUp(String programme) {
        held = programme;
        gate = new CountDownLatch(1);
        return gate;
    }

    @Override
    public List<JournalEntry> changesAfter(String programme, Watermark after, int limit) {
        if (entries.get() >= freeEntries || programme.equals(held)) {
            await();
        }
        List<JournalEntry> next = journal.changesAfter(programme, after, limit);
        entries.addAndGet(next.size());
        return next;
    }

    private void await() {
        try {
            gate.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Watermark watermark(String programme) {
        readings.incrementAndGet();
        return journal.watermark(programme);
    }

    @Override
    public List<Receipt> append(String programme, List<Submission> submissions) {
        return journal.append(programme, submissions);
    }

    @Override
    public List<String> programmes() {
        return journal.programmes();
    }

    @Override
    public Optional<RecordedResponse> find(String programme, String id) {
        return journal.find(programme, id);
    }

    @Override
    public Page<RecordedResponse> responses(
            Slice slice, Optional<String> customer, int limit, Optional<String> cursor) {
        return journal.responses(slice, customer, limit, cursor);
    }

    @Override
    public RecordedResponse change(
            JournalEntry.Type type, String programme, Submission changed, long version, String reason, String by) {
        return journal.change(type, programme, changed, version, reason, by);
    }

    @Override
    public long erase(String customer) {
        return journal.erase(customer);
    }
}
