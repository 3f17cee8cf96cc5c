// SPDX-License-Identifier: Apache-2.0
package org.npsuite.tally.internal.follow;

import static org.npsuite.model.problem.ProblemException.unavailable;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.npsuite.model.problem.Problem;
import org.npsuite.model.problem.ProblemException;
import org.npsuite.model.slice.Slice;
import org.npsuite.spi.store.Journal;
import org.npsuite.spi.store.JournalEntry;
import org.npsuite.spi.store.Watermark;
import org.npsuite.spi.tally.TallyAnswer;
import org.npsuite.tally.internal.column.Columns;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the columns of one programme up with its journal. Before a question is answered, the journal is read up to where
 * it stood when the question came; questions that come together share one reading. The journal is read outside the lock
 * under which columns change, so a slow database never blocks who only reads them.
 *
 * <p>The first reading may take long. It runs in the background, and whoever asks meanwhile gets, after some patience,
 * an answer from what has been read so far.
 */
final class Follower {

    private static final Logger LOG = LoggerFactory.getLogger(Follower.class);

    private static final int ENTRIES_AT_A_TIME = 2000;

    private final Journal journal;
    private final String programme;
    private final Snapshots snapshots;
    private final Budget budget;
    private final Executor readers;
    private final Duration patience;
    private final ReentrantLock reading = new ReentrantLock();
    private volatile Holding holding = Holding.empty();
    private volatile boolean restored;
    private volatile boolean complete;
    private volatile boolean stopped;
    private volatile boolean overBudget;
    private volatile long newest;
    private volatile long begun;
    private volatile long done;
    private CompletableFuture<Void> first;

    Follower(
            Journal journal,
            String programme,
            Snapshots snapshots,
            Budget budget,
            Executor readers,
            Duration patience) {
        this.journal = journal;
        this.programme = programme;
        this.snapshots = snapshots;
        this.budget = budget;
        this.readers = readers;
        this.patience = patience;
    }

    /** Answers a question about the columns, with everything in them that was committed before. */
    <T> TallyAnswer<T> answer(Function<Columns, T> question) {
        OptionalDouble partial = complete ? OptionalDouble.empty() : awaitFirst();
        if (partial.isEmpty()) {
            catchUp();
        }
        return holding.ask(question, partial);
    }

    /** What there is, complete or not. */
    Holding holding() {
        return holding;
    }

    /** Whether all has been read and there was nothing: the programme may not exist. */
    boolean empty() {
        return complete && holding.position().equals(Position.START);
    }

    /** Whether the columns were given up because they took too much memory. */
    boolean overBudget() {
        return overBudget;
    }

    /** Ends a reading that may be under way, soon. */
    void stop() {
        stopped = true;
    }

    /** Waits for the first reading; where that takes too long, says how far it is. */
    private OptionalDouble awaitFirst() {
        try {
            first().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return OptionalDouble.empty();
        } catch (TimeoutException e) {
            return OptionalDouble.of(progress());
        } catch (ExecutionException e) {
            if (e.getCause() instanceof ProblemException problem) {
                throw problem;
            }
            throw new IllegalStateException("columns of programme " + programme + " cannot be built", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unavailable("the answer was not waited for", e);
        }
    }

    private synchronized CompletableFuture<Void> first() {
        if (first == null || first.isCompletedExceptionally()) {
            first = CompletableFuture.runAsync(this::catchUp, readers);
        }
        return first;
    }

    /** Reads on; a first reading is waited for no longer than a question does. Whether everything there was is read. */
    boolean readAhead() {
        if (complete) {
            catchUp();
        } else {
            awaitFirst();
        }
        return complete;
    }

    /** Whether everything there was is read. */
    boolean complete() {
        return complete;
    }

    /** Whether the first reading is under way, so that answers are partial. */
    synchronized boolean readingFirst() {
        return first != null && !first.isDone();
    }

    /** How much of the journal is read, 0 to 0.99, while the first reading is under way. */
    double progress() {
        long number = holding.position().number();
        return newest == 0 ? 0 : Math.min(0.99, (double) number / newest);
    }

    /** Reads the journal to its end, unless another thread has begun and done so meanwhile. */
    void catchUp() {
        if (overBudget) {
            throw new OverBudgetException();
        }
        long before = begun;
        reading.lock();
        try {
            if (done <= before) {
                long mine = begun + 1;
                begun = mine;
                restore();
                readOn();
                complete = true;
                done = mine;
            }
        } finally {
            reading.unlock();
        }
    }

    /** Begins with the snapshot, where there is one of this journal; not with one that is larger than the budget. */
    private void restore() {
        if (!restored) {
            newest = journal.responses(Slice.of(programme), Optional.empty(), 1, Optional.empty()).items().stream()
                    .findFirst()
                    .map(response -> response.number())
                    .orElse(0L);
            stayWithin(snapshots.size(programme));
            snapshots.read(programme).filter(this::ofThisJournal).ifPresent(kept -> holding = kept);
            stayWithin(holding.bytes());
            restored = true;
        }
    }

    private boolean ofThisJournal(Holding kept) {
        boolean known = kept.position().equals(Position.START)
                || lastEntry(kept).filter(kept::knows).isPresent();
        if (!known) {
            snapshots.setAside(programme, "it does not fit this journal");
        }
        return known;
    }

    private Optional<JournalEntry> lastEntry(Holding kept) {
        try {
            return journal.changesAfter(programme, kept.position().beforeLast(), 1).stream()
                    .findFirst();
        } catch (ProblemException e) {
            if (e.problem() == Problem.INVALID) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private void readOn() {
        Watermark end = journal.watermark(programme);
        boolean reached = holding.position().read().equals(end);
        while (!reached) {
            if (stopped) {
                throw unavailable("the engine is stopping", null);
            }
            List<JournalEntry> entries =
                    journal.changesAfter(programme, holding.position().read(), ENTRIES_AT_A_TIME);
            if (!entries.isEmpty()) {
                holding.apply(entries);
                stayWithin(holding.bytes());
            }
            reached = entries.isEmpty()
                    || entries.stream().anyMatch(entry -> entry.watermark().equals(end));
        }
    }

    private void stayWithin(long bytes) {
        if (!budget.fits(programme, bytes)) {
            LOG.warn(
                    "Programme {} is not kept in memory: the columns of all programmes would take more than {} MB; "
                            + "raise the budget in the configuration org.npsuite.tally",
                    programme,
                    budget.bytes() >> 20);
            overBudget = true;
            complete = false;
            holding = Holding.empty();
            budget.release(programme);
            // Nobody would keep it up to date, nor rewrite it after an erasure.
            snapshots.delete(programme);
            throw new OverBudgetException();
        }
    }
}
