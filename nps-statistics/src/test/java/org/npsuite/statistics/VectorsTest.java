// SPDX-License-Identifier: Apache-2.0
package org.npsuite.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.npsuite.statistics.vectors.Answer;
import org.npsuite.statistics.vectors.Comparison;
import org.npsuite.statistics.vectors.Families;

/**
 * Reproduces the numbers of other packages: every JSON file of a directory is one vector, and every key it expects is
 * checked. The directory is that of the system property {@code nps.vectors} (relative to the root of the project or to
 * this room), or else the copy in the test resources.
 */
class VectorsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void theDirectoryHoldsVectors() throws IOException {
        assertThat(files()).as("vectors in %s", directory()).isNotEmpty();
    }

    @TestFactory
    List<DynamicTest> everyExpectedKeyIsReproduced() throws IOException {
        return files().stream()
                .map(file -> dynamicTest(file.getFileName().toString(), () -> check(file)))
                .toList();
    }

    private static void check(Path file) throws IOException {
        JsonNode vector = JSON.readTree(file.toFile());
        assertThat(file.getFileName()).hasToString(vector.path("id").asText() + ".json");
        assertThat(vector.path("expected").isEmpty()).as("expects nothing").isFalse();
        Answer answer = Families.answer(vector.path("family").asText(), vector.path("input"));
        assertThat(Comparison.of(vector, answer))
                .as("%s: %s", vector.path("id").asText(), vector.path("title").asText())
                .isEmpty();
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(directory())) {
            return files.filter(file -> file.getFileName().toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }

    private static Path directory() {
        String asked = System.getProperty("nps.vectors");
        if (asked != null) {
            Path fromRoom = Path.of(asked);
            return Files.isDirectory(fromRoom) ? fromRoom : Path.of("..").resolve(asked);
        }
        try {
            return Path.of(VectorsTest.class.getResource("/vectors").toURI());
        } catch (URISyntaxException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }
}
