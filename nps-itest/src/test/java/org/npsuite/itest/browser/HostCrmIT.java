// SPDX-License-Identifier: Apache-2.0
package org.npsuite.itest.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.npsuite.itest.host.Rest;

/** People at work in a CRM that has the suite inside: the example host, by public means only. */
class HostCrmIT {

    private static final String OWN = "A-1001";
    private static final String OWN_CONTACT = "C-10012";
    private static final String NEIGHBOUR = "A-1002";
    private static final String NEIGHBOURS_CONTACT = "C-10021";
    private static final String OTHER_TEAMS = "A-1004";
    private static final String OTHER_TEAMS_CONTACT = "C-10042";
    private static final String NOBODY = "C-99999";

    private static CrmHost host;

    @BeforeAll
    static void aKarafWithTheSuiteAndTheCrm() {
        host = CrmHost.start();
    }

    @AfterAll
    static void stop() {
        host.close();
    }

    @ParameterizedTest
    @EnumSource(Reader.class)
    void anAgentSeesTheAccountsOfTheOwnTeamsWithNamesAndVerbatims(Reader reader) {
        try (Browser browser = signedIn(reader, "desk-north")) {
            browser.open(host.address() + "/crm").settled();
            looksRight(browser, "crm-accounts", reader);
            assertThat(browser.text())
                    .contains("Alpha Woodworks", "Beta Logistics", "Gamma Foods")
                    .contains(reader.of("Your accounts", "Vos comptes"))
                    .doesNotContain("Delta Printing", "Epsilon Optics", "Zeta Textiles");

            browser.open(account(OWN) + "?contact=" + OWN_CONTACT).settled();
            browser.until("return document.querySelector('iframe').height > 150");
            looksRight(browser, "crm-account", reader);
            assertThat(states(browser)).containsOnly("ok", "indicative");
            assertThat(browser.run("return document.querySelector('nps-customer').shadowRoot.textContent")
                            .toString())
                    .as("the name is the directory's, the words are the customer's")
                    .contains("Office manager, Alpha Woodworks")
                    .contains(reader.of("Team north", "Équipe north"))
                    .matches("(?s).*(desk answers|day early|portal|invoices|All in order|Returns|delivery).*");
            assertThat(browser.find(".nps-fragment").getText())
                    .as("HTML from the server")
                    .contains(reader.of("promoters", "promoteurs"));
            browser.inFrame("iframe").until("return document.querySelector('nps-trend')?.dataset.state === 'ok'");
        }
    }

    @Test
    void anotherTeamsCustomersCannotBeToldFromNobody() {
        assertThat(host.as("desk-north")
                        .send("GET", "/crm/accounts/" + OTHER_TEAMS, "text/html", "")
                        .status())
                .isEqualTo(404);
        assertThat(host.askForToken("desk-north", OTHER_TEAMS).status()).isEqualTo(403);

        Rest agent = host.bearing(host.token("desk-north", ""));
        assertThat(agent.get("/customers/" + OWN_CONTACT).status()).isEqualTo(200);
        Rest.Answer others = agent.get("/customers/" + OTHER_TEAMS_CONTACT);
        Rest.Answer nobody = agent.get("/customers/" + NOBODY);
        assertThat(others.status()).isEqualTo(403);
        assertThat(others.body()).isEqualTo(nobody.body());
        assertThat(agent.get(CrmHost.PROGRAMME + "/score?groupBy=account")
                        .json()
                        .findValuesAsText("account"))
                .contains(OWN, NEIGHBOUR)
                .doesNotContain(OTHER_TEAMS);
        assertThat(agent.get(CrmHost.PROGRAMME + "/responses?limit=1000").json().findValuesAsText("team"))
                .containsOnly("north");
    }

    @Test
    void aCustomerIsFoundByNameOnlyByWhoMaySeeIt() {
        Rest agent = host.bearing(host.token("desk-north", ""));

        assertThat(found(agent, "office manager, a")).containsExactly(OWN_CONTACT);
        assertThat(found(agent, "delta printing")).as("another team's").isEmpty();
        assertThat(found(agent, OTHER_TEAMS_CONTACT)).isEmpty();
        assertThat(found(host.bearing(host.token("head-office", "")), "delta printing"))
                .contains(OTHER_TEAMS_CONTACT);
        assertThat(host.bearing(host.token("quality", ""))
                        .post("/customer-search", "{\"text\":\"alpha\"}")
                        .status())
                .isEqualTo(403);
    }

    private static List<String> found(Rest caller, String text) {
        return CrmHost.accepted(caller.post("/customer-search", "{\"text\":\"" + text + "\"}"))
                .json()
                .findValuesAsText("id");
    }

    @ParameterizedTest
    @EnumSource(Reader.class)
    void anAdministratorChoosesAmongTheCustomersOfAName(Reader reader) {
        try (Browser browser = Browser.of(reader)) {
            host.signInToConsole(browser);
            browser.open(host.address() + ConsolePage.RESPONSES.path()).settled();

            browser.find("#nps-find option[value=customer]").click();
            browser.find("#nps-text").sendKeys("nobody of this name\n");
            browser.until("return document.querySelector('.nps-found').textContent !== ''");
            assertThat(browser.text()).contains(reader.of("Nobody of that name", "Personne de ce nom"));

            browser.find("#nps-text").clear();
            browser.find("#nps-text").sendKeys("alpha wood\n");
            browser.until("return document.querySelectorAll('.nps-found button').length > 1");
            browser.keep("console-customers-found-" + reader.language(), ".nps-page");
            assertThat(browser.barriers(".nps-page")).isEmpty();
            browser.run("[...document.querySelectorAll('.nps-found button')]"
                    + ".find(button => button.textContent.startsWith('Office manager')).click()");

            browser.until("return location.search.includes('customer=" + OWN_CONTACT + "')")
                    .settled();
            // Everybody's answers stay until that customer's are there.
            browser.until("const rows = [...document.querySelectorAll('.nps-responses tbody tr')];"
                    + "return rows.length > 0 && rows.every(row => row.innerText.includes('" + OWN_CONTACT + "'))");
            assertThat(browser.run("return document.querySelector('.nps-responses').innerText")
                            .toString())
                    .contains(OWN_CONTACT)
                    .doesNotContain("C-10011", NEIGHBOURS_CONTACT);
            assertThat(browser.errors()).isEmpty();
        }
    }

    @Test
    void theHeadOfficeSeesTheCustomersOfEveryTeam() {
        Rest office = host.bearing(host.token("head-office", ""));

        assertThat(office.get("/customers/" + OWN_CONTACT).status()).isEqualTo(200);
        assertThat(office.get("/customers/" + OTHER_TEAMS_CONTACT).status()).isEqualTo(200);
        assertThat(host.askForToken("head-office", OTHER_TEAMS).status()).isEqualTo(200);
    }

    @Test
    void aTokenForOneAccountOpensNoOther() {
        Rest page = host.bearing(host.token("desk-north", OWN));

        assertThat(page.get("/customers/" + OWN_CONTACT).status()).isEqualTo(200);
        assertThat(page.get(CrmHost.PROGRAMME + "/score").json().at("/total/n").asInt())
                .isPositive();
        Rest.Answer neighbour = page.get("/customers/" + NEIGHBOURS_CONTACT);
        assertThat(neighbour.status()).isEqualTo(403);
        assertThat(neighbour.body()).isEqualTo(page.get("/customers/" + NOBODY).body());
        assertThat(page.get(CrmHost.PROGRAMME + "/score?where=account:eq:" + NEIGHBOUR)
                        .json()
                        .at("/total/state")
                        .asText())
                .isEqualTo("NO_DATA");
        assertThat(page.get(CrmHost.PROGRAMME + "/score?groupBy=account").json().findValuesAsText("account"))
                .containsOnly(OWN);
        assertThat(page.get("/programmes/another/score").status()).isEqualTo(403);
        assertThat(page.post("/tokens", "{\"origin\":\"" + host.address() + "\"}")
                        .status())
                .isEqualTo(403);
        assertThat(page.put(CrmHost.PROGRAMME, "{}").status()).isBetween(400, 499);
    }

    @ParameterizedTest
    @EnumSource(Reader.class)
    void anAnalystSeesEverythingWithoutNames(Reader reader) {
        try (Browser browser = signedIn(reader, "quality")) {
            browser.open(host.address() + "/crm").settled();
            looksRight(browser, "crm-analyst", reader);
            assertThat(states(browser)).containsOnly("ok");
            assertThat(browser.text()).doesNotContain("Woodworks", "Buyer", "A-10", "C-10");
        }
        Rest analyst = host.bearing(host.token("quality", ""));
        assertThat(analyst.get(CrmHost.PROGRAMME + "/score")
                        .json()
                        .at("/total/n")
                        .asInt())
                .isEqualTo(host.admin()
                        .get(CrmHost.PROGRAMME + "/score")
                        .json()
                        .at("/total/n")
                        .asInt());
        Rest.Answer answers = analyst.get(CrmHost.PROGRAMME + "/responses?limit=1000");
        assertThat(answers.json().findValuesAsText("comment")).isNotEmpty();
        assertThat(answers.body()).doesNotContain("\"customer\"", "\"account\"");
        assertThat(analyst.get("/customers/" + OWN_CONTACT).status()).isEqualTo(403);
        assertThat(analyst.get(CrmHost.PROGRAMME + "/score?groupBy=account").status())
                .isEqualTo(403);
    }

    @Test
    void anAdministratorHasTheSettingsAndAnAgentHasNot() {
        String changed = "{\"name\":\"Plain CRM customers\",\"kind\":\"RELATIONAL\",\"zone\":\"Europe/Paris\","
                + "\"market\":\"B2B\"}";
        for (String person : List.of("desk-north", "head-office")) {
            assertThat(host.bearing(host.token(person, ""))
                            .put(CrmHost.PROGRAMME, changed)
                            .status())
                    .isEqualTo(403);
        }
        assertThat(host.as("desk-north")
                        .send("GET", "/system/console/nps-settings", "text/html", "")
                        .status())
                .isIn(401, 403);
        CrmHost.accepted(host.admin().put(CrmHost.PROGRAMME, changed));

        try (Browser browser = Browser.of(Reader.ENGLISH)) {
            host.signInToConsole(browser);
            browser.open(host.address() + ConsolePage.SETTINGS.path()).settled();
            assertThat(browser.text()).contains("NPS REST");
            browser.open(host.address() + ConsolePage.EXTENSIONS.path()).settled();
            assertThat(browser.find(".nps-extensions").getText())
                    .as("who tells of customers and teams")
                    .contains("org.example.crm.Directories");
        }
    }

    @Test
    void aTokenIsRenewedBeforeItsEndWithoutAReloadOrARefusal() {
        host.tokensLive(3);
        try (Browser browser = signedIn(Reader.ENGLISH, "desk-north")) {
            browser.open(account(NEIGHBOUR)).settled();
            long before = answers(browser);
            browser.run("window.sameVisit = true");
            browser.run("document.querySelector('nps-score').setAttribute('refresh', '5')");

            host.rate("renewed", NEIGHBOURS_CONTACT, NEIGHBOUR, 10);

            browser.until(
                    """
                    return performance.getEntriesByType('resource').filter(e => e.name.endsWith('/crm/nps-token')).length > 1
                        && Number(document.querySelector('nps-score').shadowRoot.textContent.match(/(\\d+)\\u00a0answers/)[1])
                            > arguments[0]""",
                    before);
            assertThat(browser.run("return window.sameVisit")).isEqualTo(true);
            assertThat(states(browser)).containsOnly("ok", "indicative");
            assertThat(browser.errors()).as("nothing was refused").isEmpty();
        } finally {
            host.tokensLive(600);
        }
    }

    private static long answers(Browser browser) {
        return (Long)
                browser.run(
                        "return Number(document.querySelector('nps-score').shadowRoot.textContent.match(/(\\d+)\\u00a0answers/)[1])");
    }

    private static Browser signedIn(Reader reader, String person) {
        Browser browser = Browser.of(reader);
        host.signIn(browser, person);
        return browser;
    }

    private static String account(String id) {
        return host.address() + "/crm/accounts/" + id;
    }

    private static Stream<String> states(Browser browser) {
        return ((List<?>)
                        browser.run(
                                "return [...document.querySelectorAll('*')].filter(e => e.localName.startsWith('nps-')).map(e => e.dataset.state)"))
                .stream().map(String::valueOf);
    }

    /** Keeps pictures of a page at every width, and expects no barrier, no overflow, no error. */
    private static void looksRight(Browser browser, String name, Reader reader) {
        SoftAssertions all = new SoftAssertions();
        all.assertThat(browser.run("return document.documentElement.lang")).isEqualTo(reader.language());
        for (int width : new int[] {1_920, 360}) {
            for (String theme : List.of("light", "dark")) {
                browser.window(width).theme(theme).settled();
                String picture = "%s-%s-%d-%s".formatted(name, reader.language(), width, theme);
                browser.keep(picture, "body");
                all.assertThat(browser.barriers("body")).as(picture).isEmpty();
                all.assertThat(browser.run("return document.documentElement.scrollWidth"))
                        .as(picture + " fits its width")
                        .isEqualTo((long) width);
            }
        }
        all.assertThat(browser.errors()).isEmpty();
        all.assertAll();
    }
}
