// SPDX-License-Identifier: Apache-2.0
package org.npsuite.tally.internal.query;

import static org.npsuite.model.problem.ProblemException.unavailable;

import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.BinaryOperator;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Threads that share out long scans, and do nothing else. They end by themselves when there is nothing to do.
 *
 * <p>Have more of them than processors, and let whoever asks only wait: a system that was busy a moment ago often wakes
 * a thread on the processor of the one that woke it, where the two take turns while the next processor rests. The more
 * parts there are, the sooner one begins elsewhere.
 */
public final class ScanThreads implements AutoCloseable {

    private final ForkJoinPool pool;

    /** @param most threads at a time, for all who ask together, above 0 */
    public ScanThreads(int most) {
        pool = new ForkJoinPool(most, ScanThreads::named, null, false);
    }

    private static ForkJoinWorkerThread named(ForkJoinPool pool) {
        ForkJoinWorkerThread thread = ForkJoinPool.defaultForkJoinWorkerThreadFactory.newThread(pool);
        thread.setName("nps-tally-scan-" + thread.getPoolIndex());
        return thread;
    }

    /** How many there are at most. */
    int most() {
        return pool.getParallelism();
    }

    /** Does parts 0 to {@code parts - 1}, at least one, and adds up what they give. */
    <T> T sum(int parts, IntFunction<T> part, BinaryOperator<T> sum) {
        if (parts == 1) {
            return part.apply(0);
        }
        try {
            return pool.submit(() -> IntStream.range(0, parts)
                            .parallel()
                            .mapToObj(part)
                            .reduce(sum)
                            .orElseThrow())
                    .join();
        } catch (RejectedExecutionException e) {
            throw unavailable("the engine is stopping", e);
        }
    }

    /** What is being done is still done; whoever comes later is told that the engine is stopping. */
    @Override
    public void close() {
        pool.shutdown();
    }
}
