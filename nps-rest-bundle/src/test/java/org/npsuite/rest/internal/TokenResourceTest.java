// SPDX-License-Identifier: Apache-2.0
package org.npsuite.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tokens over REST: who may have which, and what they open. */
class TokenResourceTest {

    private Rest rest;

    @BeforeEach
    void start() throws Exception {
        rest = new Rest().withProgramme();
        rest.put("/programmes/shop", "{\"name\": \"Shop\", \"kind\": \"RELATIONAL\", \"zone\": \"UTC\"}");
    }

    @AfterEach
    void stop() throws Exception {
        rest.close();
    }

    private String token(String user, String json) {
        Rest.Answer answer = rest.request("POST", "/tokens")
                .as(user)
                .json(json.replace('\'', '"'))
                .send();
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        assertThat(answer.header("Cache-Control")).contains("no-store");
        return answer.json().get("token").asText();
    }

    private int status(String path, String token) {
        return rest.request("GET", path)
                .withToken(token)
                .header("Origin", Rest.ORIGIN)
                .send()
                .status();
    }

    @Test
    void administratorMintsOnBehalfOfAnyone() {
        String token = token("nps-admin", "{'caller':'j.doe','roles':['VIEWER'],'origin':'https://crm.example.com'}");
        assertThat(status("/programmes/bank/score", token)).isEqualTo(200);
        assertThat(status("/programmes/bank/responses", token)).isEqualTo(403);
    }

    @Test
    void expiryIsTold() {
        Rest.Answer answer = rest.post("/tokens", "{\"origin\":\"https://crm.example.com\",\"seconds\":60}");
        assertThat(answer.json().get("expires").asText()).isEqualTo("2026-11-22T10:01:00Z");
    }

    @Test
    void expiredTokenIsAnswered401() {
        String token = token("nps-admin", "{'origin':'https://crm.example.com','seconds':60}");
        Rest.CLOCK.advance(Duration.ofSeconds(61));
        assertThat(status("/programmes/bank/score", token)).isEqualTo(401);
    }

    @Test
    void tokenOpensNothingFromAnotherOrigin() {
        String token = token("nps-admin", "{'origin':'https://other.example.com'}");
        assertThat(status("/programmes/bank/score", token)).isEqualTo(401);
    }

    @Test
    void tokenForOneProgrammeOpensNoOther() {
        String token = token("nps-admin", "{'origin':'https://crm.example.com','scope':{'programmes':['bank']}}");
        assertThat(status("/programmes/bank/score", token)).isEqualTo(200);
        assertThat(status("/programmes/shop/score", token)).isEqualTo(403);
    }

    @Test
    void tokenForNobodyInParticularHasNoRole() {
        String token = token("nps-admin", "{'caller':'j.doe','origin':'https://crm.example.com'}");
        assertThat(status("/programmes/bank/score", token)).isEqualTo(403);
    }

    @Test
    void tokenCannotAskForTokens() {
        String token = token("nps-admin", "{'origin':'https://crm.example.com'}");
        Rest.Answer answer = rest.request("POST", "/tokens")
                .withToken(token)
                .json("{\"origin\":\"https://crm.example.com\"}")
                .send();
        assertThat(answer.status()).isEqualTo(403);
    }

    @ParameterizedTest(name = "{0} is answered {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{'origin':'https://crm.example.com','roles':['VIEWER']} | 403",
                "{'origin':'https://crm.example.com','roles':['ADMIN','AGENT']} | 403",
                "{'origin':'https://crm.example.com','roles':['AGENT']} | 201",
                "{'origin':'https://crm.example.com','roles':['nps-agent']} | 201",
                "{'origin':'https://crm.example.com','caller':'nps-agent'} | 201",
                "{'origin':'https://crm.example.com','caller':'nps-admin'} | 403",
                "{'origin':'https://crm.example.com','roles':['KING']} | 422",
                "{'origin':'https://crm.example.com','seconds':601} | 422",
                "{'origin':'https://crm.example.com','seconds':0} | 422",
                "{'origin':'https://crm.example.com','scope':{'accounts':[]}} | 422",
                "{'origin':'https://crm.example.com','scope':{'account':['a']}} | 400",
                "{'origin':'*'} | 422",
                "{} | 422",
            })
    void agentAsksOnlyForItself(String json, int status) {
        Rest.Answer answer = rest.request("POST", "/tokens")
                .as("nps-agent")
                .json(json.replace('\'', '"'))
                .send();
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
    }
}
