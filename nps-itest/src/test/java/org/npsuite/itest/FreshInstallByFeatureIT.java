// SPDX-License-Identifier: Apache-2.0
package org.npsuite.itest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.npsuite.itest.host.Management;
import org.npsuite.itest.host.PaxKaraf;

/** An administrator adds the repository to a stock Karaf, installs features and takes them away again. */
class FreshInstallByFeatureIT {

    private static PaxKaraf karaf;
    private static Management management;

    @BeforeAll
    static void aStockKaraf() {
        karaf = PaxKaraf.stockKaraf();
        management = karaf.management();
        management.addRepository(PaxKaraf.FEATURES);
    }

    @AfterAll
    static void stop() throws IOException {
        management.close();
        karaf.close();
    }

    @Test
    void theWholeSuiteServesAndLeavesNothingBehind() {
        Map<String, String> before = management.bundles();

        management.install("nps");

        karaf.rest().awaitReady();
        Journey.createProgramme(karaf.admin());
        Journey.rateFive(karaf.admin());
        assertThat(Journey.score(karaf.admin())).isEqualTo(40);
        assertThat(karaf.admin()
                        .send("GET", "/system/console/nps", "text/html", "")
                        .status())
                .isEqualTo(200);
        assertThat(management.bundles())
                .as("the host's own bundles are as they were")
                .containsAllEntriesOf(before);
        assertThat(broken(management.bundles())).isEmpty();

        management.uninstall("nps");

        assertThat(ours(management.bundles())).isEmpty();
        assertThat(management.bundles()).containsAllEntriesOf(before);
    }

    @ParameterizedTest(name = "{0} installs alone")
    @ValueSource(strings = {"nps-core", "nps-rest", "nps-web", "nps-console"})
    void eachFeatureInstallsAlone(String feature) {
        management.install(feature);

        assertThat(management.features()).contains(feature);
        assertThat(broken(management.bundles())).isEmpty();

        management.uninstall(feature);

        assertThat(ours(management.bundles())).isEmpty();
    }

    private static Set<String> ours(Map<String, String> bundles) {
        return bundles.keySet().stream()
                .filter(bundle -> bundle.startsWith("org.npsuite."))
                .collect(Collectors.toSet());
    }

    /** Bundles that could not start; fragments and API bundles without activator are resolved at least. */
    private static Map<String, String> broken(Map<String, String> bundles) {
        Map<String, String> broken = new TreeMap<>(bundles);
        broken.values()
                .removeIf(state -> Set.of("Active", "Resolved", "Starting").contains(state));
        return broken;
    }
}
