// SPDX-License-Identifier: Apache-2.0
package org.npsuite.itest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.npsuite.itest.host.KarafHome;

/** Two ways into a stock Karaf that reaches no repository at all. */
class OfflineInstallIT {

    private static final String VERSION = System.getProperty("nps.version");
    private static final String KAR = "nps-feature-" + VERSION;

    @Test
    void theKarInstallsSurvivesARestartAndUninstalls() throws IOException {
        try (KarafHome karaf = KarafHome.stockOffline("kar-offline")) {
            Path kar = KarafHome.root().resolve("nps-feature/target/" + KAR + ".kar");
            Files.copy(kar, karaf.path("deploy/" + KAR + ".kar"));

            karaf.start().rest().awaitReady();
            Journey.createProgramme(karaf.admin());
            Journey.rateFive(karaf.admin());

            karaf.stop();
            karaf.start().rest().awaitReady();
            assertThat(Journey.score(karaf.admin())).isEqualTo(40);
            assertThat(karaf.shell().run("nps:programmes")).contains("customers");

            Files.delete(karaf.path("deploy/" + KAR + ".kar"));
            karaf.shell().run("kar:uninstall " + KAR);
            karaf.rest().awaitGone();
            Awaitility.await("nothing is left running")
                    .until(() -> karaf.read("data/log/karaf.log").contains("Uninstalling bundles"));
            assertThat(karaf.read("data/log/karaf.log").lines())
                    .filteredOn(line -> line.contains("| ERROR |") && line.contains("npsuite"))
                    .isEmpty();
        }
    }

    @Test
    void theOverlaySurvivesAWipedCache() {
        try (KarafHome karaf = KarafHome.stockOffline("overlay-offline")) {
            Path overlay = KarafHome.root().resolve("nps-feature/target/" + KAR + "-overlay.zip");
            KarafHome.run(
                    karaf.path("."),
                    Path.of(System.getProperty("java.home"), "bin", "jar").toString(),
                    "xf",
                    overlay.toString());
            KarafHome.run(karaf.path("."), "sh", "bin/nps-overlay");

            karaf.start().rest().awaitReady();
            Journey.createProgramme(karaf.admin());
            Journey.rateFive(karaf.admin());

            karaf.stop();
            karaf.wipe("data/cache");
            karaf.start().rest().awaitReady();
            assertThat(Journey.score(karaf.admin())).isEqualTo(40);
        }
    }
}
