// SPDX-License-Identifier: Apache-2.0
package org.npsuite.tally.internal.follow;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decides when a programme's columns are written to its snapshot: now and then, sooner after many entries, at once
 * after an erasure, because what was erased must not stay on the disk. Where the disk takes nothing, the last good
 * snapshot stays and the next try comes now and then, with one warning each.
 */
final class Keeper {

    private static final Logger LOG = LoggerFactory.getLogger(Keeper.class);

    private static final Duration NOW_AND_THEN = Duration.ofMinutes(5);
    private static final long MANY_ENTRIES = 100_000;

    /** A snapshot is as large as all rows: written after each eighth more, all of them together are nine times the last. */
    private static final int SHARE_OF_ROWS = 8;

    private final Snapshots snapshots;
    private final String programme;
    private final Clock clock;
    private Instant last;
    private long entries;
    private long erasures;
    private volatile boolean failed;

    Keeper(Snapshots snapshots, String programme, Clock clock) {
        this.snapshots = snapshots;
        this.programme = programme;
        this.clock = clock;
        this.last = clock.instant();
    }

    /** Writes a snapshot if it is time. */
    synchronized void keep(Holding holding) {
        boolean erased = holding.erasures() > erasures;
        long fresh = holding.entries() - entries;
        if (erased) {
            snapshots.delete(programme);
            erasures = holding.erasures();
        }
        boolean many = (erased || isMany(fresh, holding.rows())) && !failed;
        if (many || fresh > 0 && longAgo()) {
            write(holding);
        }
    }

    /** Whether the last try to write failed. */
    boolean failed() {
        return failed;
    }

    /** Whether so many new entries are too many to be read again after a restart, in columns of so many rows. */
    static boolean isMany(long fresh, long rows) {
        return fresh >= Math.max(MANY_ENTRIES, rows / SHARE_OF_ROWS);
    }

    /** A clock that was set back would have us wait for the time it has lost: who is ahead of it has waited enough. */
    private boolean longAgo() {
        Instant now = clock.instant();
        return now.isBefore(last) || !now.isBefore(last.plus(NOW_AND_THEN));
    }

    /** Writes a snapshot of what has come since the last one, whatever the time. */
    synchronized void keepNow(Holding holding) {
        if (holding.entries() > entries) {
            if (holding.erasures() > erasures) {
                snapshots.delete(programme);
            }
            write(holding);
        }
    }

    private void write(Holding holding) {
        long entriesBefore = holding.entries();
        last = clock.instant();
        try {
            snapshots.write(programme, holding);
            entries = entriesBefore;
            failed = false;
        } catch (IOException e) {
            failed = true;
            LOG.warn(
                    "Snapshot of programme {} cannot be written, a restart will read the journal from where the last"
                            + " one ends: {}; see that there is room on the disk, it is tried again every {} minutes",
                    programme,
                    e.toString(),
                    NOW_AND_THEN.toMinutes());
        }
    }
}
