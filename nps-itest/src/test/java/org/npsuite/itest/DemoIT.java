// SPDX-License-Identifier: Apache-2.0
package org.npsuite.itest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.npsuite.itest.host.KarafHome;

/** A newcomer's first command. */
class DemoIT {

    @Test
    void printsAScorecardOfTheSampleAndStops() throws IOException, InterruptedException {
        String printed = demo("--once");

        assertThat(printed)
                .contains("Example Insurance (synthetic data)")
                .contains("NPS +")
                .contains("By month")
                .contains("Best segment")
                .contains("Worst segment")
                .contains("Benchmark:")
                .contains("Goal:");
    }

    @Test
    void staysUpUntilItIsToldToStop() throws IOException, InterruptedException {
        Process demo = new ProcessBuilder("./demo", "--port", String.valueOf(KarafHome.freePort()))
                .directory(KarafHome.root().toFile())
                .redirectErrorStream(true)
                .redirectOutput(Files.createTempFile("demo", ".txt").toFile())
                .start();
        Path env = KarafHome.root().resolve("target/demo.env");
        Awaitility.await("everything is there").atMost(10, TimeUnit.MINUTES).until(() -> Files.exists(env));

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(env)))
                .isEqualTo("rw-------");
        String lines = Files.readString(env);
        assertThat(lines)
                .containsPattern("(?m)^NPS_URL=http://127\\.0\\.0\\.1:\\d+/cxf/nps/v1$")
                .containsPattern("(?m)^NPS_CONSOLE_URL=http://127\\.0\\.0\\.1:\\d+/system/console/nps$")
                .containsPattern("(?m)^NPS_USER=nps-admin$")
                .containsPattern("(?m)^NPS_PASSWORD=\\S{20,}$");
        long karaf = Long.parseLong(lines.replaceAll("(?s).*NPS_PID=(\\d+).*", "$1"));
        assertThat(ProcessHandle.of(karaf)).isPresent();

        demo.destroy();

        assertThat(demo.waitFor(2, TimeUnit.MINUTES)).as("SIGTERM stops it").isTrue();
        assertThat(ProcessHandle.of(karaf).filter(ProcessHandle::isAlive)).isEmpty();
        assertThat(env).doesNotExist();
    }

    @Test
    @EnabledIfEnvironmentVariable(named = "NPS_REAL_DATA", matches = ".+")
    void importsFiveThousandRealRatings() throws IOException, InterruptedException {
        Path csv = KarafHome.root().resolve(System.getenv("NPS_REAL_DATA"));

        String printed = demo("--once", "--data", csv.toString(), "--mapping", "examples/bank-mapping.json");

        assertThat(printed)
                .contains("NPS +12  to improve")
                .contains("n = 5,000")
                .contains("1,719 detractors, 972 passives, 2,309 promoters");
    }

    private static String demo(String... options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("./demo", "--port", String.valueOf(KarafHome.freePort())));
        command.addAll(List.of(options));
        Path printed = Files.createTempFile("demo", ".txt");
        Process demo = new ProcessBuilder(command)
                .directory(KarafHome.root().toFile())
                .redirectErrorStream(true)
                .redirectOutput(printed.toFile())
                .start();
        assertThat(demo.waitFor(10, TimeUnit.MINUTES)).as("it stops by itself").isTrue();
        String text = Files.readString(printed);
        assertThat(demo.exitValue()).as(text).isZero();
        return text;
    }
}
