// SPDX-License-Identifier: Apache-2.0
package org.npsuite.itest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.editConfigurationFilePut;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.npsuite.itest.host.PaxKaraf;
import org.ops4j.pax.exam.Option;

/** An administrator's typing errors, one in each room: all run, say what is in force instead, and take the correction. */
class SlipInASettingIT {

    private static final Duration SOON = Duration.ofSeconds(60);

    /** By configuration, each a line of its file. */
    private static final Map<String, String> SLIPS = Map.of(
            "org.npsuite.scoring", "indicative.below = 3O",
            "org.npsuite.goals", "on.track = 0,9",
            "org.npsuite.benchmark", "stock.pack = ture",
            "org.npsuite.tally", "budget.megabytes = 64MB",
            "org.npsuite.rest", "origins = *",
            "org.npsuite.web", "frame.ancestors = htps://crm.example.com",
            "org.npsuite.console", "rest.path = //other.example/nps");

    @Test
    void aSlipInEveryRoomTakesNoneAway() throws IOException {
        try (PaxKaraf karaf = PaxKaraf.withSuite(slips())) {
            Journey.createProgramme(karaf.admin());
            Journey.rateFive(karaf.admin());

            assertThat(Journey.score(karaf.admin())).isEqualTo(40);
            assertThat(state(karaf)).isEqualTo("INDICATIVE");
            String doctor = karaf.shell().run("nps:doctor");
            String log = Files.readString(karaf.etc().resolveSibling("data/log/karaf.log"));
            SLIPS.forEach((pid, slip) -> {
                assertThat(doctor).contains(slip + " in the configuration " + pid);
                assertThat(log.lines().filter(line -> line.contains(slip)))
                        .as(slip)
                        .singleElement()
                        .asString()
                        .contains("WARN", pid, "cannot be used");
            });
            assertThat(settingsPage(karaf)).contains("7 values cannot be used").doesNotContain("is changed");

            correct(karaf.etc().resolve("org.npsuite.scoring.cfg"), "indicative.below = 3");

            Awaitility.await("the correction is in force").atMost(SOON).until(() -> state(karaf)
                    .equals("OK"));
            assertThat(karaf.shell().run("nps:doctor"))
                    .doesNotContain("indicative.below")
                    .contains("budget.megabytes = 64MB");
            assertThat(settingsPage(karaf)).contains("one setting is changed; 6 values cannot be used");
        }
    }

    private static Option[] slips() {
        return SLIPS.entrySet().stream()
                .map(slip -> editConfigurationFilePut(
                        "etc/" + slip.getKey() + ".cfg",
                        slip.getValue().split(" = ")[0],
                        slip.getValue().split(" = ")[1]))
                .toArray(Option[]::new);
    }

    private static void correct(Path file, String line) throws IOException {
        Files.writeString(file, line + "\n");
    }

    private static String state(PaxKaraf karaf) {
        return karaf.admin()
                .get("/programmes/customers/score")
                .json()
                .at("/total/state")
                .asText();
    }

    private static String settingsPage(PaxKaraf karaf) {
        return karaf.admin()
                .send("GET", "/system/console/nps-settings", "text/html", "")
                .body();
    }
}
