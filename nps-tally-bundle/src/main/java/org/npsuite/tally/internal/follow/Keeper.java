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
 * after an erasure, because what was erased must not stay on the disk.
 */
final class Keeper {

    private static final Logger LOG = LoggerFactory.getLogger(Keeper.class);

    private static final Duration NOW_AND_THEN = Duration.ofMinutes(5);
    private static final long MANY_ENTRIES = 100_000;

    private final Snapshots snapshots;
    private final String programme;
    private final Clock clock;
    private Instant last;
    private long entries;
    private long erasures;

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
        boolean longAgo = !clock.instant().isBefore(last.plus(NOW_AND_THEN));
        if (erased || fresh >= MANY_ENTRIES || fresh > 0 && longAgo) {
            write(holding, erased);
        }
    }

    /** Writes a snapshot of what has come since the last one, whatever the time. */
    synchronized void keepNow(Holding holding) {
        if (holding.entries() > entries) {
            write(holding, holding.erasures() > erasures);
        }
    }

    private void write(Holding holding, boolean erased) {
        long entriesBefore = holding.entries();
        long erasuresBefore = holding.erasures();
        last = clock.instant();
        try {
            if (erased) {
                snapshots.delete(programme);
            }
            snapshots.write(programme, holding);
            entries = entriesBefore;
            erasures = erasuresBefore;
        } catch (IOException e) {
            LOG.warn(
                    "Snapshot of programme {} cannot be written, a restart will read the journal instead: {}",
                    programme,
                    e.toString());
        }
    }
}
