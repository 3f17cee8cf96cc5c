// SPDX-License-Identifier: Apache-2.0
package org.npsuite.goals.internal.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.npsuite.goals.internal.GoalFilesExamination;
import org.npsuite.goals.internal.OneProgramme;
import org.npsuite.goals.internal.backing.Neighbourhood;
import org.npsuite.model.goal.Goal;
import org.npsuite.spi.doctor.Finding;
import org.npsuite.spi.doctor.Finding.Severity;

class GoalFilesTest {

    private static final String GOAL =
            """
            {"programme": "bank", "id": "%s", "name": "Goal", "target": %d, "measure": "PUBLISHED",
             "from": "2026-01-01", "due": "2026-12-31"}""";

    @TempDir
    Path directory;

    private void write(String file, String id, int target) throws IOException {
        Files.writeString(directory.resolve(file), GOAL.formatted(id, target));
    }

    private GoalFilesExamination examination() {
        Neighbourhood around = new Neighbourhood();
        around.programmes(new OneProgramme());
        return new GoalFilesExamination(new GoalFiles(directory), around.neighbours);
    }

    @Test
    void aMissingDirectoryHoldsNoGoals() {
        assertThat(new GoalFiles(directory.resolve("none")).reading()).isEqualTo(GoalFileReading.NOTHING);
    }

    @Test
    void aChangedFileIsReadAnew() throws IOException {
        GoalFiles files = new GoalFiles(directory);
        write("a.json", "a", 5);
        assertThat(files.reading().goals()).extracting(Goal::target).containsExactly(5);

        write("a.json", "a", 50);
        assertThat(files.reading().goals()).extracting(Goal::target).containsExactly(50);

        Files.delete(directory.resolve("a.json"));
        assertThat(files.reading().goals()).isEmpty();
    }

    @Test
    void ofTwoGoalsWithOneIdTheFirstFileWins() throws IOException {
        write("a.json", "same", 10);
        write("b.json", "same", 20);

        GoalFileReading reading = new GoalFiles(directory).reading();

        assertThat(reading.goals()).extracting(Goal::target).containsExactly(10);
        assertThat(reading.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.file()).isEqualTo("b.json");
            assertThat(fault.message()).contains("a.json, line 1");
        });
    }

    @Test
    void doctorNamesFileAndLineInTheAskedLanguage() throws IOException {
        write("a.json", "a", 101);
        write("b.json", "b", 10);
        GoalFilesExamination examination = examination();

        assertThat(examination.examine(Locale.FRENCH)).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.WARNING);
            assertThat(finding.text()).startsWith("a.json, ligne 1\u00a0: ").contains("101");
        });
    }

    @Test
    void doctorCountsGoodFiles() throws IOException {
        write("a.json", "a", 1);
        write("b.json", "b", 2);

        assertThat(examination().examine(Locale.ENGLISH))
                .containsExactly(new Finding(Severity.OK, "Goal files", "2 goals are kept in files."));
    }

    @Test
    void doctorMissesTheProgrammeOfAGoal() throws IOException {
        Files.writeString(directory.resolve("a.json"), GOAL.formatted("a", 1).replace("bank", "erased"));

        assertThat(examination().examine(Locale.ENGLISH))
                .containsExactly(new Finding(
                        Severity.WARNING,
                        "Goal files",
                        "a.json, line 1: there is no programme “erased”. Create it, or correct the goal."));
    }

    @Test
    void doctorStillReadsFilesWhileProgrammesAreAway() throws IOException {
        write("a.json", "a", 1);

        assertThat(new GoalFilesExamination(new GoalFiles(directory), new Neighbourhood().neighbours)
                        .examine(Locale.ENGLISH))
                .extracting(Finding::severity)
                .containsExactly(Severity.OK);
    }
}
