// SPDX-License-Identifier: Apache-2.0
package org.npsuite.tally.internal;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process whose memory does not hold all answers: what does not fit is left to the database, and nobody dies of it. */
class SmallHeapTest {

    private static final int MEGABYTES = 96;

    /** What the engine takes where nothing else is set. */
    private static final long QUARTER = (long) MEGABYTES / 4 << 20;

    private static final int OUT_OF_MEMORY = 3;

    @TempDir
    private Path directory;

    private String said;

    @Test
    void leavesToTheDatabaseWhatDoesNotFitAndLives() throws Exception {
        assertThat(run(QUARTER)).isZero();
        assertThat(said).contains("many by sql", "few " + SmallHeap.FEW).doesNotContain("OutOfMemory");
    }

    @Test
    void wouldHaveDiedOfThemWithoutABudget() throws Exception {
        assertThat(run(Long.MAX_VALUE)).isEqualTo(OUT_OF_MEMORY);
    }

    /** Runs {@link SmallHeap} and returns its exit code. */
    private int run(long budget) throws IOException, InterruptedException {
        Path output = directory.resolve("said");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + MEGABYTES + "m",
                        "-XX:+UseSerialGC",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SmallHeap.class.getName(),
                        directory.resolve("snapshots").toString(),
                        Long.toString(budget))
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            assertThat(process.waitFor(60, SECONDS)).isTrue();
            said = Files.readString(output);
            return process.exitValue();
        } finally {
            process.destroyForcibly();
        }
    }
}
