// SPDX-License-Identifier: Apache-2.0
package org.npsuite.scoring.internal.intake;

import static org.npsuite.model.problem.ProblemException.unavailable;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.npsuite.model.response.Receipt;
import org.npsuite.scoring.internal.backing.Backing;
import org.npsuite.spi.store.Submission;

/**
 * Appends batches in their order, one at a time, while the next is being read: reading and storing take about as long.
 * Never more than one batch is on its way, so that a fast sender waits for a slow store.
 */
final class Appender implements AutoCloseable {

    private final String programme;
    private final Backing backing;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(task -> {
        Thread named = new Thread(task, "nps-import");
        named.setDaemon(true);
        return named;
    });
    private Future<List<Receipt>> underWay;

    Appender(String programme, Backing backing) {
        this.programme = programme;
        this.backing = backing;
    }

    /** Sends a batch on its way; none may be under way. */
    void start(List<Submission> batch) {
        Callable<List<Receipt>> append = () -> backing.journal().append(programme, batch);
        underWay = thread.submit(append);
    }

    boolean isUnderWay() {
        return underWay != null;
    }

    /**
     * Waits for the batch under way.
     *
     * @return its receipts, which say that it is durable
     * @throws org.npsuite.model.problem.ProblemException as the journal does
     */
    List<Receipt> finish() {
        try {
            return underWay.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException("the journal failed", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unavailable("The import was interrupted. Import again with the same key.", e);
        } finally {
            underWay = null;
        }
    }

    @Override
    public void close() {
        thread.shutdown();
    }
}
