// SPDX-License-Identifier: Apache-2.0
package org.npsuite.itest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.npsuite.itest.host.PaxKaraf;
import org.npsuite.itest.host.Shell;

/** An administrator at the Karaf shell. */
class ShellIT {

    private static PaxKaraf karaf;
    private static Shell shell;

    @BeforeAll
    static void aKarafWithTheSuite() {
        karaf = PaxKaraf.withSuite();
        shell = karaf.shell();
        Journey.createProgramme(karaf.admin());
        Journey.rateFive(karaf.admin());
    }

    @AfterAll
    static void stop() {
        karaf.close();
    }

    @Test
    void programmesAreListed() {
        assertThat(shell.run("nps:programmes")).contains("customers").containsIgnoringCase("relational");
    }

    @Test
    void aScoreIsATableWithItsInterval() {
        assertThat(shell.run("nps:score --group-by attr:segment customers"))
                .contains("40")
                .contains("A")
                .contains("B");
    }

    @Test
    void aFileIsImported(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("more.csv"), "id,rating\nm-1,10\nm-2,eleven\n");

        assertThat(shell.run("nps:import --programme nowhere " + file))
                .as("an unknown programme is one clear line")
                .contains("There is no such programme")
                .doesNotContain("Exception");

        karaf.admin().put("/programmes/imported", Journey.PROGRAMME);
        assertThat(shell.run("nps:import --programme imported " + file)).contains("1");
        assertThat(karaf.admin()
                        .get("/programmes/imported/score")
                        .json()
                        .at("/total/n")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void extensionsAndDoctorSayWhoServesWhat() {
        assertThat(shell.run("nps:extensions")).contains("BenchmarkSource").contains("nps-benchmark-bundle");
        assertThat(shell.run("nps:doctor")).isNotBlank();
    }

    @Test
    void benchmarkAndGoalsAnswerInWords() {
        assertThat(shell.run("nps:benchmark customers")).isNotBlank().doesNotContain("Exception");
        assertThat(shell.run("nps:goals customers")).doesNotContain("Exception");
    }
}
