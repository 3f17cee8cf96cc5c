// SPDX-License-Identifier: Apache-2.0
package org.npsuite.store.internal.database;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.npsuite.model.problem.ProblemException;

/**
 * Runs work on threads that nobody else knows and so nobody interrupts. An interrupt in the middle of reading or writing
 * closes the file, and with it an embedded database for everybody; yet a shell interrupts commands and a host its
 * requests. Who waits for the work may be interrupted: he still gets its result, and finds himself interrupted then.
 */
final class OwnThreads {

    private final AtomicInteger started = new AtomicInteger();
    private final ExecutorService threads = Executors.newCachedThreadPool(this::thread);

    /** The result of the work, or what it throws. */
    <T> T run(Supplier<T> work) {
        Future<T> result;
        try {
            result = threads.submit(work::get);
        } catch (RejectedExecutionException e) {
            throw ProblemException.unavailable("The store is being stopped. Try the same again later.", null);
        }
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return result.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } catch (ExecutionException e) {
            throw unchecked(e.getCause());
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Takes no more work; what is under way ends. */
    void stop() {
        threads.shutdown();
    }

    private static RuntimeException unchecked(Throwable fault) {
        if (fault instanceof Error error) {
            throw error;
        }
        return (RuntimeException) fault;
    }

    private Thread thread(Runnable work) {
        Thread thread = new Thread(work, "nps-store-" + started.incrementAndGet());
        thread.setDaemon(true);
        thread.setContextClassLoader(OwnThreads.class.getClassLoader());
        return thread;
    }
}
