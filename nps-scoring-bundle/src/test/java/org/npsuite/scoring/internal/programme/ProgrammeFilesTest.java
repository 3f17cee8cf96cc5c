// SPDX-License-Identifier: Apache-2.0
package org.npsuite.scoring.internal.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.npsuite.model.response.Programme;

class ProgrammeFilesTest {

    @TempDir
    Path directory;

    private ProgrammeFiles files() {
        return new ProgrammeFiles(Optional.of(directory));
    }

    private Path write(String name, String json) throws IOException {
        return Files.writeString(directory.resolve(name), json);
    }

    private static String named(String name) {
        return "{\"name\":\"" + name + "\",\"kind\":\"RELATIONAL\",\"zone\":\"Europe/Paris\"}";
    }

    @Test
    void theNameOfAFileIsTheIdOfItsProgramme() throws IOException {
        write("shops.json", named("Shops"));

        assertThat(files().find("shops")).map(Programme::name).contains("Shops");
    }

    @Test
    void aFileWithAnErrorIsPassedOverAndTheOthersAreRead() throws IOException {
        write("broken.json", "{\"name\":");
        write("wrong.json", "{\"name\":\"x\",\"kind\":\"WEEKLY\",\"zone\":\"UTC\"}");
        write("shops.json", named("Shops"));
        write("readme.txt", "not a programme");

        assertThat(files().all()).extracting(Programme::id).containsExactly("shops");
    }

    @Test
    void aChangedFileIsReadAgain() throws IOException {
        Path file = write("shops.json", named("Shops"));
        ProgrammeFiles files = files();
        files.all();

        write("shops.json", named("Stalls"));
        Files.setLastModifiedTime(file, FileTime.fromMillis(1));

        assertThat(files.find("shops")).map(Programme::name).contains("Stalls");
    }

    @Test
    void whereThereIsNoDirectoryThereAreNoProgrammes() {
        assertThat(new ProgrammeFiles(Optional.of(directory.resolve("none"))).all())
                .isEmpty();
        assertThat(new ProgrammeFiles(Optional.empty()).all()).isEmpty();
    }
}
