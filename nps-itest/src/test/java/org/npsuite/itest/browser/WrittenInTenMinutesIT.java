// SPDX-License-Identifier: Apache-2.0
package org.npsuite.itest.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.npsuite.itest.host.KarafHome;
import org.npsuite.itest.host.Management;
import org.npsuite.itest.host.PaxKaraf;
import org.npsuite.itest.host.Rest;

/** What docs/write-a-benchmark-bundle.md promises, done as a stranger does it: copy, build, install, look. */
class WrittenInTenMinutesIT {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String EXAMPLE = "nps-example-benchmark-bundle";

    private static final String GARDENS =
            """
            {"name":"Customers of Example Gardens","kind":"RELATIONAL","zone":"Europe/Paris",
             "sector":{"scheme":"NACE-2","code":"47"},"market":"B2C","country":"FR"}""";

    private static PaxKaraf karaf;
    private static Management management;

    @TempDir
    private Path folder;

    @BeforeAll
    static void aKarafWithTheSuite() {
        karaf = PaxKaraf.withSuite();
        management = karaf.management();
        for (String programme : List.of("gardens", "north", "south")) {
            fill(karaf.admin(), programme);
        }
    }

    /** A score of 50 for the first, of 20 and of -10 for the others, all of 2025. */
    private static void fill(Rest admin, String programme) {
        assertThat(admin.put("/programmes/" + programme, GARDENS).status()).isEqualTo(201);
        int detractors = Map.of("gardens", 10, "north", 16, "south", 22).get(programme);
        for (int i = 0; i < 40; i++) {
            String answer = "{\"id\":\"g-%d\",\"rating\":%d,\"answeredAt\":\"2025-06-15\"}"
                    .formatted(i, i < detractors ? 5 : 9);
            assertThat(admin.post("/programmes/" + programme + "/responses", answer)
                            .status())
                    .isEqualTo(201);
        }
    }

    @AfterAll
    static void stop() throws IOException {
        management.close();
        karaf.close();
    }

    @Test
    void theExampleIsBuiltOutsideTheReactorAndFoundOnTheBenchmarksPage() throws IOException {
        Path project = folder.resolve("example");
        build(project);
        assertThat(Files.readString(
                        project.resolve("target/surefire-reports/TEST-org.example.gardens.GardenCentresTest.xml")))
                .as("its contract test")
                .containsPattern("tests=\"[1-9]")
                .contains("failures=\"0\"")
                .contains("errors=\"0\"");

        try (Browser browser = Browser.of(Reader.ENGLISH)) {
            karaf.signIn(browser::open);
            assertThat(open(browser).text()).doesNotContain("Garden centres");

            long bundle = management.installBundle(
                    project.resolve("target/" + EXAMPLE + "-1.0.0.jar").toUri().toString());
            awaitFigures(true);

            String page = open(browser).text();
            assertThat(page)
                    .as("its figures, beside our score of 50")
                    .contains("31.5", "+18.5", "Sector leader", "58", "Sector minimum")
                    .as("who says so and who brings it")
                    .contains("Garden centres 2025", "Example Institute", "B, independent", "Example company")
                    .contains("Figures: “Garden centres in France (made up)”, version 1.0.0.")
                    .contains("garden-centres 1.0.0", "CC0-1.0", "31 Dec 2030")
                    .as("the years")
                    .contains("Over the years", "Example Institute: 31.5", "40\u00a0answers", "2025: ours 50")
                    .as("where we stand among them")
                    .contains("we are 85% of the way");
            assertThat(browser.run("return document.querySelector('main a[href^=\"https://example.org\"]')?.href"))
                    .isEqualTo("https://example.org/garden-centres-2025");
            assertThat(browser.barriers(".nps-page")).isEmpty();
            browser.keep("benchmarks-with-the-example", ".nps-page");
            assertThat(exported(browser).lines())
                    .anyMatch(line -> line.startsWith("all answers,Sector mean,31.5,18.5,")
                            && line.contains(",Example Institute,"))
                    .anyMatch(line ->
                            line.startsWith("2025,Sector mean,31.5,18.5,") && line.contains(",Example company,"));
            assertThat(karaf.shell().run("nps:extensions")).contains("GardenCentres");
            readableInFrenchOnANarrowScreen();

            management.uninstallBundle(bundle);
            awaitFigures(false);
            assertThat(open(browser).text()).doesNotContain("Garden centres");
            assertThat(browser.errors()).isEmpty();
        }
    }

    private static void readableInFrenchOnANarrowScreen() {
        try (Browser browser = Browser.of(Reader.FRENCH)) {
            karaf.signIn(browser::open);
            assertThat(open(browser.window(360)).text())
                    .contains("Au fil des ans", "Example Institute\u00a0: 31,5", "2025\u00a0: nous 50")
                    .contains("nous sommes à 85\u00a0% du chemin");
            assertThat(browser.barriers(".nps-page")).isEmpty();
            browser.keep("benchmarks-with-the-example-fr", ".nps-page");
        }
    }

    @Test
    void ownNormsStandOnTheSamePageAndDecideNothing() throws IOException {
        Path norm = Files.writeString(
                karaf.etc().resolve("org.npsuite.benchmark.norm-branches.cfg"),
                "label = Branches\nprogrammes = gardens, north, south\n");
        Awaitility.await("the norm").atMost(SOON).until(() -> karaf.admin()
                .get("/programmes/gardens/benchmark")
                .body()
                .contains("Branches"));
        try (Browser browser = Browser.of(Reader.ENGLISH)) {
            karaf.signIn(browser::open);
            assertThat(open(browser).text())
                    .as("the mean of 20 and -10 beside our 50")
                    .contains("Own norms: other programmes of this organisation", "Branches", "+45.0 to us")
                    .as("the industry has no figure of its own here")
                    .contains("Cannot tell");
            assertThat(browser.barriers(".nps-page")).isEmpty();
            browser.keep("benchmarks-with-a-norm", ".nps-page");
        }
        Files.delete(norm);
    }

    private static void build(Path project) {
        KarafHome.run(
                Path.of("."),
                "cp",
                "-r",
                KarafHome.root().resolve("examples").resolve(EXAMPLE).toString(),
                project.toString());
        KarafHome.run(
                project,
                KarafHome.root().resolve("mvnw").toString(),
                "-B",
                "-q",
                "-ntp",
                "-Dmaven.repo.local=" + PaxKaraf.repository(),
                "-Dnps.version=" + System.getProperty("nps.version"),
                "clean",
                "package");
    }

    private static Browser open(Browser browser) {
        return browser.open(karaf.address() + ConsolePage.BENCHMARKS.of("gardens"))
                .settled();
    }

    /** The CSV that the card's menu saves: caught where the browser would write the file. */
    private static String exported(Browser browser) {
        browser.run(
                """
                window.saved = null;
                URL.createObjectURL = blob => { blob.text().then(text => { window.saved = text; }); return '#'; };
                const root = document.querySelector('nps-benchmark').shadowRoot;
                root.querySelector('details.menu').open = true;
                root.querySelector('details.menu button').click();""");
        browser.until("return window.saved !== null");
        return browser.run("return window.saved").toString();
    }

    private static void awaitFigures(boolean there) {
        Awaitility.await("figures of the example: " + there)
                .atMost(SOON)
                .until(() ->
                        karaf.admin().get("/benchmarks/observations").body().contains("Garden centres") == there);
    }
}
