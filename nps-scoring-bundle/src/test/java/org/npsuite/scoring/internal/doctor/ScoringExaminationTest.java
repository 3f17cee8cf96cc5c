// SPDX-License-Identifier: Apache-2.0
package org.npsuite.scoring.internal.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.npsuite.model.response.Response;
import org.npsuite.model.response.ResponseStatus;
import org.npsuite.scoring.internal.Room;
import org.npsuite.scoring.internal.backing.Host;
import org.npsuite.scoring.internal.intake.Screens;
import org.npsuite.scoring.internal.intake.Stamping;
import org.npsuite.scoring.internal.programme.ProgrammeFiles;
import org.npsuite.scoring.internal.response.CustomerNames;
import org.npsuite.scoring.internal.settings.ScoringSettings;
import org.npsuite.scoring.internal.settings.Settings;
import org.npsuite.spi.doctor.Finding;
import org.npsuite.spi.doctor.Finding.Severity;
import org.npsuite.testkit.FixedClock;

class ScoringExaminationTest {

    @TempDir
    Path directory;

    private final Host host = new Host();
    private final Screens screens = new Screens();
    private final Stamping stamping = new Stamping(host, screens, FixedClock.at("2026-03-15T12:00:00Z"));

    private List<Finding> examine(ScoringSettings settings, Locale locale) {
        return new ScoringExamination(
                        settings,
                        new ProgrammeFiles(Optional.of(directory)),
                        screens,
                        stamping,
                        new CustomerNames(host),
                        host)
                .examine(locale);
    }

    @Test
    void whereAllIsWellTheDefinitionIsNamed() {
        assertThat(examine(Settings.standard(), Locale.ENGLISH))
                .extracting(Finding::severity)
                .containsOnly(Severity.OK);
        assertThat(examine(Settings.standard(), Locale.ENGLISH).get(0).text()).contains("nps-1;settings=");
    }

    @Test
    void aProgrammeFileThatCannotBeReadIsReported() throws IOException {
        Files.writeString(directory.resolve("shops.json"), "{");

        assertThat(examine(Settings.standard(), Locale.ENGLISH).get(0)).satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.ERROR);
            assertThat(finding.text()).contains("shops.json").contains("not one well-formed JSON object");
        });
    }

    @Test
    void aScreenThatFailsIsReported() {
        screens.addScreen(
                (programme, response) -> {
                    throw new IllegalStateException("private words");
                },
                Map.of());
        stamping.prepare(
                Room.programme().build(),
                Response.builder().status(ResponseStatus.DISMISSED).build(),
                "r1");

        assertThat(examine(Settings.standard(), Locale.ENGLISH).get(0).text())
                .contains(ScoringExaminationTest.class.getName())
                .doesNotContain("private");
    }
}
