// SPDX-License-Identifier: Apache-2.0
package org.npsuite.tally.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.npsuite.testkit.Responses.on;
import static org.npsuite.testkit.Responses.valid;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Locale;
import java.util.Queue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.npsuite.spi.doctor.Finding;
import org.npsuite.spi.doctor.Finding.Severity;
import org.npsuite.tally.internal.follow.Budget;
import org.npsuite.tally.internal.follow.Followers;
import org.npsuite.tally.internal.follow.Snapshots;
import org.npsuite.testkit.FixedClock;
import org.npsuite.testkit.tally.MemoryJournal;

/** What Doctor is told of programmes that are being read, and of snapshots that cannot be written. */
class TallyExaminationTest {

    private final FixedClock clock = FixedClock.at("2026-06-01T12:00:00Z");
    private final MemoryJournal journal = new MemoryJournal(clock);
    private final Budget budget = new Budget(Long.MAX_VALUE);

    @Test
    void doctorWarnsAsLongAsTheLastTryFailed(@TempDir Path directory) throws IOException {
        Path inTheWay = Files.writeString(directory.resolve("nowhere"), "a file");
        Followers followers = new Followers(
                journal, new Snapshots(inTheWay, "memory"), budget, Runnable::run, Duration.ofMinutes(1), clock);
        TallyExamination examination = new TallyExamination(followers, budget, () -> true);
        journal.add("north", on("2026-01-05", valid(9)));
        journal.add("south", on("2026-01-05", valid(9)));
        followers.round();
        assertThat(examination.examine(Locale.ENGLISH))
                .extracting(Finding::severity)
                .containsExactly(Severity.OK);

        clock.advance(Duration.ofMinutes(6));
        followers.round();
        assertThat(examination.examine(Locale.ENGLISH))
                .filteredOn(finding -> finding.severity() == Severity.WARNING)
                .singleElement()
                .extracting(Finding::text)
                .asString()
                .startsWith("What the engine holds of north, south could not be written to " + inTheWay);
        assertThat(examination.examine(Locale.FRENCH))
                .last()
                .extracting(Finding::text)
                .asString()
                .contains("n’a pas pu être écrit dans " + inTheWay);

        Files.delete(inTheWay);
        clock.advance(Duration.ofMinutes(6));
        followers.round();
        assertThat(examination.examine(Locale.ENGLISH))
                .extracting(Finding::severity)
                .containsExactly(Severity.OK);
    }

    @Test
    void doctorTellsHowMuchOfAProgrammeIsReadSoFar() {
        journal.add("north", on("2026-01-05", valid(9)));
        Queue<Runnable> readings = new ArrayDeque<>();
        Followers followers = new Followers(
                journal,
                new Snapshots(Path.of("target", "no-snapshots"), "memory"),
                budget,
                readings::add,
                Duration.ZERO,
                clock);
        TallyExamination examination = new TallyExamination(followers, budget, () -> true);
        followers.round();
        assertThat(examination.examine(Locale.ENGLISH))
                .last()
                .extracting(Finding::text)
                .asString()
                .startsWith("Programme north is being read from the journal, 0% so far");

        readings.remove().run();
        assertThat(examination.examine(Locale.ENGLISH))
                .extracting(Finding::severity)
                .containsExactly(Severity.OK);
    }
}
