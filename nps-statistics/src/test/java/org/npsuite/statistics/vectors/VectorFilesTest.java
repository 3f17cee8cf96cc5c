// SPDX-License-Identifier: Apache-2.0
package org.npsuite.statistics.vectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VectorFilesTest {

    @TempDir
    Path directory;

    private Path write(String name, String text) throws IOException {
        Path file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    @Test
    void filesBelowAndOfAnyEndingAreVectors() throws IOException {
        Path plain = write("A-001.json", "{}");
        Path below = write("more/A-002.json", "{}");
        Path loud = write("A-003.JSON", "{}");
        Path other = write("A-004.txt", "{}");
        write("README.md", "notes");

        assertThat(VectorFiles.in(directory)).containsExactlyInAnyOrder(plain, below, loud, other);
    }

    @Test
    void whatFollowsAVectorIsNotPassedOver() throws IOException {
        Path two = write("A-001.json", "{\"id\":\"A-001\"} {\"id\":\"A-002\"}");
        Path words = write("A-002.json", "{\"id\":\"A-002\"} and more");
        Path twice = write("A-003.json", "{\"n\":1,\"n\":2}");

        assertThatThrownBy(() -> VectorFiles.read(two)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> VectorFiles.read(words)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> VectorFiles.read(twice)).isInstanceOf(IOException.class);
    }
}
