// SPDX-License-Identifier: Apache-2.0
package org.npsuite.store.internal.journal;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.npsuite.model.problem.ProblemException;
import org.npsuite.spi.store.Journal.Following;
import org.npsuite.store.internal.database.Database;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Those who want word of new entries. As long as there are any, one of the store's threads and one connection listen;
 * a connection that breaks is replaced, and all are told then that they may have missed something.
 */
final class Listeners {

    private static final Logger LOG = LoggerFactory.getLogger(Listeners.class);

    private static final long PAUSE_SECONDS = 1;

    private final Database database;
    private final List<Consumer<String>> listeners = new CopyOnWriteArrayList<>();
    private final AtomicBoolean listening = new AtomicBoolean();
    private final CountDownLatch stopped = new CountDownLatch(1);

    Listeners(Database database) {
        this.database = database;
    }

    Following add(Consumer<String> listener) {
        listeners.add(listener);
        if (listening.compareAndSet(false, true)) {
            database.execute(this::listen);
        }
        return () -> listeners.remove(listener);
    }

    /** Listens no more. */
    void stop() {
        stopped.countDown();
    }

    private boolean isStopped() {
        return stopped.getCount() == 0;
    }

    private boolean isWanted() {
        return !isStopped() && !listeners.isEmpty();
    }

    private void listen() {
        try {
            boolean carried = true;
            while (carried && !isStopped()) {
                carried = tryToListen();
                // Also where nobody is left: the next one who comes need not start a thread again.
                pause();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean tryToListen() {
        if (!isWanted()) {
            return true;
        }
        try {
            return database.read(connection -> {
                if (!News.isCarried(connection)) {
                    return false;
                }
                News.listen(connection, this::tell, this::isWanted);
                return true;
            });
        } catch (ProblemException | IllegalStateException e) {
            LOG.debug("Nothing is heard of other nodes for the moment; their entries are found by looking", e);
            return true;
        }
    }

    private void pause() throws InterruptedException {
        stopped.await(PAUSE_SECONDS, TimeUnit.SECONDS);
    }

    private void tell(String programme) {
        for (Consumer<String> listener : listeners) {
            try {
                listener.accept(programme);
            } catch (RuntimeException e) {
                LOG.debug("A listener failed; it looks by itself later", e);
            }
        }
    }
}
