// SPDX-License-Identifier: Apache-2.0
package org.npsuite.console.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.npsuite.service.DoctorService;
import org.npsuite.service.ExtensionPoint;
import org.npsuite.spi.doctor.Finding;
import org.npsuite.spi.doctor.Finding.Severity;
import org.npsuite.testkit.ApiInterfaces;

class DoctorPagesTest {

    private static final String HOSTILE = "<img src=x onerror=alert(1)>\"'${brand.name}{{language}}";

    private static final DoctorService DOCTOR = Fakes.doctor(
            List.of(
                    new Finding(Severity.ERROR, "Roles", HOSTILE),
                    new Finding(Severity.WARNING, "Store", "Look at it."),
                    new Finding(Severity.OK, "Scoring", "Well.")),
            List.of(
                    new ExtensionPoint(
                            "org.npsuite.spi.benchmark.BenchmarkSource",
                            "Brings industry figures.",
                            List.of(
                                    new ExtensionPoint.Provider("com.example.retail", "2.1.0", "RetailSource", 10),
                                    new ExtensionPoint.Provider(HOSTILE, "1.0.0", "StockPack", 0))),
                    new ExtensionPoint(
                            "org.npsuite.spi.host.AccessPolicy",
                            "Decides who may see what.",
                            List.of(
                                    new ExtensionPoint.Provider("com.example.host", "1.0.0", "HostPolicy", 0),
                                    new ExtensionPoint.Provider("com.example.suite", "1.0.0", "RolePolicy", -1000))),
                    new ExtensionPoint("org.npsuite.spi.host.TeamDirectory", "Knows the teams.", List.of())));

    private static Console console;
    private static Console withoutDoctor;

    @BeforeAll
    static void start() throws Exception {
        console = consoleWith(DOCTOR);
        withoutDoctor = consoleWith(null);
    }

    @AfterAll
    static void stop() throws Exception {
        console.close();
        withoutDoctor.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nps-doctor", "nps-extensions"})
    void whatOthersSayStaysText(String page) throws Exception {
        String body = console.browser().get(page).body();

        assertThat(body)
                .contains("&lt;img src=x onerror=alert(1)&gt;&quot;&#39;&#36;{brand.name}{{language}}")
                .doesNotContain("<img src=x");
    }

    @ParameterizedTest(name = "{0} is answered in {1}")
    @CsvSource({"fr, fr, Docteur", "fr-CA, fr-CA, Docteur", "en, en, Doctor", "de, en, Doctor"})
    void pageSpeaksTheLanguageOfItsReader(String accepted, String language, String title) throws Exception {
        String body =
                console.browser().get("nps-doctor", "Accept-Language", accepted).body();

        assertThat(body)
                .contains("<div class=\"nps-page\" lang=\"" + language + "\">", "aria-current=\"page\">" + title);
    }

    @Test
    void headingCountsWhatDoesNotWork() throws Exception {
        assertThat(console.browser().get("nps-doctor").body())
                .contains("<h1>One thing does not work until you act</h1>");
        assertThat(console.browser().get("nps-doctor", "Accept-Language", "fr").body())
                .contains("<h1>Une chose ne fonctionne pas sans votre intervention</h1>");
    }

    @Test
    void extensionsNamesEachProviderInUseAndThePointsNobodyServes() throws Exception {
        String body = console.browser().get("nps-extensions").body();

        assertThat(body).contains("<h1>2 of 3 extension points are served</h1>", "com.example.retail", "nobody");
        assertThat(body)
                .as("figures stand side by side, a policy stands alone")
                .containsPattern(row("RetailSource", "in use"))
                .containsPattern(row("StockPack", "in use"))
                .containsPattern(row("HostPolicy", "in use"))
                .containsPattern(row("RolePolicy", "standing by"));
    }

    private static String row(String provider, String state) {
        return "<td[^>]*>" + provider + "<(?:(?!</tr>)[\\s\\S])*>[^<]*" + state + "<";
    }

    @Test
    void anExtensionPointIsCalledInPlainWordsAndItsClassStandsBelow() throws Exception {
        String body =
                console.browser().get("nps-extensions", "Accept-Language", "fr").body();

        assertThat(body)
                .contains("<span class=\"nps-name\">Qui peut voir quoi</span>")
                .contains("<code class=\"nps-sub\">org.npsuite.spi.host.AccessPolicy</code>")
                .contains("</span>\u22121\u202f000</td>");
    }

    @Test
    void everyExtensionPointHasATitleAndNothingElseHas() throws Exception {
        assertThat(ResourceBundle.getBundle("templates/texts", Locale.FRENCH).keySet())
                .filteredOn(key -> key.startsWith("extension."))
                .containsExactlyInAnyOrderElementsOf(ApiInterfaces.names().stream()
                        .map(point -> "extension." + point)
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"nps-doctor", "nps-extensions"})
    void withoutADoctorThePageSaysWhatToInstall(String page) throws Exception {
        assertThat(withoutDoctor.browser().get(page).body()).contains("feature:install nps-core");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nps-doctor", "nps-extensions"})
    void pageHoldsNoInlineScriptOrStyleOfOurs(String page) throws Exception {
        String body = console.browser().get(page).body();
        String ours = body.substring(body.indexOf("<div class=\"nps-page\""));

        assertThat(ours.substring(0, ours.indexOf("</main>"))).doesNotContain("<script", "style=", "onclick=");
    }

    private static Console consoleWith(DoctorService doctor) throws Exception {
        PageFrame frame = new PageFrame(new BearerTokens(null), Fakes.settings());
        return new Console(new DoctorPage(frame, doctor), new ExtensionsPage(frame, doctor));
    }
}
