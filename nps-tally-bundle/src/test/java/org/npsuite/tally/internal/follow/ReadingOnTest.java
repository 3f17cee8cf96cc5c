// SPDX-License-Identifier: Apache-2.0
package org.npsuite.tally.internal.follow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.npsuite.testkit.Responses.on;
import static org.npsuite.testkit.Responses.valid;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.npsuite.testkit.FixedClock;
import org.npsuite.testkit.tally.MemoryJournal;

/** Columns are read ahead at the word of the journal, without a question and without a round. */
class ReadingOnTest {

    private static final Duration AMPLE = Duration.ofSeconds(20);

    private final FixedClock clock = FixedClock.at("2026-06-01T12:00:00Z");
    private final MemoryJournal journal = new MemoryJournal(clock);
    private final Budget budget = new Budget(Long.MAX_VALUE);
    private final ScheduledExecutorService background = Executors.newScheduledThreadPool(1);
    private final Followers followers = new Followers(
            journal,
            new Snapshots(Path.of("target", "no-snapshots"), "memory"),
            budget,
            Runnable::run,
            Duration.ofMinutes(1),
            clock);

    @AfterEach
    void stop() {
        background.shutdownNow();
    }

    @Test
    void entriesAreReadAtTheWordOfTheJournal() {
        try (ReadingOn readingOn = new ReadingOn(journal, followers, background)) {
            journal.add("shops", on("2026-01-05", valid(9)));

            await().atMost(AMPLE).until(() -> budget.taken() > 0);
            assertThat(followers.size()).isEqualTo(1);
        }
    }

    @Test
    void failedReadingIsTriedAgainAtTheNextWord() {
        CountDownLatch gone = new CountDownLatch(1);
        background.submit(() -> gone.await(AMPLE.toSeconds(), TimeUnit.SECONDS));
        try (ReadingOn readingOn = new ReadingOn(journal, followers, background)) {
            journal.add("shops", on("2026-01-05", valid(9)));
            journal.goAway();
            gone.countDown();
            await().atMost(AMPLE).until(journal::askedWhileAway);
            journal.comeBack();
            journal.add("shops", on("2026-01-06", valid(9)));

            await().atMost(AMPLE).until(() -> budget.taken() > 0);
        }
    }
}
