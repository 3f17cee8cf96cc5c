// SPDX-License-Identifier: Apache-2.0
package org.npsuite.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.npsuite.statistics.vectors.Answer;
import org.npsuite.statistics.vectors.Comparison;
import org.npsuite.statistics.vectors.Families;
import org.npsuite.statistics.vectors.VectorFiles;

/**
 * Reproduces the numbers of other packages: every file of a directory and of those below it is one vector, and every key
 * it expects is checked; only notes ({@code .md}) are left out. The directory is that of the system property {@code nps.vectors} (relative to the root of the project or to
 * this room), or else the copy in the test resources.
 */
class VectorsTest {

    @Test
    void theDirectoryHoldsVectors() throws IOException {
        assertThat(VectorFiles.in(directory())).as("vectors in %s", directory()).isNotEmpty();
    }

    @TestFactory
    List<DynamicTest> everyExpectedKeyIsReproduced() throws IOException {
        return VectorFiles.in(directory()).stream()
                .map(file -> dynamicTest(directory().relativize(file).toString(), () -> check(file)))
                .toList();
    }

    private static void check(Path file) throws IOException {
        JsonNode vector = VectorFiles.read(file);
        assertThat(file.getFileName().toString())
                .as("a file is named by the id of its vector")
                .isEqualToIgnoringCase(vector.path("id").asText() + ".json");
        assertThat(vector.path("expected").isEmpty()).as("expects nothing").isFalse();
        Answer answer = Families.answer(vector.path("family").asText(), vector.path("input"));
        assertThat(Comparison.of(vector, answer))
                .as("%s: %s", vector.path("id").asText(), vector.path("title").asText())
                .isEmpty();
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
