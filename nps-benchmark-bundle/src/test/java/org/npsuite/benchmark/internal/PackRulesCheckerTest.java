// SPDX-License-Identifier: Apache-2.0
package org.npsuite.benchmark.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.npsuite.benchmark.internal.pack.PackInMemory;
import org.npsuite.benchmark.internal.pack.Zips;
import org.npsuite.model.access.Caller;
import org.npsuite.model.access.Role;
import org.npsuite.model.benchmark.PackFault;
import org.npsuite.model.problem.ProblemException;

class PackRulesCheckerTest {

    private static final Caller ADMIN = Caller.of("ada", Role.ADMIN);

    @TempDir
    private Path directory;

    private final PackRulesChecker checker = new PackRulesChecker();

    @Test
    void aGoodArchiveHasNoFault() throws IOException {
        assertThat(checker.check(ADMIN, archive(new PackInMemory()))).isEmpty();
    }

    @Test
    void aGoodDirectoryHasNoFault() throws IOException {
        for (var file : new PackInMemory().files().entrySet()) {
            Files.write(directory.resolve(file.getKey()), file.getValue());
        }

        assertThat(checker.check(ADMIN, directory)).isEmpty();
    }

    @Test
    void aFaultIsNamedWithFileAndLine() throws IOException {
        PackInMemory pack = new PackInMemory().replacing("observations.csv", "Garden centres", "=HYPERLINK(1)");

        List<PackFault> faults = checker.check(ADMIN, archive(pack));

        assertThat(faults).singleElement().satisfies(fault -> {
            assertThat(fault.file()).isEqualTo("observations.csv");
            assertThat(fault.line()).isEqualTo(2);
            assertThat(fault.reason()).isNotBlank().doesNotContain("HYPERLINK");
        });
    }

    @Test
    void whatIsNoPackIsAFaultToo() throws IOException {
        Path file = Files.writeString(directory.resolve("notes.txt"), "no pack");

        assertThat(checker.check(ADMIN, file)).extracting(PackFault::file).containsExactly("notes.txt");
        assertThat(checker.check(ADMIN, directory.resolve("nowhere.zip"))).hasSize(1);
    }

    @Test
    void onlyAnAdministratorMayPointAtFilesOfTheHost() {
        assertThatThrownBy(() -> checker.check(Caller.of("vera", Role.VIEWER, Role.ANALYST), directory))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("nps-admin");
    }

    private Path archive(PackInMemory pack) throws IOException {
        return Files.write(directory.resolve("pack.zip"), Zips.of(pack, ""));
    }
}
