// SPDX-License-Identifier: Apache-2.0
package org.npsuite.itest.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.npsuite.itest.host.Rest;

/** What others wrote stays text, and what an administrator did not do is refused. */
@ExtendWith(InTheBrowser.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SafePagesIT {

    private static final String HOSTILE_URL = URLEncoder.encode(Hostile.TEXT, StandardCharsets.UTF_8);

    private final SampleHost host;
    private Browser console;

    SafePagesIT(SampleHost host) {
        this.host = host;
    }

    @AfterAll
    void closeBrowser() {
        if (console != null) {
            console.close();
        }
    }

    private Browser console() {
        if (console == null) {
            console = Browser.of(Reader.ENGLISH);
            host.signIn(console);
        }
        return console;
    }

    private static void assertOnlyText(Browser browser) {
        assertThat(browser.run(Hostile.HARMED)).as(browser.text()).isEqualTo(false);
    }

    static Stream<ConsolePage> pagesAboutAProgramme() {
        return Stream.of(ConsolePage.values()).filter(ConsolePage::isAboutAProgramme);
    }

    @ParameterizedTest
    @MethodSource("pagesAboutAProgramme")
    void namesLabelsAttributesAndCommentsStayText(ConsolePage page) {
        Browser browser = console();
        browser.open(host.address() + page.of(SampleHost.HOSTILE) + "&goal=g&by=attr:" + HOSTILE_URL)
                .settled();

        browser.keep("hostile-" + page.name().toLowerCase(Locale.ROOT), ".nps-page");
        assertOnlyText(browser);
        assertThat(browser.text()).as("letter by letter").contains(Hostile.TEXT);
    }

    @ParameterizedTest
    @EnumSource(ConsolePage.class)
    void theAddressStaysText(ConsolePage page) {
        String all = Stream.of("programme", "from", "to", "by", "where", "unit", "step", "goal", "customer", "months")
                .map(name -> name + "=" + HOSTILE_URL)
                .reduce("", (query, one) -> query + "&" + one);
        Browser browser = console();
        browser.open(host.address() + page.path() + "?" + all).settled();
        assertOnlyText(browser);

        browser.open(host.address() + page.of(SampleHost.SAMPLE) + "&where=attr:x:eq:" + HOSTILE_URL + "&baseFrom="
                        + HOSTILE_URL + "#" + HOSTILE_URL)
                .settled();
        assertOnlyText(browser);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"score", "trend", "breakdown", "change", "benchmark", "goal", "goals", "customer", "verbatims"})
    void everyComponentKeepsHostileDataText(String component) {
        Browser browser = console();
        browser.open(Embed.of(host, component)
                        .with("programme", SampleHost.HOSTILE)
                        .with("by", "attr:" + Hostile.TEXT)
                        .with("goal", "g")
                        .with("customer", Hostile.TEXT)
                        .with("base-from", "2026-01-01")
                        .with("base-to", "2026-03-01")
                        .with("from", "2026-03-01")
                        .with("to", "2026-05-01")
                        .with("heading", Hostile.TEXT)
                        .address())
                .settled();

        assertOnlyText(browser);
        assertThat(browser.text()).contains(Hostile.TEXT);
    }

    @Test
    void theAddressOfTheEmbedPageStaysText() {
        Browser browser = console();
        Embed embed = Embed.of(host, Hostile.TEXT).with("base", "https://elsewhere.invalid/" + Hostile.TEXT);
        Stream.of(
                        "programme",
                        "from",
                        "to",
                        "where",
                        "unit",
                        "level",
                        "by",
                        "rows",
                        "period",
                        "refresh",
                        "theme",
                        "lang")
                .forEach(name -> embed.with(name, Hostile.TEXT));
        browser.open(embed.address())
                .until("return document.querySelector('nps-score')?.shadowRoot?.firstElementChild != null");

        assertOnlyText(browser);
        assertThat(
                        browser.run(
                                "return performance.getEntriesByType('resource').filter(e => !e.name.startsWith(location.origin)).length"))
                .as("the token goes nowhere else")
                .isEqualTo(0L);
        assertThat(browser.run("return location.hash"))
                .as("nor stays in the address")
                .isEqualTo("");
    }

    @ParameterizedTest
    @EnumSource(ConsolePage.class)
    void aPostWithoutTheSecretOfTheSessionIsRefused(ConsolePage page) {
        for (String path : List.of(page.path(), page.path() + "/token")) {
            Rest.Answer answer = host.admin().send("POST", path, "application/x-www-form-urlencoded", "a=b");
            assertThat(answer.status()).as(path).isIn(403, 405);
            assertThat(host.admin()
                            .send("POST", path, "application/x-www-form-urlencoded", "antiForgery=" + "0".repeat(64))
                            .status())
                    .as(path)
                    .isIn(403, 405);
        }
    }

    @Test
    void theSecretOfAnotherSessionIsRefused() {
        Browser browser = console();
        browser.open(host.address() + ConsolePage.OVERVIEW.path()).settled();
        String secret = browser.run("return document.getElementById('nps-page').dataset.antiForgery")
                .toString();

        assertThat(browser.run(post(), secret)).as("its own").isEqualTo(200L);
        assertThat(browser.run(post(), "0".repeat(secret.length()))).isEqualTo(403L);
        try (Browser other = Browser.of(Reader.ENGLISH)) {
            host.signIn(other);
            other.open(host.address() + ConsolePage.OVERVIEW.path()).settled();
            assertThat(other.run(post(), secret)).as("another's").isEqualTo(403L);
        }
    }

    private static String post() {
        return """
                return fetch('/system/console/nps/token',
                    { method: 'POST', headers: { 'X-NPS-Anti-Forgery': arguments[0] } }).then(answer => answer.status)""";
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nps/web/nps.js", "/nps/web/embed.html", "/nps/web/look/card.css", "/nps/web/nothing"})
    void theFilesWeServeForbidInlineScriptAndStyle(String path) {
        Rest.Answer answer = host.anyone().send("GET", path, "text/plain", "");

        String policy =
                answer.raw().headers().firstValue("Content-Security-Policy").orElse("");
        assertThat(policy)
                .contains("default-src 'none'")
                .contains("frame-ancestors")
                .doesNotContain("unsafe");
        assertThat(answer.raw().headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    }

    @ParameterizedTest
    @EnumSource(ConsolePage.class)
    void ourPartOfAConsolePageHoldsNoInlineScriptOrStyle(ConsolePage page) {
        String html = host.admin().send("GET", page.path(), "text/html", "").body();
        String ours = html.substring(html.indexOf("<div class=\"nps-page\""), html.lastIndexOf("/frame.js"));

        assertThat(ours)
                .doesNotContainPattern("<script(?![^>]*\\ssrc=)")
                .doesNotContainPattern("\\sstyle=")
                .doesNotContainPattern("\\son[a-z]+=")
                .doesNotContain("javascript:")
                .doesNotContain("<style");
    }
}
