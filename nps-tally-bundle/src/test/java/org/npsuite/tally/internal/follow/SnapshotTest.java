// SPDX-License-Identifier: Apache-2.0
package org.npsuite.tally.internal.follow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.npsuite.testkit.Responses.on;
import static org.npsuite.testkit.Responses.valid;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.npsuite.model.response.RecordedResponse;
import org.npsuite.model.response.Response;
import org.npsuite.model.response.ResponseStatus;
import org.npsuite.model.score.Rating;
import org.npsuite.spi.store.Journal;
import org.npsuite.spi.store.JournalEntry;
import org.npsuite.spi.store.Submission;
import org.npsuite.testkit.FixedClock;
import org.npsuite.testkit.tally.MemoryJournal;

class SnapshotTest {

    private static final String PROGRAMME = "programme";

    @TempDir
    private Path directory;

    private final FixedClock clock = FixedClock.at("2026-06-01T12:00:00Z");
    private final MemoryJournal journal = new MemoryJournal(clock);
    private final CountingJournal counted = new CountingJournal(journal);
    private Followers followers;

    @AfterEach
    void close() {
        if (followers != null) {
            followers.close();
        }
    }

    private Followers start(Journal followed) {
        return start(followed, "memory");
    }

    private Followers start(Journal followed, String store) {
        followers = new Followers(
                followed,
                new Snapshots(directory, store),
                new Budget(Long.MAX_VALUE),
                Runnable::run,
                Duration.ofMinutes(1),
                clock);
        return followers;
    }

    private static long rows(Followers asked) {
        return asked.ask(PROGRAMME, Answers::of).counts();
    }

    @Test
    void aRestartReadsOnFromTheSnapshot() {
        answers(500);
        start(journal).round();
        assertThat(rows(followers)).isEqualTo(500);
        followers.close();
        answers(20);
        start(counted);
        assertThat(rows(followers)).isEqualTo(520);
        assertThat(counted.entries()).isLessThan(50);
    }

    @Test
    void everyColumnSurvivesARestart() {
        journal.add(
                PROGRAMME,
                on(
                        "2026-01-05",
                        valid(9).team("north")
                                .customer("a")
                                .attributes(Map.of("segment", "A"))
                                .tags(Map.of("topic", Set.of("price", "app")))
                                .ratings(Map.of("price", new Rating(4)))),
                on("2026-01-06", valid(2).owner("o").channel("web").language("fr")),
                on("2026-01-06", valid(1).customer("b")));
        journal.erase("b");
        start(journal);
        String before = everything();
        followers.close();
        start(counted);
        assertThat(everything()).isEqualTo(before);
        assertThat(counted.entries()).isEqualTo(1);
    }

    @Test
    void changesGoOnAfterARestartAsIfThereHadBeenNone() {
        for (int i = 0; i < 400; i++) {
            journal.add(PROGRAMME, answer("before-" + i, i));
        }
        exclude(3, 3);
        snapshot();
        for (int i = 0; i < 100; i++) {
            journal.add(PROGRAMME, answer("after-" + i, i * 7));
        }
        exclude(5, 5);
        for (int i = 0; i < 60; i += 4) {
            journal.erase("customer " + i);
        }
        start(counted);
        String restarted = everything();
        assertThat(counted.entries()).isLessThan(400);
        followers = new Followers(
                journal,
                new Snapshots(directory.resolve("none"), "memory"),
                new Budget(Long.MAX_VALUE),
                Runnable::run,
                Duration.ofMinutes(1),
                clock);
        assertThat(restarted).isEqualTo(everything());
    }

    private static Submission answer(String id, int i) {
        return on(
                LocalDate.parse("2026-01-05").plusDays(i % 90),
                valid(i % 11)
                        .id(id)
                        .customer("customer " + i % 150)
                        .owner("owner " + i % 60)
                        .attributes(Map.of("segment", "segment " + i % 5)));
    }

    /** Takes every {@code step}th response out, and brings every second of them back. */
    private void exclude(int first, int step) {
        for (int i = first; i < 400; i += step) {
            change("before-" + i, JournalEntry.Type.EXCLUDED, ResponseStatus.EXCLUDED);
            if (i % 2 == 0) {
                change("before-" + i, JournalEntry.Type.RESTORED, ResponseStatus.VALID);
            }
        }
    }

    private void change(String id, JournalEntry.Type type, ResponseStatus status) {
        RecordedResponse now = journal.find(PROGRAMME, id).orElseThrow();
        Response changed = now.response().toBuilder().status(status).build();
        journal.change(
                type, PROGRAMME, new Submission(changed, now.day(), id + status), now.version(), "a reason", "someone");
    }

    private String everything() {
        return followers.ask(PROGRAMME, Answers::describe).counts();
    }

    @Test
    void aSnapshotHoldsNoNamesAndNoVerbatimsAndIsItsOwnersAlone() throws IOException {
        journal.add(
                PROGRAMME,
                on(
                        "2026-01-05",
                        valid(9).id("response-id").customer("Customer-Name").comment("a verbatim")));
        start(journal);
        rows(followers);
        followers.close();
        String bytes = Files.readString(file(), StandardCharsets.ISO_8859_1);
        assertThat(bytes).contains(PROGRAMME).doesNotContain("Customer-Name", "a verbatim", "response-id");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
    }

    @Test
    void whatWasErasedLeavesTheSnapshotAtOnce() throws IOException {
        journal.add(
                PROGRAMME, on("2026-01-05", valid(9).customer("a").owner("Owner-Of-A")), on("2026-01-05", valid(1)));
        start(journal).close();
        start(journal);
        rows(followers);
        followers.close();
        assertThat(Files.readString(file(), StandardCharsets.ISO_8859_1)).contains("Owner-Of-A");
        start(journal).round();
        journal.erase("a");
        followers.round();
        assertThat(Files.readString(file(), StandardCharsets.ISO_8859_1)).doesNotContain("Owner-Of-A");
        assertThat(rows(followers)).isEqualTo(1);
    }

    @Test
    void snapshotsAreWrittenNowAndThen() {
        answers(10);
        start(journal).round();
        assertThat(file()).doesNotExist();
        clock.advance(Duration.ofMinutes(6));
        followers.round();
        assertThat(file()).exists();
    }

    @ParameterizedTest(name = "a snapshot cut to {0} bytes is set aside")
    @ValueSource(ints = {0, 3, 10, 20, 300})
    void aTornSnapshotIsSetAside(int length) throws IOException {
        answers(500);
        snapshot();
        byte[] whole = Files.readAllBytes(file());
        Files.write(file(), Arrays.copyOf(whole, length));
        isRebuilt();
    }

    @Test
    void aDamagedSnapshotIsSetAside() throws IOException {
        answers(500);
        snapshot();
        byte[] bytes = Files.readAllBytes(file());
        bytes[new Random(1).nextInt(bytes.length - 16) + 16] ^= 4;
        Files.write(file(), bytes);
        isRebuilt();
    }

    @Test
    void aSnapshotOfAnotherVersionIsSetAside() throws IOException {
        answers(500);
        snapshot();
        byte[] bytes = Files.readAllBytes(file());
        bytes[7]++;
        Files.write(file(), bytes);
        isRebuilt();
    }

    @Test
    void aSnapshotOfAnotherJournalIsSetAside() {
        answers(500);
        snapshot();
        MemoryJournal other = new MemoryJournal(clock);
        for (int i = 0; i < 500; i++) {
            other.add(PROGRAMME, on("2026-01-05", valid(1)));
        }
        start(other);
        assertThat(rows(followers)).isEqualTo(500);
        assertThat(aside()).exists();
    }

    @Test
    void aSnapshotOfAJournalThatLostEntriesIsSetAside() {
        answers(500);
        snapshot();
        MemoryJournal other = new MemoryJournal(clock);
        other.add(PROGRAMME, on("2026-01-05", valid(1)));
        start(other);
        assertThat(rows(followers)).isEqualTo(1);
        assertThat(aside()).exists();
    }

    @Test
    void aDirectoryThatCannotBeWrittenToCostsNothingButTheSnapshot() throws IOException {
        Files.delete(directory);
        Files.writeString(directory, "in the way");
        answers(5);
        start(journal).round();
        clock.advance(Duration.ofMinutes(6));
        followers.round();
        assertThat(rows(followers)).isEqualTo(5);
        followers.close();
        Files.delete(directory);
        Files.createDirectory(directory);
    }

    private void isRebuilt() {
        start(counted);
        assertThat(rows(followers)).isEqualTo(500);
        assertThat(counted.entries()).isEqualTo(500);
        assertThat(aside()).exists();
        assertThat(file()).doesNotExist();
    }

    private void answers(int count) {
        for (int i = 0; i < count; i++) {
            journal.add(PROGRAMME, on("2026-01-05", valid(i % 11).customer("customer " + i % 50)));
        }
    }

    private void snapshot() {
        start(journal);
        rows(followers);
        followers.close();
    }

    private Path file() {
        return directory.resolve("memory.programme.columns");
    }

    private Path aside() {
        return directory.resolve("memory.programme.columns.set-aside");
    }
}
