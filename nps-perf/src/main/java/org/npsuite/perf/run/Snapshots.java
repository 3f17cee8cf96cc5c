// SPDX-License-Identifier: Apache-2.0
package org.npsuite.perf.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** The files an engine keeps its columns in. */
final class Snapshots {

    private static final Duration LONGEST = Duration.ofMinutes(10);

    /** Entries after which an engine writes at once; fewer are written minutes later, in no time. */
    private static final long WRITTEN_AT_ONCE = 100_000;

    private Snapshots() {}

    /**
     * Waits until an engine has written in the background what it does not put off, so that it does not do so while
     * measured.
     *
     * @param rows responses of each programme
     */
    static void await(Path directory, long... rows) {
        long written =
                LongStream.of(rows).filter(size -> size >= WRITTEN_AT_ONCE).count();
        Awaitility.await().atMost(LONGEST).until(() -> files(directory).size() >= written);
    }

    /** Bytes they take. */
    static long bytes(Path directory) {
        return files(directory).stream()
                .mapToLong(file -> file.toFile().length())
                .sum();
    }

    private static List<Path> files(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".columns")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes a folder with all that is in it. */
    static void delete(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        }
    }
}
