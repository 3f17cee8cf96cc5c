// SPDX-License-Identifier: Apache-2.0
package org.npsuite.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Versions and caches. */
class EntityTagTest {

    private static final String RESPONSE = "/programmes/bank/responses/r-1";
    private static final String EXCLUDE = "{\"status\": \"EXCLUDED\", \"reason\": \"test answer\"}";

    private Rest rest;

    @BeforeEach
    void start() throws Exception {
        rest = new Rest().withProgramme();
        rest.post("/programmes/bank/responses", "{\"id\": \"r-1\", \"rating\": 9, \"answeredAt\": \"2026-03-01\"}");
    }

    @AfterEach
    void stop() throws Exception {
        rest.close();
    }

    @Test
    void equalAnswersHaveEqualStrongTags() {
        String first = rest.get("/programmes/bank/score").header("ETag").orElseThrow();
        String second = rest.get("/programmes/bank/score").header("ETag").orElseThrow();
        assertThat(first).isEqualTo(second).startsWith("\"").endsWith("\"");
        assertThat(rest.get("/programmes/bank/score?groupBy=attr:segment").header("ETag"))
                .isPresent()
                .get()
                .isNotEqualTo(first);
    }

    @Test
    void knownAnswerIsNotSentAgain() {
        String tag = rest.get("/programmes/bank/score").header("ETag").orElseThrow();
        for (String known : new String[] {tag, "W/" + tag, "\"other\", " + tag, "*"}) {
            Rest.Answer answer = rest.request("GET", "/programmes/bank/score")
                    .header("If-None-Match", known)
                    .send();
            assertThat(answer.status()).as(known).isEqualTo(304);
            assertThat(answer.body()).isEmpty();
            assertThat(answer.header("ETag")).contains(tag);
        }
        assertThat(rest.request("GET", "/programmes/bank/score")
                        .header("If-None-Match", "\"other\"")
                        .send()
                        .status())
                .isEqualTo(200);
    }

    @Test
    void longAnswersAreCompressedForWhoeverCanReadThat() {
        assertThat(rest.request("GET", "/openapi.json")
                        .header("Accept-Encoding", "gzip")
                        .send()
                        .header("Content-Encoding"))
                .contains("gzip");
        assertThat(rest.get("/openapi.json").header("Content-Encoding")).isEmpty();
    }

    @Test
    void onlyReadingIsAnsweredFromTheCache() {
        assertThat(rest.request("POST", "/score")
                        .json("{\"promoters\":1,\"passives\":1,\"detractors\":1}")
                        .header("If-None-Match", "*")
                        .send()
                        .status())
                .isEqualTo(200);
    }

    @Test
    void changeWithoutAVersionIsAnswered428() {
        assertThat(rest.request("PATCH", RESPONSE).json(EXCLUDE).send().status())
                .isEqualTo(428);
    }

    @Test
    void changeOfAnOldVersionIsAnswered412() {
        String tag = rest.get(RESPONSE).header("ETag").orElseThrow();
        assertThat(patch(tag, EXCLUDE).status()).isEqualTo(200);
        assertThat(patch(tag, EXCLUDE).status()).isEqualTo(412);
    }

    @Test
    void tagThatIsNoneIsAnswered400() {
        assertThat(patch("1", EXCLUDE).status()).isEqualTo(400);
        assertThat(patch("W/\"1\"", EXCLUDE).status()).isEqualTo(400);
    }

    @Test
    void responseIsExcludedRestoredAndCorrected() {
        Rest.Answer excluded = patch("\"1\"", EXCLUDE);
        assertThat(excluded.json().get("status").asText()).isEqualTo("EXCLUDED");
        assertThat(excluded.json().get("reason").asText()).isEqualTo("test answer");
        Rest.Answer restored = patch(excluded.header("ETag").orElseThrow(), EXCLUDE.replace("EXCLUDED", "VALID"));
        assertThat(restored.json().get("status").asText()).isEqualTo("VALID");
        Rest.Answer corrected = patch("*", "{\"response\": {\"rating\": 3}, \"reason\": \"typing error\"}");
        assertThat(corrected.json().get("rating").asInt()).isEqualTo(3);
        assertThat(corrected.json().get("id").asText()).isEqualTo("r-1");
        assertThat(corrected.header("ETag")).contains("\"4\"");
    }

    @Test
    void changeSaysWhatAndWhy() {
        assertThat(patch("*", "{\"status\": \"EXCLUDED\"}").status()).isEqualTo(422);
        assertThat(patch("*", "{\"reason\": \"because\"}").status()).isEqualTo(422);
        assertThat(patch("*", "{\"status\": \"DISMISSED\", \"reason\": \"because\"}")
                        .status())
                .isEqualTo(422);
        assertThat(patch("*", "{\"status\": \"VALID\", \"response\": {\"rating\": 1}, \"reason\": \"both\"}")
                        .status())
                .isEqualTo(422);
        assertThat(patch("*", "{\"response\": {\"id\": \"r-2\", \"rating\": 1}, \"reason\": \"other\"}")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void secondEditorOfAGoalIsAnswered409() {
        String goal = "{\"name\": \"G\", \"target\": 45, \"measure\": \"PUBLISHED\", \"from\": \"2026-01-01\","
                + " \"due\": \"2026-12-31\"}";
        assertThat(rest.put("/programmes/bank/goals/g", goal).status()).isEqualTo(201);
        String seen = rest.get("/programmes/bank/goals/g").header("ETag").orElseThrow();
        assertThat(edit(seen, goal).status()).isEqualTo(200);
        assertThat(edit(seen, goal).status()).isEqualTo(409);
        assertThat(rest.request("DELETE", "/programmes/bank/goals/g")
                        .header("If-Match", seen)
                        .send()
                        .status())
                .isEqualTo(409);
        assertThat(rest.request("DELETE", "/programmes/bank/goals/g").send().status())
                .isEqualTo(204);
    }

    @Test
    void personalAnswersAreNeverCached() {
        assertThat(rest.get(RESPONSE).header("Cache-Control")).contains("no-store");
        assertThat(rest.get("/programmes/bank/responses").header("Cache-Control"))
                .contains("no-store");
    }

    private Rest.Answer edit(String tag, String goal) {
        return rest.request("PUT", "/programmes/bank/goals/g")
                .header("If-Match", tag)
                .json(goal)
                .send();
    }

    private Rest.Answer patch(String tag, String body) {
        return rest.request("PATCH", RESPONSE)
                .header("If-Match", tag)
                .json(body)
                .send();
    }
}
