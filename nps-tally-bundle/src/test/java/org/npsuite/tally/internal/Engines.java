// SPDX-License-Identifier: Apache-2.0
package org.npsuite.tally.internal;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.npsuite.spi.store.Journal;
import org.npsuite.tally.internal.follow.Budget;
import org.npsuite.tally.internal.follow.Followers;
import org.npsuite.tally.internal.follow.Snapshots;
import org.npsuite.tally.internal.query.Planner;
import org.npsuite.tally.internal.query.ScanThreads;
import org.npsuite.testkit.FixedClock;

/** Engines for tests. */
final class Engines {

    /** Scans in the thread of whoever asks. */
    static final Planner PLANNER = new Planner(new ScanThreads(1));

    private Engines() {}

    /** An engine that does everything in the thread of whoever asks, and keeps no snapshots. */
    static ColumnTallySource of(Journal journal) {
        Followers followers = new Followers(
                journal,
                new Snapshots(Path.of("target", "no-snapshots"), "memory"),
                new Budget(Long.MAX_VALUE),
                Runnable::run,
                Duration.ofMinutes(1),
                FixedClock.at("2026-06-01T12:00:00Z"));
        return new ColumnTallySource(followers, PLANNER, Optional::empty);
    }
}
