// SPDX-License-Identifier: Apache-2.0
package org.npsuite.perf.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** The files an engine keeps its columns in. */
final class Snapshots {

    private static final Duration LONGEST = Duration.ofMinutes(10);

    private Snapshots() {}

    /** Waits until an engine has written that many in the background, so that it does not do so while measured. */
    static void await(Path directory, int count) {
        Awaitility.await().atMost(LONGEST).until(() -> files(directory).size() == count);
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
