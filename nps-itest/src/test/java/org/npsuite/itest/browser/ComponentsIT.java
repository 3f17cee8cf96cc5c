// SPDX-License-Identifier: Apache-2.0
package org.npsuite.itest.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every web component in every state it knows. */
@ExtendWith(InTheBrowser.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ComponentsIT {

    private final SampleHost host;
    private final Map<Reader, Browser> browsers = new EnumMap<>(Reader.class);

    ComponentsIT(SampleHost host) {
        this.host = host;
    }

    @AfterAll
    void closeBrowsers() {
        browsers.values().forEach(Browser::close);
    }

    private Browser browser(Reader reader) {
        return browsers.computeIfAbsent(reader, Browser::of);
    }

    private Embed shown(String component) {
        LocalDate end = SampleHost.today().withDayOfMonth(1);
        Embed embed = Embed.of(host, component).with("programme", SampleHost.SAMPLE);
        return switch (component) {
            case "trend", "goals", "benchmark", "verbatims" -> embed;
            case "goal" -> embed.with("goal", "overall");
            case "customer" -> embed.with("customer", host.regularCustomer());
            case "breakdown" -> embed.with("by", "attr:segment");
            case "change" -> compared(embed, end).with("by", "attr:segment");
            default -> compared(embed, end);
        };
    }

    private static Embed compared(Embed embed, LocalDate end) {
        return embed.with("from", end.minusMonths(3).toString())
                .with("to", end.toString())
                .with("base-from", end.minusMonths(6).toString())
                .with("base-to", end.minusMonths(3).toString());
    }

    static Stream<Arguments> everyComponentInBothLanguages() {
        return Stream.of("score", "trend", "breakdown", "change", "benchmark", "goal", "goals", "customer", "verbatims")
                .flatMap(component -> Stream.of(Reader.values()).map(reader -> Arguments.of(component, reader)));
    }

    @ParameterizedTest(name = "{0} in {1}")
    @MethodSource("everyComponentInBothLanguages")
    void everyComponentIsReadableAndAccessibleAtEveryWidth(String component, Reader reader) {
        Browser browser = browser(reader).window(360).theme("light");
        browser.open(shown(component).address()).settled();

        SoftAssertions all = new SoftAssertions();
        all.assertThat(state(browser)).isEqualTo("ok");
        all.assertThat(browser.run("return document.documentElement.lang").toString())
                .startsWith(reader.language());
        for (int width : new int[] {360, 900}) {
            for (String theme : List.of("light", "dark")) {
                browser.window(width).theme(theme).settled();
                String name = "component-%s-%s-%d-%s".formatted(component, reader.language(), width, theme);
                browser.keep(name, "body");
                all.assertThat(browser.barriers("body")).as(name).isEmpty();
                all.assertThat(browser.run("return document.documentElement.scrollWidth"))
                        .as(name + " fits its width")
                        .isEqualTo((long) width);
            }
        }
        all.assertThat(browser.errors()).isEmpty();
        all.assertAll();
    }

    @Test
    void aPictureSaysInWordsWhatItShows() {
        Browser browser = browser(Reader.ENGLISH);
        browser.open(shown("score").address()).settled();

        assertThat(browser.text())
                .containsPattern("\\d+, between \\d+ and \\d+ with 95% confidence, [\\d,]+\\u00a0answers")
                .containsPattern(
                        "[\\d,]+\\u00a0detractors, [\\d,]+\\u00a0passives, [\\d,]+\\u00a0promoters of [\\d,]+");
    }

    @ParameterizedTest
    @EnumSource(Reader.class)
    void aTrendBreaksWhereNobodyAnsweredAndSaysHowSteepItIs(Reader reader) {
        Browser browser = browser(reader).window(900).theme("light");
        browser.open(Embed.of(host, "trend").with("programme", SampleHost.GAPS).address())
                .settled();
        browser.keep("component-trend-gaps-" + reader.language(), "body");

        String root = "document.querySelector('nps-trend').shadowRoot";
        assertThat(browser.run("return [" + root + ".querySelectorAll('polyline.line').length, " + root
                        + ".querySelectorAll('.plot rect.void').length, " + root
                        + ".querySelectorAll('tbody tr').length].join()"))
                .as("lines, shaded gaps, rows of the table")
                .isEqualTo("3,2,24");
        assertThat(browser.run("return " + root + ".querySelector('.plot svg').ariaLabel"))
                .asString()
                .contains(reader.of("No score in June 2024 and September 2024 to October 2024", "juin 2024"))
                .containsPattern(reader.of(
                        "Slope, seasons taken out: \\+[\\d.]+ points a month, between \\+[\\d.]+ and \\+[\\d.]+ with 95%",
                        "Pente, saisons déduites\u00a0: \\+[\\d,]+\u00a0points par mois"));
        assertThat(browser.barriers("body")).isEmpty();
        assertThat(browser.errors()).isEmpty();
    }

    @Test
    void theCourseOfAGoalBreaksThereToo() {
        Browser browser = browser(Reader.ENGLISH).window(900).theme("light");
        browser.open(Embed.of(host, "goal")
                        .with("programme", SampleHost.GAPS)
                        .with("goal", "g")
                        .address())
                .settled();
        browser.keep("component-goal-gaps", "body");

        String plot = "document.querySelector('nps-goal').shadowRoot.querySelector('.plot svg')";
        assertThat(browser.run("return " + plot + ".querySelectorAll('rect.void').length"))
                .isEqualTo(2L);
        assertThat(browser.run("return " + plot + ".ariaLabel"))
                .asString()
                .contains("No score in June 2024 and September 2024 to October 2024");
        assertThat(browser.barriers("body")).isEmpty();
        assertThat(browser.errors()).isEmpty();
    }

    @Test
    void aBreakdownOfNoFieldInParticularIsOfTheFirstThatTellsAnswersApart() {
        Browser browser = browser(Reader.ENGLISH);
        browser.open(Embed.of(host, "breakdown")
                        .with("programme", SampleHost.SAMPLE)
                        .address())
                .settled();

        assertThat(state(browser)).isEqualTo("ok");
        assertThat(browser.text()).contains("By segment", "Home", "Motor");
        assertThat(browser.errors()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Reader.class)
    void whyFiguresAreNotComparableIsSaidOnceAndAllLiesOnOneAxis(Reader reader) {
        Browser browser = browser(reader).window(900).theme("light");
        browser.open(shown("benchmark").address()).settled();
        browser.run(
                "document.querySelector('nps-benchmark').shadowRoot.querySelector('summary').parentElement.open = true");
        browser.keep("component-benchmark-apart-" + reader.language(), "body");

        assertThat(browser.text())
                .containsOnlyOnce(reader.of("Customers of different countries", "D’un pays à l’autre"))
                .containsOnlyOnce(reader.of("From another country (JP)", "D’un autre pays (JP)"));
        assertThat(
                        (List<?>)
                                browser.run(
                                        """
                        const rows = document.querySelector('nps-benchmark').shadowRoot.querySelectorAll('.figures-rows svg');
                        return [...new Set([...rows].map(row => row.getBoundingClientRect())
                            .map(({ left, width }) => left + ' ' + width))];"""))
                .as("left and width of every row's picture")
                .hasSize(1);
        assertThat(browser.barriers("body")).isEmpty();
        assertThat(browser.errors()).isEmpty();
    }

    @Test
    void aSeriesOfManyPeriodsIsDrawnOnACanvas() {
        Browser browser = browser(Reader.ENGLISH).window(900).theme("light");
        browser.open(shown("trend").with("period", "day").address()).settled();

        browser.until("return document.querySelector('nps-trend').shadowRoot.querySelector('.dense canvas') !== null");
        browser.keep("component-trend-days", "body");
        assertThat(browser.errors()).isEmpty();
    }

    @Test
    void numbersAreWrittenAsTheReaderWritesThem() {
        browser(Reader.FRENCH).open(shown("score").address()).settled();

        assertThat(browser(Reader.FRENCH).text())
                .containsPattern("\\d\\u202f\\d{3}")
                .doesNotContainPattern("[1-9]\\d*,\\d{3}");
    }

    @ParameterizedTest
    @EnumSource(Reader.class)
    void fewAnswersAreOnlyIndicative(Reader reader) {
        shows(
                reader,
                Embed.of(host, "score").with("programme", SampleHost.FEW),
                "indicative",
                "Indicative",
                "Indicatif");
    }

    @ParameterizedTest
    @EnumSource(Reader.class)
    void noAnswersAreNoScore(Reader reader) {
        shows(
                reader,
                Embed.of(host, "score").with("programme", SampleHost.EMPTY),
                "no-data",
                "No answers",
                "Pas encore");
        assertThat(browser(reader)
                        .run("return document.body.firstElementChild.shadowRoot.querySelector('.big').innerText"))
                .isEqualTo("–");
    }

    static Stream<Arguments> everyComponentThatHidesAnswers() {
        return Stream.of("score", "trend", "verbatims")
                .flatMap(component -> Stream.of(Reader.values()).map(reader -> Arguments.of(component, reader)));
    }

    @ParameterizedTest(name = "{0} in {1}")
    @MethodSource("everyComponentThatHidesAnswers")
    void tooFewAnonymousAnswersAreHiddenAndNeitherAbsentNorAnError(String component, Reader reader) {
        shows(
                reader,
                Embed.of(host, component).with("programme", SampleHost.ANONYMOUS),
                "suppressed",
                "Hidden",
                "Masqué");
    }

    @ParameterizedTest
    @EnumSource(Reader.class)
    void aPageWithoutATokenAsksToSignIn(Reader reader) {
        shows(reader, shown("score").withoutToken(), "unauthorised", "session", "session");
    }

    @ParameterizedTest
    @EnumSource(Reader.class)
    void whatDoesNotExistIsNotFound(Reader reader) {
        shows(
                reader,
                Embed.of(host, "score").with("programme", "nobody-made-it"),
                "not-found",
                "Not here",
                "Introuvable");
    }

    @ParameterizedTest
    @EnumSource(Reader.class)
    void aViewerSeesNoCustomer(Reader reader) {
        shows(
                reader,
                shown("customer").roles("VIEWER"),
                "forbidden",
                "Not within what you may see",
                "Hors de ce que vous pouvez voir");
    }

    @ParameterizedTest
    @EnumSource(Reader.class)
    void aQuestionThatCannotBeAskedIsAnError(Reader reader) {
        shows(
                reader,
                shown("score").with("from", "yesterday"),
                "error",
                "could not be loaded",
                "Le chargement a échoué");
    }

    @Test
    void aTokenForOneProgrammeOpensNoOther() {
        Browser browser = browser(Reader.ENGLISH);
        browser.open(shown("score").onlyProgramme(SampleHost.FEW).address()).settled();

        assertThat(state(browser)).isIn("not-found", "forbidden");
        assertThat(browser.text()).doesNotContain("promoters");
    }

    /** Opens a component and expects a state, its words, and no barrier. */
    private void shows(Reader reader, Embed embed, String state, String english, String french) {
        Browser browser = browser(reader).window(360).theme("light");
        browser.open(embed.address()).settled();

        browser.keep("state-" + state + "-" + reader.language(), "body");
        assertThat(state(browser)).isEqualTo(state);
        assertThat(browser.text()).contains(reader.of(english, french));
        assertThat(browser.barriers("body")).isEmpty();
        browser.theme("dark");
        assertThat(browser.barriers("body")).as("in the dark").isEmpty();
    }

    @Test
    void whileTheAnswerIsOnItsWayAPlaceIsKeptForIt() {
        Browser browser = browser(Reader.ENGLISH).window(360).theme("light");
        browser.open(shown("trend").address()).settled();
        try {
            browser.slow(Duration.ofMinutes(5));
            browser.run("document.body.firstElementChild.replaceWith(" + "document.createElement('nps-score'))");
            browser.run(
                    "document.querySelector('nps-score').setAttribute('programme', arguments[0])", SampleHost.SAMPLE);
            browser.until("return document.querySelector('nps-score').dataset.state === 'loading'");
            browser.keep("state-loading-en", "body");
            assertThat(browser.barriers("body")).isEmpty();
        } finally {
            browser.slow(Duration.ZERO);
        }
        browser.run("document.querySelector('nps-score').refresh()");
        browser.settled();
        assertThat(state(browser)).isEqualTo("ok");
    }

    @Test
    void withoutAConnectionTheLastAnswerStaysAndSaysItsAge() {
        Browser browser = browser(Reader.ENGLISH).window(360).theme("light");
        browser.open(shown("score").address()).settled();
        try {
            browser.offline(true);
            browser.run("return document.querySelector('nps-score').refresh()");
            browser.until("return document.querySelector('nps-score').dataset.state === 'offline'");
            browser.keep("state-offline-en", "body");
            assertThat(browser.text()).contains("Offline").contains("as of").contains("promoters");
            assertThat(browser.barriers("body")).isEmpty();

            browser.run("document.querySelector('nps-score').setAttribute('level', '0.9')");
            browser.until(
                    "return document.querySelector('nps-score').shadowRoot.querySelector('[role=alert]') !== null");
            browser.keep("state-offline-without-answer-en", "body");
            assertThat(browser.text()).contains("No connection");
        } finally {
            browser.offline(false);
        }
        browser.run("document.querySelector('nps-score').refresh()");
        browser.until("return document.querySelector('nps-score').dataset.state === 'ok'");
    }

    @Test
    void aNewAnswerAppearsWithoutAReload() {
        Browser browser = browser(Reader.ENGLISH).window(360).theme("light");
        browser.open(Embed.of(host, "score")
                        .with("programme", SampleHost.LIVE)
                        .with("refresh", "5")
                        .address())
                .settled();
        assertThat(state(browser)).isEqualTo("no-data");

        host.rate(SampleHost.LIVE, Map.of("id", "live", "rating", 10));

        browser.until("return document.querySelector('nps-score').dataset.state === 'indicative'");
        assertThat(browser.text()).contains("100");
    }

    /** Were this to fail, no other journey here could find a barrier. */
    @Test
    void theInstrumentFindsABarrierInsideAComponent() {
        Browser browser = browser(Reader.ENGLISH);
        browser.open(shown("score").address()).settled();
        browser.run("document.querySelector('nps-score').shadowRoot.firstElementChild"
                + ".append(Object.assign(new Image(), { src: '/nps/web/icon.svg' }))");

        assertThat(browser.barriers("body")).anyMatch(barrier -> barrier.startsWith("image-alt"));
    }

    @Test
    void everythingCanBeReachedByKeyboard() {
        Browser browser = browser(Reader.ENGLISH).window(900).theme("light");
        browser.open(shown("breakdown").address()).settled();
        browser.run("document.querySelector('nps-breakdown').shadowRoot.querySelector('button.sort').focus()");

        assertThat(browser.run("return getComputedStyle(document.activeElement.shadowRoot.activeElement).outlineStyle"))
                .isNotEqualTo("none");
        browser.focused().sendKeys("\n");
        browser.until(
                "return document.querySelector('nps-breakdown').shadowRoot.querySelector('th[aria-sort]') !== null");
        assertThat(browser.run(
                        "return document.activeElement.shadowRoot?.activeElement?.matches('button.sort') === true"))
                .as("sorting keeps the focus")
                .isEqualTo(true);
    }

    private static String state(Browser browser) {
        return browser.run("return document.body.firstElementChild.dataset.state")
                .toString();
    }
}
