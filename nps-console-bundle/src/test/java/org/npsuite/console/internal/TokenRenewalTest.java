// SPDX-License-Identifier: Apache-2.0
package org.npsuite.console.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.npsuite.service.TokenService;

class TokenRenewalTest {

    private static final Pattern SECRET = Pattern.compile("data-anti-forgery=\"([0-9a-f]{64})\"");

    private static Console console;
    private static Console withoutRest;

    @BeforeAll
    static void start() throws Exception {
        console = new Console(overview(Fakes.tokens()));
        withoutRest = new Console(overview(null));
    }

    @AfterAll
    static void stop() throws Exception {
        console.close();
        withoutRest.close();
    }

    @Test
    void pageGetsATokenForItsUserAndItsOwnOriginByTheSecretOfItsSession() throws Exception {
        Console.Browser browser = console.browser();
        String secret = secretIn(browser.get("nps"));

        HttpResponse<String> token = browser.post("nps/token", AntiForgery.HEADER, secret);

        assertThat(token.statusCode()).isEqualTo(200);
        assertThat(token.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(token.body())
                .isEqualTo("console:karaf|[ADMIN]|http://localhost:"
                        + console.address("").getPort() + "|PT10M");
    }

    @Test
    void originIsTheOneTheBrowserNames() throws Exception {
        Console.Browser browser = console.browser();
        String secret = secretIn(browser.get("nps"));

        HttpResponse<String> token =
                browser.post("nps/token", AntiForgery.HEADER, secret, "Origin", "https://crm.example.com");

        assertThat(token.body()).contains("|https://crm.example.com|");
    }

    @Test
    void formMayCarryTheSecretAsAParameter() throws Exception {
        Console.Browser browser = console.browser();
        String secret = secretIn(browser.get("nps"));

        assertThat(browser.post("nps/token?" + AntiForgery.PARAMETER + "=" + secret)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void postWithoutTheSecretIsRefused() throws Exception {
        Console.Browser browser = console.browser();
        browser.get("nps");

        HttpResponse<String> refused = browser.post("nps/token");

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).doesNotContain("console:karaf");
    }

    @Test
    void secretOfAnotherSessionIsRefused() throws Exception {
        String other = secretIn(console.browser().get("nps"));
        Console.Browser browser = console.browser();
        browser.get("nps");

        assertThat(browser.post("nps/token", AntiForgery.HEADER, other).statusCode())
                .isEqualTo(403);
    }

    @Test
    void postWithoutASessionIsRefused() throws Exception {
        assertThat(console.browser()
                        .post("nps/token", AntiForgery.HEADER, "0".repeat(64))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void secretStaysTheSameThroughASession() throws Exception {
        Console.Browser browser = console.browser();

        assertThat(secretIn(browser.get("nps"))).isEqualTo(secretIn(browser.get("nps")));
    }

    @Test
    void pageHoldingTheSecretIsNeverCached() throws Exception {
        assertThat(console.browser().get("nps").headers().firstValue("Cache-Control"))
                .hasValue("no-store");
    }

    @Test
    void withoutRestThePageSaysWhatToInstall() throws Exception {
        HttpResponse<String> page = withoutRest.browser().get("nps");

        assertThat(page.body()).contains("feature:install nps-rest").doesNotContain("overview.js");
    }

    @Test
    void scriptsReachTheBrowserAsTheyAre() throws Exception {
        HttpResponse<String> script = console.browser().get("nps/res/page.js");

        assertThat(script.statusCode()).isEqualTo(200);
        assertThat(script.body()).contains("${root.dataset.web}");
    }

    private static OverviewPage overview(TokenService tokens) {
        return new OverviewPage(new PageFrame(new BearerTokens(tokens), Fakes.settings()));
    }

    private static String secretIn(HttpResponse<String> page) {
        Matcher matcher = SECRET.matcher(page.body());
        assertThat(matcher.find()).as("the page holds a secret").isTrue();
        return matcher.group(1);
    }
}
