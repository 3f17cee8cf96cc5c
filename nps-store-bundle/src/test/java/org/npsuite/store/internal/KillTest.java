// SPDX-License-Identifier: Apache-2.0
package org.npsuite.store.internal;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.npsuite.spi.store.Journal;
import org.npsuite.spi.store.JournalEntry;
import org.npsuite.spi.store.Watermark;

/** {@code kill -9} in the middle of writing loses nothing that was acknowledged, even where H2 is told to take its time. */
class KillTest {

    private static final int ACKNOWLEDGED = 1000;

    @RepeatedTest(3)
    @Timeout(value = 120, unit = SECONDS)
    void killedProcessLosesNoAcknowledgedResponse(@TempDir Path directory) throws Exception {
        List<String> acknowledged = appendAndKill(directory);

        try (TestStore store = TestStore.h2(directory)) {
            Journal journal = store.journal(0);
            List<JournalEntry> entries =
                    journal.changesAfter(AppendUntilKilled.PROGRAMME, Watermark.START, 10 * acknowledged.size());
            assertThat(entries)
                    .extracting(entry -> entry.response().orElseThrow().id())
                    .containsAll(acknowledged)
                    .doesNotHaveDuplicates();
            assertThat(entries.get(entries.size() - 1).watermark())
                    .isEqualTo(journal.watermark(AppendUntilKilled.PROGRAMME));
        }
    }

    private static List<String> appendAndKill(Path directory) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        AppendUntilKilled.class.getName(),
                        directory.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        List<String> acknowledged = new ArrayList<>();
        try (BufferedReader output = process.inputReader()) {
            for (String id = output.readLine(); id != null; id = output.readLine()) {
                acknowledged.add(id);
                if (acknowledged.size() == ACKNOWLEDGED) {
                    // By its handle, which leaves what it has said meanwhile in the pipe.
                    process.toHandle().destroyForcibly();
                }
            }
        } finally {
            process.destroyForcibly().waitFor();
        }
        // The last line may be torn.
        acknowledged.remove(acknowledged.size() - 1);
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(ACKNOWLEDGED - 1);
        return acknowledged;
    }
}
