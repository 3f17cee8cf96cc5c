// SPDX-License-Identifier: Apache-2.0
package org.npsuite.store.internal.database;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
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
        if (Thread.currentThread() instanceof OwnThread) {
            return work.get();
        }
        CompletableFuture<T> result = new CompletableFuture<>();
        execute(() -> complete(result, work));
        try {
            return result.join();
        } catch (CompletionException e) {
            throw unchecked(e.getCause());
        }
    }

    /** Runs a task some time soon. */
    void execute(Runnable task) {
        try {
            threads.execute(task);
        } catch (RejectedExecutionException e) {
            throw ProblemException.unavailable("The store is being stopped. Try the same again later.", null);
        }
    }

    private static <T> void complete(CompletableFuture<T> result, Supplier<T> work) {
        try {
            result.complete(work.get());
        } catch (RuntimeException | Error e) {
            // The one who waits for it must learn of it, whatever it is.
            result.completeExceptionally(e);
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
        Thread thread = new OwnThread(work, "nps-store-" + started.incrementAndGet());
        thread.setDaemon(true);
        thread.setContextClassLoader(OwnThreads.class.getClassLoader());
        return thread;
    }

    private static final class OwnThread extends Thread {

        OwnThread(Runnable work, String name) {
            super(work, name);
        }
    }
}
