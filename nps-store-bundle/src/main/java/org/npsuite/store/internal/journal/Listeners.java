// SPDX-License-Identifier: Apache-2.0
package org.npsuite.store.internal.journal;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
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

    /** Several times what a connection is waited over before it is given back. */
    private static final Duration LONGEST_END = Duration.ofSeconds(5);

    private final Database database;
    private final Duration pause;
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private final AtomicBoolean listening = new AtomicBoolean();
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);

    /** @param pause between two tries to listen */
    Listeners(Database database, Duration pause) {
        this.database = database;
        this.pause = pause;
    }

    /** One who follows; the same consumer may follow several times. */
    private static final class Listener implements Following {

        private final Consumer<String> told;
        private final List<Listener> among;

        Listener(Consumer<String> told, List<Listener> among) {
            this.told = told;
            this.among = among;
        }

        @Override
        public void close() {
            among.remove(this);
        }
    }

    Following add(Consumer<String> told) {
        Listener listener = new Listener(told, listeners);
        listeners.add(listener);
        if (listening.compareAndSet(false, true)) {
            try {
                database.execute(this::listen);
            } catch (RuntimeException e) {
                ended.countDown();
                throw e;
            }
        }
        return listener;
    }

    /** Listens no more. Where somebody did, returns once the connection is given back, or soon where the database hangs. */
    void stop() {
        stopped.countDown();
        if (listening.compareAndSet(false, true)) {
            ended.countDown();
        } else {
            try {
                if (!ended.await(LONGEST_END.toMillis(), TimeUnit.MILLISECONDS)) {
                    LOG.debug("The connection that listened has not been given back");
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
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
                stopped.await(pause.toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            ended.countDown();
        }
    }

    private boolean tryToListen() {
        if (!isWanted()) {
            return true;
        }
        try {
            return database.occupy(connection -> News.begin(connection, this::tell), connection -> {
                News.listen(connection, this::tell, this::isWanted);
                return null;
            });
        } catch (RuntimeException | LinkageError e) {
            // Whatever it is: where this thread ended, nothing would be heard any more.
            LOG.debug("Nothing is heard of other nodes for the moment; their entries are found by looking", e);
            return true;
        }
    }

    private void tell(String programme) {
        for (Listener listener : listeners) {
            try {
                listener.told.accept(programme);
            } catch (RuntimeException | LinkageError e) {
                // Such as that of a bundle that is just being replaced.
                LOG.debug("A listener failed; it looks by itself later", e);
            }
        }
    }
}
