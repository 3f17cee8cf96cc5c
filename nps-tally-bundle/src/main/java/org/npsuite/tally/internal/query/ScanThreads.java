// SPDX-License-Identifier: Apache-2.0
package org.npsuite.tally.internal.query;

import static org.npsuite.model.problem.ProblemException.unavailable;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BinaryOperator;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Threads that share out long scans, and do nothing else. They end by themselves when there is nothing to do.
 *
 * <p>Where processors are few, have more threads than those, and let whoever asks only wait: a system that was busy a
 * moment ago often wakes a thread on the processor of the one that woke it, where the two take turns while the next
 * processor rests. The more parts there are, the sooner one begins elsewhere.
 */
public final class ScanThreads implements AutoCloseable {

    private static final int PER_PROCESSOR = 3;

    /** The host has other work for its processors, and what eight share out is done in milliseconds. */
    private static final int MOST = 8;

    private static final long IDLE_SECONDS = 60;

    private final AtomicInteger started = new AtomicInteger();
    private final ThreadPoolExecutor pool;

    /** @param most threads at a time, for all who ask together, above 0 */
    public ScanThreads(int most) {
        pool = new ThreadPoolExecutor(
                most, most, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), this::thread);
        pool.allowCoreThreadTimeOut(true);
    }

    /** As many as suit the processors of this machine. */
    public static ScanThreads ofThisMachine() {
        return new ScanThreads(
                Math.min(MOST, PER_PROCESSOR * Runtime.getRuntime().availableProcessors()));
    }

    private Thread thread(Runnable task) {
        Thread thread = new Thread(task, "nps-tally-scan-" + started.incrementAndGet());
        thread.setDaemon(true);
        return thread;
    }

    /** How many there are at most. */
    int most() {
        return pool.getMaximumPoolSize();
    }

    /**
     * Does parts 0 to {@code parts - 1}, at least one, and adds up what they give. Returns or fails only when no part is
     * being done any more, so that whoever asks may let go of what is read.
     */
    <T> T sum(int parts, IntFunction<T> part, BinaryOperator<T> sum) {
        if (parts == 1) {
            return part.apply(0);
        }
        List<CompletableFuture<T>> results = IntStream.range(0, parts)
                .mapToObj(number -> begin(() -> part.apply(number)))
                .toList();
        try {
            CompletableFuture.allOf(results.toArray(CompletableFuture[]::new)).join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw e.getCause() instanceof RuntimeException failure ? failure : e;
        }
        return results.stream().map(CompletableFuture::join).reduce(sum).orElseThrow();
    }

    private <T> CompletableFuture<T> begin(Supplier<T> part) {
        try {
            return CompletableFuture.supplyAsync(part, pool);
        } catch (RejectedExecutionException e) {
            return CompletableFuture.failedFuture(unavailable("the engine is stopping", e));
        }
    }

    /** What is being done is still done; whoever comes later is told that the engine is stopping. */
    @Override
    public void close() {
        pool.shutdown();
    }
}
