// SPDX-License-Identifier: Apache-2.0
package org.npsuite.console.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Runs the modules' own tests with Node's test runner, which needs nothing installed but Node itself. */
class JavaScriptTest {

    private static final Path TESTS = Path.of("src/test/js");
    private static final int LEAST_VERSION = 20;

    @Test
    void modulesPassTheirOwnTests() throws Exception {
        assumeThat(nodeVersion()).as("major version of node").isGreaterThanOrEqualTo(LEAST_VERSION);

        Process node = node("--test");
        String output = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(node.waitFor()).as(output).isZero();
        assertThat(output).as("tests were found").containsPattern("# tests [1-9]");
    }

    /** 0 where there is none. */
    private static int nodeVersion() throws IOException {
        boolean present = Arrays.stream(System.getenv("PATH").split(Pattern.quote(File.pathSeparator)))
                .anyMatch(directory -> Path.of(directory, "node").toFile().canExecute());
        if (!present) {
            return 0;
        }
        String version = new String(node("--version").getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return Integer.parseInt(version.strip().substring(1).split("\\.")[0]);
    }

    private static Process node(String argument) throws IOException {
        return new ProcessBuilder("node", argument)
                .directory(TESTS.toFile())
                .redirectErrorStream(true)
                .start();
    }
}
