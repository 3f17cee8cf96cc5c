// SPDX-License-Identifier: Apache-2.0
package org.npsuite.tally.internal.follow;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.npsuite.spi.store.Journal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads on in a programme soon after word of new entries; much word at a time makes one reading. */
public final class ReadingOn implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ReadingOn.class);

    /** How long more word is waited for. */
    private static final Duration GATHERING = Duration.ofMillis(100);

    private final Followers followers;
    private final ScheduledExecutorService background;
    private final Set<String> due = ConcurrentHashMap.newKeySet();
    private final Journal.Following following;

    /** @param background where readings run */
    public ReadingOn(Journal journal, Followers followers, ScheduledExecutorService background) {
        this.followers = followers;
        this.background = background;
        this.following = journal.follow(this::soon);
    }

    private void soon(String programme) {
        if (due.add(programme)) {
            try {
                background.schedule(() -> readOn(programme), GATHERING.toMillis(), TimeUnit.MILLISECONDS);
            } catch (RejectedExecutionException e) {
                LOG.debug("The engine is stopping; programme {} is read on after its start", programme, e);
            }
        }
    }

    private void readOn(String programme) {
        due.remove(programme);
        try {
            followers.round(programme);
        } catch (RuntimeException e) {
            LOG.debug("Programme {} was not read on; the next round does it", programme, e);
        }
    }

    @Override
    public void close() {
        following.close();
    }
}
