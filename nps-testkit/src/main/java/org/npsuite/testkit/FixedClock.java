// SPDX-License-Identifier: Apache-2.0
package org.npsuite.testkit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that stands still until a test moves it, backwards too. Safe for many threads. */
public final class FixedClock extends Clock {

    private final AtomicReference<Instant> now;
    private final ZoneId zone;

    private FixedClock(AtomicReference<Instant> now, ZoneId zone) {
        this.now = now;
        this.zone = Objects.requireNonNull(zone, "zone");
    }

    /** A clock in UTC that stands at an instant such as {@code 2026-03-01T10:15:00Z}. */
    public static FixedClock at(String instant) {
        return new FixedClock(new AtomicReference<>(Instant.parse(instant)), ZoneOffset.UTC);
    }

    /** Moves on by {@code step}, or back where it is negative. */
    public void advance(Duration step) {
        now.updateAndGet(instant -> instant.plus(step));
    }

    /** Moves to {@code instant}. */
    public void set(Instant instant) {
        now.set(Objects.requireNonNull(instant, "instant"));
    }

    @Override
    public Instant instant() {
        return now.get();
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    /** The same clock read in another zone: both move together. */
    @Override
    public Clock withZone(ZoneId other) {
        return new FixedClock(now, other);
    }
}
