// SPDX-License-Identifier: Apache-2.0
package org.npsuite.tally.internal.follow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.npsuite.testkit.Responses.on;
import static org.npsuite.testkit.Responses.valid;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.npsuite.testkit.FixedClock;
import org.npsuite.testkit.Warnings;
import org.npsuite.testkit.tally.MemoryJournal;

/** A disk that is full, a clock that is set back, a budget that was lowered. */
class SnapshotFaultsTest {

    private static final String PROGRAMME = "programme";
    private static final Duration SIX_MINUTES = Duration.ofMinutes(6);

    @TempDir
    private Path directory;

    private final FixedClock clock = FixedClock.at("2026-06-01T12:00:00Z");
    private final MemoryJournal journal = new MemoryJournal(clock);
    private final CountingJournal counted = new CountingJournal(journal);
    private final Warnings warnings = new Warnings("org.npsuite.tally");

    @AfterEach
    void close() {
        warnings.close();
    }

    private Followers start(Path kept, long budget) {
        return new Followers(
                counted,
                new Snapshots(kept, "memory"),
                new Budget(budget),
                Runnable::run,
                Duration.ofMinutes(1),
                clock);
    }

    private void answers(int count) {
        for (int i = 0; i < count; i++) {
            journal.add(PROGRAMME, on("2026-01-05", valid(i % 11).customer("customer " + i)));
        }
    }

    private static long rows(Followers asked) {
        return asked.ask(PROGRAMME, Answers::of).counts();
    }

    @Test
    void aFullDiskLeavesTheLastGoodSnapshotAndOneLine() throws IOException, InterruptedException {
        Path small = Files.createDirectory(directory.resolve("small"));
        boolean mounted = run("mount", "-t", "tmpfs", "-o", "size=256k", "tmpfs", small.toString());
        System.out.println("Snapshot on a full disk: "
                + (mounted ? "tried on a file system of 256 KB" : "not tried, because this user may not mount one"));
        assumeTrue(mounted, "a small file system can be mounted");
        try {
            fillUp(small.resolve("snapshots"), small.resolve("filler"));
        } finally {
            assertThat(run("umount", small.toString())).isTrue();
        }
    }

    private void fillUp(Path kept, Path filler) throws IOException {
        Followers followers = start(kept, Long.MAX_VALUE);
        answers(500);
        followers.round();
        clock.advance(SIX_MINUTES);
        followers.round();
        Path file = kept.resolve("memory.programme.columns");
        byte[] good = Files.readAllBytes(file);
        Files.write(filler, new byte[(int) kept.toFile().getUsableSpace() - 4096]);

        answers(500);
        clock.advance(SIX_MINUTES);
        followers.round();
        followers.round();
        assertThat(warnings.lines()).singleElement().asString().contains("cannot be written", "room on the disk");
        assertThat(rows(followers)).isEqualTo(1000);
        try (var files = Files.list(kept)) {
            assertThat(files).containsExactly(file);
        }
        assertThat(file).hasBinaryContent(good);
        long read = counted.entries();
        assertThat(rows(start(kept, Long.MAX_VALUE))).isEqualTo(1000);
        assertThat(counted.entries() - read).isLessThan(600);

        Files.delete(filler);
        clock.advance(SIX_MINUTES);
        followers.round();
        assertThat(Files.size(file)).isGreaterThan(good.length);
        assertThat(warnings.lines()).hasSize(1);
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor() == 0;
    }

    @Test
    void aClockThatIsSetBackDelaysNoSnapshot() {
        Followers followers = start(directory, Long.MAX_VALUE);
        answers(10);
        followers.round();
        clock.advance(Duration.ofDays(-1));
        followers.round();
        assertThat(directory.resolve("memory.programme.columns")).exists();
    }

    @Test
    void aSnapshotLargerThanTheBudgetIsNotEvenRead() {
        Followers large = start(directory, Long.MAX_VALUE);
        answers(5000);
        rows(large);
        large.close();
        long read = counted.entries();
        Followers small = start(directory, 10_000);
        assertThatThrownBy(() -> rows(small)).isInstanceOf(OverBudgetException.class);
        assertThat(counted.entries()).isEqualTo(read);
        assertThat(small.overBudget()).containsExactly(PROGRAMME);
        assertThat(warnings.lines()).singleElement().asString().contains("is not kept in memory", "raise the budget");
    }
}
