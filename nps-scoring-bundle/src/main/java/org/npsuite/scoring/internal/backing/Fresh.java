// SPDX-License-Identifier: Apache-2.0
package org.npsuite.scoring.internal.backing;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.LongSupplier;

/**
 * Remembers for a second what every rating and every question asks the store for. What this node changes it sees at
 * once, what another node changes a second after it at the latest. Those who ask at once when the second is over wait for
 * one reading; one that takes longer than a second is waited for by those who had asked, and others begin anew.
 */
public final class Fresh<T> {

    private static final long NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final int MOST = 10_000;

    private final Map<String, Reading<T>> readings = new ConcurrentHashMap<>();
    private final LongSupplier clock;

    public Fresh() {
        this(System::nanoTime);
    }

    /** @param clock in nanoseconds, as {@link System#nanoTime} */
    Fresh(LongSupplier clock) {
        this.clock = clock;
    }

    /**
     * What is remembered of the key, or what {@code read} finds; a failure to read is not remembered, but told to all who
     * wait for it.
     */
    public T get(String key, Function<String, T> read) {
        Reading<T> mine = new Reading<>(clock.getAsLong());
        Reading<T> last =
                readings.compute(key, (same, known) -> known != null && known.holds(mine.begun) ? known : mine);
        if (last == mine) {
            read(key, mine, read);
        }
        return last.await();
    }

    private void read(String key, Reading<T> mine, Function<String, T> read) {
        try {
            mine.value.complete(read.apply(key));
            if (readings.size() > MOST) {
                readings.clear();
            }
        } catch (RuntimeException | Error e) {
            // Nobody may wait for ever, whatever it is.
            readings.remove(key, mine);
            mine.value.completeExceptionally(e);
        }
    }

    /** It has changed: nobody who asks from now on gets what is remembered, or is being read now. */
    public void forget(String key) {
        readings.remove(key);
    }

    /** One reading, under way or done. */
    private static final class Reading<T> {

        private final long begun;
        private final CompletableFuture<T> value = new CompletableFuture<>();

        Reading(long begun) {
            this.begun = begun;
        }

        /** Whether somebody who asks now is content with it, or may wait for it: a reading that hangs holds up nobody else. */
        boolean holds(long now) {
            return now - begun < NANOS;
        }

        T await() {
            try {
                return value.join();
            } catch (CompletionException e) {
                if (e.getCause() instanceof Error error) {
                    throw error;
                }
                throw (RuntimeException) e.getCause();
            }
        }
    }
}
