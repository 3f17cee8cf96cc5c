// SPDX-License-Identifier: Apache-2.0
package org.npsuite.shell.internal.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.npsuite.model.benchmark.PackFault;
import org.npsuite.service.BenchmarkPackChecker;
import org.npsuite.shell.internal.view.BenchmarkCheckPage;
import org.npsuite.shell.internal.view.Wording;

class BenchmarkCheckCommandTest {

    private static final List<PackFault> FAULTS = List.of(
            new PackFault("observations.csv", 4, "has 2 cells where the header has 17"),
            new PackFault("datapackage.json", 0, "has no licence"));

    @TempDir
    private Path directory;

    private final FakeHost host = new FakeHost();
    private final BenchmarkCheckCommand command = new BenchmarkCheckCommand();
    private Path checked;

    @BeforeEach
    void open() throws IOException {
        host.directory = directory;
        Files.createFile(directory.resolve("gardens.zip"));
        command.file = "gardens.zip";
    }

    @Test
    void aGoodPackIsOneLine() throws Exception {
        with(List.of());

        assertThat(host.run(command)).containsExactly("The pack gardens.zip is good: it would be taken as it is.");
        assertThat(checked).isEqualTo(directory.resolve("gardens.zip"));
    }

    @Test
    void aBadPackFailsTheCommand() {
        with(FAULTS);

        assertThatThrownBy(() -> host.run(command))
                .hasMessage("2 faults were found: the pack would be refused whole, and the last good one would stay.");
    }

    @Test
    void eachFaultHasFileLineAndReason() {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        BenchmarkCheckPage.of(FAULTS, Wording.in(Locale.ENGLISH))
                .print(new PrintStream(printed, true, StandardCharsets.UTF_8));

        assertThat(printed.toString(StandardCharsets.UTF_8).lines())
                .anySatisfy(line -> assertThat(line)
                        .containsSubsequence("observations.csv", "4", "has 2 cells where the header has 17"))
                .anySatisfy(line -> assertThat(line).containsSubsequence("datapackage.json", "-", "has no licence"));
    }

    @Test
    void aMissingFileIsOneLine() {
        with(List.of());
        command.file = "nowhere.zip";

        assertThatThrownBy(() -> host.run(command)).hasMessage("There is no file nowhere.zip that can be read.");
    }

    private void with(List<PackFault> faults) {
        host.with(BenchmarkPackChecker.class, (caller, pack) -> {
            checked = pack;
            return faults;
        });
    }
}
