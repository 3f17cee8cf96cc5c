// SPDX-License-Identifier: Apache-2.0
package org.npsuite.itest.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The administrator's pages, as a person sees them: both languages, narrow and wide, light and dark. */
@ExtendWith(InTheBrowser.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConsolePagesIT {

    private static final int MOST_ON_A_FIRST_VISIT = 150 * 1024;
    private static final String OURS = ".nps-page";
    /** What shows when a program leaks through a text. */
    private static final String LEAK = "(?s).*(undefined|NaN|\\[object|\\{\\d|\\$\\{|Infinity|Invalid Date).*";

    private final SampleHost host;
    private final Map<Reader, Browser> browsers = new EnumMap<>(Reader.class);

    ConsolePagesIT(SampleHost host) {
        this.host = host;
    }

    @AfterAll
    void closeBrowsers() {
        browsers.values().forEach(Browser::close);
    }

    private Browser browser(Reader reader) {
        return browsers.computeIfAbsent(reader, key -> {
            Browser browser = Browser.of(key);
            host.signIn(browser);
            return browser;
        });
    }

    static Stream<Arguments> everyPageInBothLanguages() {
        return Stream.of(ConsolePage.values())
                .flatMap(page -> Stream.of(Reader.values()).map(reader -> Arguments.of(page, reader)));
    }

    @ParameterizedTest(name = "{0} in {1}")
    @MethodSource("everyPageInBothLanguages")
    void everyPageIsWholeReadableAndAccessibleAtEveryWidth(ConsolePage page, Reader reader) {
        Browser browser = browser(reader).window(1_920).theme("light");
        browser.open(host.address() + page.of(SampleHost.SAMPLE)).settled();

        SoftAssertions all = new SoftAssertions();
        for (String part : page.holds()) {
            all.assertThat(browser.has(OURS + " " + part)).as(part).isTrue();
        }
        all.assertThat(browser.find(".nps-menu [aria-current]").getText()).isEqualTo(page.title(reader));
        all.assertThat(browser.run("return document.documentElement.lang").toString())
                .startsWith(reader.language());
        all.assertThat(browser.run("return document.querySelector('.nps-page').innerText")
                        .toString()
                        .replace(Hostile.TEXT, ""))
                .doesNotMatch(LEAK);
        all.assertThat(
                        browser.run(
                                """
                        return ['main', '#navmenu'].map(part => document.querySelector(part).getBoundingClientRect())
                            .map(({ left, right }) => Math.round(left) + ' to ' + Math.round(right)).join(', ');"""))
                .as("edges of ours and of the console's menu")
                .asString()
                .matches("(.+), \\1");
        for (int width : new int[] {1_920, 360}) {
            for (String theme : List.of("light", "dark")) {
                browser.window(width).theme(theme).settled();
                String name = "console-%s-%s-%d-%s"
                        .formatted(page.name().toLowerCase(Locale.ROOT), reader.language(), width, theme);
                browser.keep(name, OURS);
                all.assertThat(browser.barriers(OURS)).as(name).isEmpty();
                all.assertThat(overflow(browser, OURS))
                        .as(name + " wider than the window")
                        .isEmpty();
            }
        }
        all.assertThat(browser.errors()).as("errors").isEmpty();
        all.assertThat(refused(browser)).as("refused").isEmpty();
        all.assertAll();
    }

    @ParameterizedTest(name = "{0} in {1}")
    @MethodSource("everyPageInBothLanguages")
    void noPageScrollsSidewaysOnAPhone(ConsolePage page, Reader reader) {
        Browser browser = browser(reader).phone().theme("light");
        browser.open(host.address() + page.of(SampleHost.SAMPLE)).settled();

        SoftAssertions all = new SoftAssertions();
        for (String theme : List.of("light", "dark")) {
            String name =
                    "console-phone-%s-%s-%s".formatted(page.name().toLowerCase(Locale.ROOT), reader.language(), theme);
            browser.theme(theme).settled().keep(name, OURS);
            all.assertThat(width(browser, "clientWidth"))
                    .as("laid out for the phone")
                    .isEqualTo(Browser.PHONE);
            all.assertThat(width(browser, "scrollWidth")).as("scrolls sideways").isEqualTo(Browser.PHONE);
            all.assertThat(overflow(browser, "body"))
                    .as(name + " wider than the phone")
                    .isEmpty();
        }
        all.assertThat(browser.run("return [...document.querySelectorAll('link[rel=icon]')].map(e => e.href)")
                        .toString())
                .endsWith("/nps/res/icon.svg]");
        all.assertThat(browser.errors()).as("errors").isEmpty();
        all.assertAll();
    }

    private static int width(Browser browser, String property) {
        return ((Number) browser.run("return document.documentElement[arguments[0]]", property)).intValue();
    }

    static Stream<Arguments> everyPageOfTheRarerProgrammes() {
        return Stream.of(SampleHost.EMPTY, SampleHost.FEW, SampleHost.ANONYMOUS)
                .flatMap(programme -> Stream.of(ConsolePage.values())
                        .filter(ConsolePage::isAboutAProgramme)
                        .map(page -> Arguments.of(page, programme)));
    }

    @ParameterizedTest(name = "{0} of {1}")
    @MethodSource("everyPageOfTheRarerProgrammes")
    void everyPageOpensHoweverLittleThereIsToShow(ConsolePage page, String programme) {
        Browser browser = browser(Reader.ENGLISH).window(1_280).theme("light");
        browser.open(host.address() + page.of(programme)).settled();

        browser.keep("console-%s-%s".formatted(page.name().toLowerCase(Locale.ROOT), programme), OURS);
        assertThat(browser.run("return document.getElementById('nps-failed').hidden"))
                .as("the page says that it failed")
                .isEqualTo(true);
        assertThat(browser.has(OURS + " h1")).isTrue();
        if (programme.equals(SampleHost.ANONYMOUS)) {
            assertThat(browser.text()).as("hidden is not absent").doesNotContain("Nobody has answered yet");
        }
        assertThat(browser.run("return document.querySelector('.nps-page').innerText")
                        .toString()
                        .replace(Hostile.TEXT, ""))
                .doesNotMatch(LEAK);
        assertThat(browser.errors()).isEmpty();
        assertThat(refused(browser)).isEmpty();
    }

    /** What REST refused to the page, silently or not. */
    private static List<?> refused(Browser browser) {
        return (List<?>)
                browser.run(
                        """
                return performance.getEntriesByType('resource')
                    .filter(({ name, responseStatus }) => name.includes('/nps') && responseStatus >= 400)
                    .map(({ name, responseStatus }) => responseStatus + ' ' + name);""");
    }

    @Test
    void aGoalIsOpenedAndItsFormSaysWhatIsAsked() {
        for (Reader reader : Reader.values()) {
            Browser browser = browser(reader).window(1_280).theme("light");
            browser.open(host.address() + ConsolePage.GOALS.of(SampleHost.SAMPLE) + "&goal=overall")
                    .settled();
            browser.keep("console-goal-" + reader.language(), OURS);
            browser.find(".nps-actions button:nth-of-type(2)").click();
            browser.until("return document.querySelector('#nps-goal-form form') !== null");

            browser.keep("console-goal-form-" + reader.language(), OURS);
            assertThat(browser.run("return document.getElementById('target').value"))
                    .isEqualTo("30");
            assertThat(browser.barriers(OURS)).isEmpty();
            assertThat(browser.errors()).isEmpty();
        }
    }

    @Test
    void ofTwoEditorsOfAGoalTheSecondIsTold() {
        String goal = "/programmes/" + SampleHost.FEW + "/goals/often";
        String content =
                """
                {"name":"Often changed","target":%d,"measure":"PUBLISHED","from":"2026-01-01","due":"2099-12-31"}""";
        assertThat(host.admin().put(goal, content.formatted(40)).status()).isEqualTo(201);
        Browser browser = browser(Reader.ENGLISH).window(1_280).theme("light");
        browser.open(host.address() + ConsolePage.GOALS.of(SampleHost.FEW) + "&goal=often")
                .settled();
        assertThat(host.admin().put(goal, content.formatted(41)).status()).isEqualTo(200);
        browser.find(".nps-actions button:nth-of-type(2)").click();
        browser.until("return document.querySelector('#nps-goal-form form #target')?.value === '41'");
        assertThat(host.admin().put(goal, content.formatted(42)).status()).isEqualTo(200);

        browser.find("#nps-goal-form button[type=submit]").click();

        browser.until(
                "return document.querySelector('#nps-goal-form .nps-problem').textContent.includes('has changed')");
        assertThat(host.admin().get(goal).json().at("/target").asInt()).isEqualTo(42);
        host.admin().send("DELETE", "/cxf/nps/v1" + goal, "application/json", "");
    }

    @Test
    void aGoalsPageTellsWhatMovedItWhoContributesAndWhoChangedIt() {
        for (Reader reader : Reader.values()) {
            Browser browser = browser(reader).window(1_280).theme("light");
            browser.open(host.address() + ConsolePage.GOALS.of(SampleHost.SAMPLE) + "&goal=overall")
                    .settled();
            browser.until("return document.querySelectorAll('.nps-more > section').length === 5")
                    .settled();

            assertThat(
                            browser.run(
                                    "return document.querySelector('nps-goal').shadowRoot.querySelector('.plot svg').ariaLabel"))
                    .asString()
                    .contains(reader == Reader.ENGLISH ? "Forecast for" : "Prévision pour")
                    .contains("80")
                    .contains("95");
            assertThat(browser.run("return document.querySelector('nps-change').dataset.state"))
                    .isEqualTo("ok");
            assertThat(browser.barriers(OURS)).isEmpty();
            assertThat(browser.errors()).isEmpty();
        }
    }

    @Test
    void aChosenRowNarrowsExploreAndTheAddressIsTheView() {
        Browser browser = browser(Reader.ENGLISH).window(1_280).theme("light");
        browser.open(host.address() + ConsolePage.EXPLORE.of(SampleHost.SAMPLE) + "&by=attr:segment")
                .settled();
        browser.run(
                """
                const rows = [...document.querySelector('nps-breakdown').shadowRoot.querySelectorAll('button, a')];
                rows.find(row => row.textContent.includes('Home')).click();""");
        browser.until("return location.search.includes('where=attr%3Asegment%3Aeq%3AHome')")
                .settled();

        String address = browser.run("return location.href").toString();
        assertThat(browser.text()).contains("Segment is Home");
        browser.run("history.back()");
        browser.until(
                """
                return location.pathname.endsWith('/nps-explore') && !location.search.includes('where=')
                    && !document.querySelector('.nps-page').innerText.includes('Segment is Home');""");
        browser.settled().open("about:blank").open(address).settled();
        assertThat(browser.text()).contains("Segment is Home");
        browser.keep("console-explore-narrowed", OURS);
        assertThat(browser.errors()).isEmpty();
    }

    @Test
    void anUnknownProgrammeIsSaidAndItsAddressKept() {
        for (Reader reader : Reader.values()) {
            Browser browser = browser(reader).window(1_280).theme("light");
            browser.open(host.address() + ConsolePage.EXPLORE.of("no-such")).settled();

            assertThat(browser.text()).contains(reader.of("There is no programme", "Il n’y a pas de programme"));
            assertThat(browser.run("return location.search")).isEqualTo("?programme=no-such");
            assertThat(browser.has("#nps-programme")).isTrue();
            assertThat(browser.barriers(OURS)).isEmpty();
            assertThat(browser.errors()).isEmpty();
        }
    }

    static Stream<Arguments> addressesOfWrongParameters() {
        return Stream.of(
                        List.of(ConsolePage.RESPONSES, "&from=abc", "no day", "pas un jour"),
                        List.of(
                                ConsolePage.RESPONSES,
                                "&from=2026-03-01&to=2026-02-01",
                                "ends before it begins",
                                "finit avant de commencer"),
                        List.of(ConsolePage.RESPONSES, "&where=nonsense", "no filter", "pas un filtre"),
                        List.of(ConsolePage.RESPONSES, "&text=a", "2 to 100", "de 2 à 100"),
                        List.of(ConsolePage.EXPLORE, "&baseTo=2026-02-30", "no day", "pas un jour"))
                .flatMap(wrong -> Stream.of(Reader.values())
                        .map(reader -> Arguments.of(
                                wrong.get(0), wrong.get(1), reader, reader.of((String) wrong.get(2), (String)
                                        wrong.get(3)))));
    }

    @ParameterizedTest(name = "{0} of {1} in {2}")
    @MethodSource("addressesOfWrongParameters")
    void aWrongParameterIsNamedAndTheRestOfThePageOffered(
            ConsolePage page, String wrong, Reader reader, String expected) {
        Browser browser = browser(reader).window(360).theme("light");
        browser.open(host.address() + page.of(SampleHost.SAMPLE) + wrong).settled();

        browser.keep("console-wrong-" + reader.language(), OURS);
        assertThat(browser.text()).contains(expected);
        assertThat(browser.run("return location.search").toString())
                .as("whoever reloads is told again")
                .endsWith(wrong);
        assertThat(browser.barriers(OURS)).isEmpty();
        assertThat(browser.errors()).as("nothing is asked that cannot be").isEmpty();

        browser.find(".nps-page a.is-primary").click();
        browser.until("return document.querySelector('.nps-fields') !== null").settled();
        assertThat(browser.run("return new URLSearchParams(location.search).get('programme')"))
                .isEqualTo(SampleHost.SAMPLE);
        assertThat(browser.text()).doesNotContain(expected);
        assertThat(browser.errors()).isEmpty();
    }

    @Test
    void aChoiceThatIsNoneIsNamedWithTheOneShown() {
        for (Reader reader : Reader.values()) {
            Browser browser = browser(reader).window(1_280).theme("light");
            browser.open(host.address() + ConsolePage.OVERVIEW.of(SampleHost.SAMPLE) + "&months=99")
                    .settled();
            assertThat(browser.text())
                    .contains(reader.of(
                            "“99” in “months” is none of the choices: “Latest 3 months” is shown",
                            "«\u00a099\u00a0» dans «\u00a0months\u00a0» n’est aucun des choix"));
            browser.open(host.address() + ConsolePage.EXPLORE.of(SampleHost.SAMPLE) + "&step=second&unit=people")
                    .settled();
            assertThat(browser.find(OURS).getText()).contains("second", "people");
            assertThat(browser.run("return location.search").toString()).contains("step=second", "unit=people");
            assertThat(browser.errors()).isEmpty();
        }
    }

    @Test
    void anUnknownCustomerIsSaidBesideTheSearch() {
        Browser browser = browser(Reader.ENGLISH).window(1_280).theme("light");
        browser.open(host.address() + ConsolePage.RESPONSES.of(SampleHost.SAMPLE) + "&customer=no-such")
                .settled();

        assertThat(browser.text()).contains("There is no customer “no-such” that you may see");
        assertThat(browser.has("#nps-text")).isTrue();
    }

    @Test
    void anAnswerIsExcludedWithAReasonAndTakenBack() {
        Browser browser = browser(Reader.ENGLISH).window(1_280).theme("light");
        browser.open(host.address() + ConsolePage.RESPONSES.of(SampleHost.FEW)).settled();

        excludeOrRestore(browser, "a double");
        browser.until("return document.querySelector('tr.is-out') !== null");
        assertThat(browser.text()).contains("a double");
        browser.until("return document.querySelector('.nps-page h1').textContent === '4 answers count'");
        browser.keep("console-responses-excluded", OURS);
        assertThat(host.admin()
                        .get("/programmes/few/score")
                        .json()
                        .at("/total/n")
                        .asInt())
                .isEqualTo(4);

        excludeOrRestore(browser, "not a double");
        browser.until("return document.querySelector('tr.is-out') === null");
        assertThat(host.admin()
                        .get("/programmes/few/score")
                        .json()
                        .at("/total/n")
                        .asInt())
                .isEqualTo(5);
        assertThat(browser.errors()).isEmpty();
    }

    private static void excludeOrRestore(Browser browser, String reason) {
        browser.find(".nps-responses tbody tr:first-child button").click();
        browser.find(".nps-responses tbody form input").sendKeys(reason);
        browser.find(".nps-responses tbody form button[type=submit]").click();
    }

    @Test
    void excludingNamesItsAnswerAndGivesTheFocusBack() {
        Browser browser = browser(Reader.ENGLISH).window(1_280).theme("light");
        browser.open(host.address() + ConsolePage.RESPONSES.of(SampleHost.FEW)).settled();

        browser.find(".nps-responses tbody tr:first-child .is-action button").click();
        browser.until("return document.activeElement.closest('.is-action form') !== null");
        browser.find(".nps-responses .is-action form button[type=button]").click();

        assertThat(browser.focused().getAccessibleName()).matches("Exclude… the response of .+, rated \\d+");
        assertThat(browser.errors()).isEmpty();
    }

    @Test
    void whatIsFilteredIsExportedToItsEnd() {
        String narrowed = "/programmes/" + SampleHost.SAMPLE + "/responses?where=attr:region:eq:South&limit=1000";
        int expected = 0;
        String cursor = "";
        do {
            JsonNode part = host.admin()
                    .get(narrowed + (cursor.isEmpty() ? "" : "&cursor=" + cursor))
                    .json();
            expected += part.path("responses").size();
            cursor = part.path("next").asText();
        } while (!cursor.isEmpty());
        Browser browser = browser(Reader.ENGLISH).window(1_280).theme("light");
        browser.open(host.address() + ConsolePage.RESPONSES.of(SampleHost.SAMPLE) + "&where=attr:region:eq:South")
                .settled();
        browser.run(
                """
                URL.createObjectURL = file => { file.text().then(text => { window.saved = text; }); return 'data:,'; };
                document.addEventListener('click', event => event.target.download && event.preventDefault());
                document.querySelector('.nps-export button').click();""");

        browser.until("return window.saved !== undefined");
        List<String> lines =
                browser.run("return window.saved").toString().lines().toList();
        assertThat(expected).as("more than one page of answers").isGreaterThan(1_000);
        assertThat(lines).hasSize(expected + 1);
        assertThat(lines.get(0))
                .contains("Response,Programme,Day", ",Comment,", ",Region,", ",First day,Last day,Filters,");
        assertThat(lines.subList(1, lines.size())).allMatch(line -> line.contains(",attr:region:eq:South,"));
        browser.keep("console-responses-exported", OURS);
        assertThat(browser.barriers(OURS)).isEmpty();
        assertThat(browser.errors()).isEmpty();
    }

    @Test
    void aStudyShowsItsFigures() {
        Browser browser = browser(Reader.FRENCH).window(1_280).theme("light");
        browser.open(host.address() + ConsolePage.BENCHMARKS.of(SampleHost.SAMPLE))
                .settled();
        int said = Integer.parseInt(
                browser.find(".nps-sources details summary").getText().replaceAll("(?s)\\D.*", ""));

        browser.find(".nps-sources details summary").click();

        browser.until(
                "return document.querySelectorAll('.nps-sources details[open] li').length === arguments[0]", said);
        browser.keep("console-benchmarks-figures", OURS);
        assertThat(browser.barriers(OURS)).isEmpty();
        assertThat(browser.errors()).isEmpty();
    }

    @Test
    void theMenuIsWalkedByKeyboard() {
        Browser browser = browser(Reader.ENGLISH).window(1_280).theme("light");
        browser.open(host.address() + ConsolePage.OVERVIEW.of(SampleHost.SAMPLE))
                .settled();
        browser.run("document.querySelector('.nps-menu a:nth-child(2)').focus()");

        assertThat(browser.run("return getComputedStyle(document.activeElement).outlineStyle"))
                .as("what has the focus shows it")
                .isNotEqualTo("none");
        browser.find(".nps-menu a:nth-child(2)").sendKeys("\n");
        browser.until("return location.pathname.endsWith('/nps-explore')").settled();
        assertThat(browser.errors()).isEmpty();
    }

    @Test
    void overviewTransfersAtMost150KilobytesOnAFirstVisit() {
        try (Browser browser = Browser.of(Reader.ENGLISH)) {
            host.signIn(browser);
            browser.open(host.address() + ConsolePage.OVERVIEW.of(SampleHost.SAMPLE))
                    .settled();

            Map<?, ?> transferred = (Map<?, ?>)
                    browser.run(
                            """
                    const ours = /\\/nps\\/web\\/|\\/system\\/console\\/nps|\\/cxf\\/nps\\//;
                    return Object.fromEntries([...performance.getEntriesByType('navigation'),
                        ...performance.getEntriesByType('resource')].filter(({ name }) => ours.test(name))
                        .map(({ name, transferSize }, i) => [i + ' ' + name.replace(location.origin, ''), transferSize]));""");
            long sum = transferred.values().stream()
                    .mapToLong(size -> ((Number) size).longValue())
                    .sum();
            assertThat(refused(browser)).isEmpty();
            System.out.printf("Overview on a first visit: %,d bytes in %d requests%n", sum, transferred.size());
            assertThat(transferred.keySet().toString()).contains("nps.js").contains("overview.js");
            assertThat(sum).as(transferred.toString()).isBetween(20_000L, (long) MOST_ON_A_FIRST_VISIT);
        }
    }

    @Test
    void overviewIsAReportOfOnePage() {
        for (Reader reader : Reader.values()) {
            Browser browser = browser(reader).window(1_280).theme("light");
            browser.open(host.address() + ConsolePage.OVERVIEW.of(SampleHost.SAMPLE))
                    .settled();
            browser.run("window.print = () => { window.printed = true; }");
            browser.find(".nps-actions button").click();
            browser.until("return window.printed === true").settled();

            assertThat(browser.find(".nps-title p").getText())
                    .as("how old its answers are")
                    .contains(reader.of("as of ", "état au "));
            assertThat(browser.print("console-overview-" + reader.language())).isEqualTo(1);
            assertThat(browser.errors()).isEmpty();
        }
    }

    @Test
    void whoTypesTooLittleOfACustomersNameIsAskedForMore() {
        for (Reader reader : Reader.values()) {
            Browser browser = browser(reader).window(1_280).theme("light");
            browser.open(host.address() + ConsolePage.RESPONSES.of(SampleHost.SPOKEN))
                    .settled();

            browser.find("#nps-find option[value=customer]").click();
            browser.find("#nps-text").sendKeys("a \n");

            String told = reader.of("type more of the name", "saisissez davantage du nom");
            browser.until("return document.querySelector('.nps-found').textContent.includes('" + told + "')");
            assertThat(browser.barriers(OURS)).isEmpty();
        }
    }

    @Test
    void wordsOfACommentAreFoundAndALongOneIsFolded() {
        host.rate(
                SampleHost.SPOKEN,
                Map.of("id", "long", "rating", 3, "answeredAt", "2026-01-15", "comment", "tin whistle ".repeat(800)));
        host.rate(
                SampleHost.SPOKEN,
                Map.of("id", "short", "rating", 9, "answeredAt", "2026-01-16", "comment", "Nothing to add"));
        Browser browser = browser(Reader.ENGLISH).window(1_280).theme("light");
        browser.open(host.address() + ConsolePage.RESPONSES.of(SampleHost.SPOKEN))
                .settled();

        browser.find("#nps-text").sendKeys("Whistle\n");

        browser.until("return document.querySelectorAll('.nps-responses tbody tr').length === 1");
        browser.keep("console-responses-found", OURS);
        assertThat(browser.run("return location.search").toString()).contains("text=Whistle");
        assertThat(browser.find(".nps-said").getText().length()).isLessThan(400);
        browser.find(".nps-said .fold").click();
        assertThat(browser.find(".nps-said").getText().length()).isGreaterThan(9_000);
        assertThat(browser.barriers(OURS)).isEmpty();
        assertThat(browser.errors()).isEmpty();
    }

    /** What of a part reaches beyond the window. */
    private static List<?> overflow(Browser browser, String part) {
        return (List<?>) browser.run(
                """
                const page = document.querySelector(arguments[0]);
                const wide = [];
                const scrolls = e => ['auto', 'scroll', 'hidden', 'clip'].includes(getComputedStyle(e).overflowX);
                const visit = e => {
                  if (e.getBoundingClientRect().right > document.documentElement.clientWidth + 1 && getComputedStyle(e).position !== 'absolute') {
                    wide.push(e.localName + '.' + (e.getAttribute('class') ?? '') + ' ' + e.getBoundingClientRect().right);
                  }
                  if (!scrolls(e) && e.localName !== 'svg') {
                    [...(e.shadowRoot?.children ?? []), ...e.children].forEach(visit);
                  }
                };
                visit(page);
                return wide;""",
                part);
    }
}
