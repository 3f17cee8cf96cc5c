// SPDX-License-Identifier: Apache-2.0
package org.npsuite.scoring.internal.backing;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * Remembers for a second what every rating and every question asks the store for. What this node changes it sees at
 * once, what another node changes within that second.
 */
public final class Fresh<T> {

    private static final long NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final int MOST = 10_000;

    private record Seen<T>(T value, long at) {}

    private final Map<String, Seen<T>> seen = new ConcurrentHashMap<>();

    /** What is remembered of the key, or what {@code read} finds; a failure to read is not remembered. */
    public T get(String key, Function<String, T> read) {
        long now = System.nanoTime();
        Seen<T> known = seen.get(key);
        if (known != null && now - known.at() < NANOS) {
            return known.value();
        }
        T value = read.apply(key);
        if (seen.size() >= MOST) {
            seen.clear();
        }
        seen.put(key, new Seen<>(value, now));
        return value;
    }

    /** It has changed. */
    public void forget(String key) {
        seen.remove(key);
    }
}
