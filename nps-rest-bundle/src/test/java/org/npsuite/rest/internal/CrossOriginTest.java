// SPDX-License-Identifier: Apache-2.0
package org.npsuite.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Which pages may read answers. */
class CrossOriginTest {

    private static final String ALLOWED = "Access-Control-Allow-Origin";

    private static Rest rest;

    @BeforeAll
    static void start() throws Exception {
        rest = new Rest().withProgramme();
    }

    @AfterAll
    static void stop() throws Exception {
        rest.close();
    }

    private static Rest.Request preflight(String origin) {
        return rest.request("OPTIONS", "/programmes/bank/score")
                .anonymous()
                .header("Origin", origin)
                .header("Access-Control-Request-Method", "GET")
                .header("Access-Control-Request-Headers", "authorization");
    }

    private static String token(String origin) {
        return rest.post("/tokens", "{\"origin\":\"" + origin + "\"}")
                .json()
                .get("token")
                .asText();
    }

    @Test
    void configuredOriginPassesThePreflight() {
        Rest.Answer answer = preflight(Rest.ORIGIN).send();
        assertThat(answer.status()).isEqualTo(204);
        assertThat(answer.header(ALLOWED)).contains(Rest.ORIGIN);
        assertThat(answer.header("Access-Control-Allow-Headers").orElse("")).contains("Authorization");
        assertThat(answer.header("Access-Control-Allow-Methods").orElse("")).contains("PATCH");
        assertThat(answer.header("Access-Control-Allow-Credentials")).isEmpty();
    }

    @Test
    void otherOriginsDoNot() {
        Rest.Answer answer = preflight("https://evil.example.com").send();
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.header(ALLOWED)).isEmpty();
    }

    @Test
    void pageOfTheTokensOriginReadsTheAnswer() {
        Rest.Answer answer = rest.request("GET", "/programmes/bank/score")
                .withToken(token(Rest.ORIGIN))
                .header("Origin", Rest.ORIGIN)
                .send();
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header(ALLOWED)).contains(Rest.ORIGIN);
        assertThat(answer.header("Access-Control-Expose-Headers").orElse("")).contains("Date", "ETag");
        assertThat(answer.header("Vary").orElse("")).contains("Origin");
    }

    @Test
    void pageLearnsThatItsTokenHasExpired() {
        Rest.Answer answer = rest.request("GET", "/programmes/bank/score")
                .withToken("x.y.z")
                .header("Origin", Rest.ORIGIN)
                .send();
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header(ALLOWED)).contains(Rest.ORIGIN);
    }

    @Test
    void answerToAPasswordIsSharedWithNoPage() {
        Rest.Answer answer = rest.request("GET", "/programmes/bank/score")
                .header("Origin", Rest.ORIGIN)
                .send();
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header(ALLOWED)).isEmpty();
    }

    @Test
    void tokenOfAnOriginThatIsNotConfiguredWorksOnItsOwnServerOnly() {
        String own = "https://nps.example.com";
        Rest.Answer answer = rest.request("GET", "/programmes/bank/score")
                .withToken(token(own))
                .header("Origin", own)
                .send();
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header(ALLOWED)).isEmpty();
    }
}
