// SPDX-License-Identifier: Apache-2.0
package org.npsuite.doctor.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.npsuite.spi.doctor.Finding;
import org.npsuite.spi.doctor.Finding.Severity;

class FolderCheckTest {

    @TempDir
    private Path etc;

    private final FakeInstallation installation = new FakeInstallation();

    @Test
    void aFolderThatKarafTakesForABundleIsAWarningThatSaysWhatToAddWhere() throws IOException {
        Files.createDirectory(etc.resolve("nps"));

        assertThat(findings()).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.WARNING);
            assertThat(finding.text())
                    .contains("felix.fileinstall.subdir.mode = skip")
                    .contains("etc/custom.properties");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"skip", "recurse"})
    void aHostThatTakesNoFolderForABundleIsWell(String mode) throws IOException {
        Files.createDirectory(etc.resolve("nps"));
        installation.property(FolderCheck.MODE, mode);

        assertThat(findings()).isEmpty();
    }

    @Test
    void withoutTheFolderThereIsNothingToTake() {
        assertThat(findings()).isEmpty();
        assertThat(new FolderCheck().findings(new FakeInstallation(), new Texts(Locale.ENGLISH)))
                .isEmpty();
    }

    private List<Finding> findings() {
        return new FolderCheck().findings(installation.etc(etc), new Texts(Locale.ENGLISH));
    }
}
