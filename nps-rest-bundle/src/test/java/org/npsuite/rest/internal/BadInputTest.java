// SPDX-License-Identifier: Apache-2.0
package org.npsuite.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is wrong with a request is said in a problem document, and nothing is recorded. */
class BadInputTest {

    private static Rest rest;

    @BeforeAll
    static void start() throws Exception {
        rest = new Rest();
        rest.put("/programmes/p", "{\"name\": \"P\", \"kind\": \"RELATIONAL\", \"zone\": \"Europe/Paris\"}");
    }

    @AfterAll
    static void stop() throws Exception {
        rest.close();
    }

    static Stream<Arguments> badResponses() {
        return Stream.of(
                Arguments.of("a rating above the scale", 422, "{\"rating\": 11}"),
                Arguments.of("a rating below the scale", 422, "{\"rating\": -1}"),
                Arguments.of("half a rating", 422, "{\"rating\": 6.5}"),
                Arguments.of("a rating as text", 400, "{\"rating\": \"9 \"}"),
                Arguments.of("a rating that is true", 400, "{\"rating\": true}"),
                Arguments.of("a rating of null", 422, "{\"rating\": null}"),
                Arguments.of("no rating", 422, "{\"comment\": \"good\"}"),
                Arguments.of("a rating beside COMMENT_ONLY", 422, "{\"rating\": 9, \"status\": \"COMMENT_ONLY\"}"),
                Arguments.of("an unknown status", 422, "{\"rating\": 9, \"status\": \"MAYBE\"}"),
                Arguments.of("a misspelt field", 400, "{\"rating\": 9, \"custommer\": \"c\"}"),
                Arguments.of("a field given twice", 400, "{\"rating\": 9, \"rating\": 1}"),
                Arguments.of("something after the object", 400, "{\"rating\": 9} {\"rating\": 1}"),
                Arguments.of("a list", 400, "[{\"rating\": 9}]"),
                Arguments.of("half an object", 400, "{\"rating\": 9"),
                Arguments.of("no JSON at all", 400, "rating=9"),
                Arguments.of("nothing", 400, ""),
                Arguments.of("null", 400, "null"),
                Arguments.of("an absurd number", 400, "{\"rating\": 9, \"measures\": {\"revenue\": 1e999999999}}"),
                Arguments.of("a date that is none", 400, "{\"rating\": 9, \"answeredAt\": \"yesterday\"}"),
                Arguments.of("a date that never was", 400, "{\"rating\": 9, \"answeredAt\": \"2026-02-30\"}"),
                Arguments.of("33 attributes", 422, "{\"rating\": 9, \"attributes\": " + attributes(33) + "}"),
                Arguments.of("a long comment", 422, "{\"rating\": 9, \"comment\": \"" + "x".repeat(10_001) + "\"}"),
                Arguments.of("a huge comment", 413, "{\"rating\": 9, \"comment\": \"" + "x".repeat(10_000_000) + "\"}"),
                Arguments.of("a long id", 422, "{\"rating\": 9, \"id\": \"" + "x".repeat(65) + "\"}"));
    }

    @ParameterizedTest(name = "{0} is answered {1}")
    @MethodSource("badResponses")
    void badResponseIsAnswered(String what, int status, String body) {
        assertProblem(rest.post("/programmes/p/responses", body), status);
        assertThat(rest.get("/programmes/p/responses").json().get("responses")).isEmpty();
    }

    @ParameterizedTest(name = "{0} {1} is answered {2}")
    @CsvSource({
        "GET, /nothing, 404",
        "GET, /programmes/none, 404",
        "GET, /programmes/none/score, 404",
        "GET, /programmes/p/responses/none, 404",
        "GET, /programmes/p/score/none, 404",
        "DELETE, /programmes/p, 405",
        "POST, /programmes/p/score, 405",
        "GET, /programmes/p/score?from=monday, 400",
        "GET, /programmes/p/score?from=2026-02-30, 400",
        "GET, /programmes/p/score?from=2026-02-01&to=2026-01-01, 422",
        "GET, /programmes/p/score?level=high, 400",
        "GET, /programmes/p/score?level=1.5, 422",
        "GET, /programmes/p/score?level=NaN, 400",
        "GET, /programmes/p/score?unit=accounts, 400",
        "GET, /programmes/p/score?detail=everything, 400",
        "GET, /programmes/p/explain?detail=counts, 400",
        "GET, /programmes/p/score?groupBy=mood, 400",
        "GET, /programmes/p/score?groupBy=month&groupBy=month, 422",
        "GET, /programmes/p/score?groupBy=programme, 422",
        "GET, /programmes/p/score?programme=q, 422",
        "GET, /programmes/p/score?where=attr:segment, 400",
        "GET, /programmes/p/score?where=programme:eq:q, 422",
        "GET, /programmes/p/score?form=2026-01-01, 400",
        "GET, /programmes/p/score?from=2026-01-01&from=2026-02-01, 400",
        "GET, /programmes/p/score?limit=0, 422",
        "GET, /programmes/p/change?from=2026-01-01, 422",
        "GET, /programmes/p/sample-size, 422",
        "GET, /programmes/p/sample-size?margin=0, 422",
        "GET, /programmes/p/trend?period=decade, 400",
        "GET, /programmes/p/goals/g/change, 422",
        "GET, /programmes/p/goals/g/contribution?by=mood, 400",
        "GET, /programmes/p/marks/none, 404",
        "GET, /programmes/p/responses?limit=1001, 422",
        "GET, /programmes/p/responses?limit=many, 400",
        "GET, /programmes/p/responses?text=a, 422",
        "GET, /programmes/p/responses?text=ab&text=cd, 400",
    })
    void badRequestIsAnswered(String method, String path, int status) {
        assertProblem(rest.request(method, path).send(), status);
    }

    @ParameterizedTest(name = "{0} is answered {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"ratings\": [1, 2, 3]} | 422",
                "{\"ratings\": [0,0,0,0,0,0,0,0,0,0,-1]} | 422",
                "{\"ratings\": [0,0,0,0,0,0,0,0,0,0,0.5]} | 422",
                "{\"ratings\": [0,0,0,0,0,0,0,0,0,0,\"1\"]} | 400",
                "{\"ratings\": 11} | 400",
                "{\"promoters\": 1, \"passives\": 1} | 422",
                "{\"promoters\": 1, \"passives\": 1, \"detractors\": 1, \"ratings\": [1]} | 422",
                "{\"promoters\": 1e30, \"passives\": 1, \"detractors\": 1} | 422",
                "{\"promoters\": 1, \"passives\": 1, \"detractors\": 1, \"level\": 1} | 422",
                "{} | 422",
            })
    void badCountsAreAnswered(String body, int status) {
        assertProblem(rest.post("/score", body), status);
    }

    @ParameterizedTest(name = "a programme {0} is answered {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "\"scale\": \"1-10\" | 422",
                "\"kind\": \"BOTH\" | 422",
                "\"zone\": \"Mars/Olympus\" | 422",
                "\"id\": \"other\" | 422",
                "\"anonymity\": {\"minimum\": 2} | 422",
                "\"anonymity\": true | 400",
                "\"country\": \"France\" | 422",
            })
    void badProgrammeIsAnswered(String field, int status) {
        String body = "{\"name\": \"Q\", \"kind\": \"RELATIONAL\", \"zone\": \"Europe/Paris\"}";
        String name = field.substring(0, field.indexOf(':'));
        String changed = body.contains(name)
                ? body.replaceFirst(name + ": \"[^\"]*\"", field)
                : body.replace("}", ", " + field + "}");
        assertProblem(rest.put("/programmes/q", changed), status);
        assertProblem(rest.get("/programmes/q"), 404);
    }

    @Test
    void otherMediaTypesAreRefused() {
        assertProblem(
                rest.request("POST", "/programmes/p/responses")
                        .body("application/xml", "<rating>9</rating>")
                        .send(),
                415);
        assertProblem(
                rest.request("POST", "/programmes/p/responses")
                        .json("{\"rating\": 9}")
                        .header("Content-Encoding", "gzip")
                        .send(),
                415);
        assertProblem(
                rest.request("GET", "/programmes").header("Accept", "text/html").send(), 406);
    }

    @ParameterizedTest(name = "charset={0}")
    @ValueSource(strings = {"klingon", "\"klingon\"", "", "utf-8-", "!!", "iso-8859-1", "utf-16"})
    void unknownCharsetIsRefused(String charset) {
        Rest.Answer answer = rest.request("POST", "/programmes/p/responses")
                .body("application/json;charset=" + charset, "{\"rating\": 9}")
                .send();
        assertProblem(answer, 415);
        assertThat(answer.json().get("detail").asText()).contains("UTF-8");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"application/x-ndjson; charset=iso-8859-1", "text/csv; charset=klingon"})
    void unreadableCharsetOfManyIsRefused(String type) {
        assertProblem(
                rest.request("POST", "/programmes/p/responses")
                        .body(type, "{\"rating\": 9}\n")
                        .send(),
                415);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {"application/json;charset=UTF-8", "application/json; charset=\"utf-8\"", "application/json;v=1"})
    void knownCharsetIsTaken(String type) {
        assertThat(rest.request("POST", "/score")
                        .body(type, "{\"promoters\": 1, \"passives\": 1, \"detractors\": 0}")
                        .send()
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest(name = "{0} {1} is answered {2} and names {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "DELETE | /programmes/p | 405 | GET, HEAD, OPTIONS, PUT",
                "PATCH | /programmes/p/responses | 405 | GET, HEAD, OPTIONS, POST",
                "POST | /programmes/p/responses/r | 405 | GET, HEAD, OPTIONS, PATCH",
                "POST | /programmes/p/score | 405 | GET, HEAD, OPTIONS",
                "GET | /score | 405 | OPTIONS, POST",
                "POST | /programmes/p/imports/k | 405 | GET, HEAD, OPTIONS, PUT",
                "POST | /programmes/p/imports | 405 | GET, HEAD, OPTIONS",
                "POST | /programmes/p/goals/g | 405 | DELETE, GET, HEAD, OPTIONS, PUT",
                "PUT | /programmes/p/goals/g/progress | 405 | GET, HEAD, OPTIONS",
                "GET | /erasures | 405 | OPTIONS, POST",
                "TRACE | /programmes/p | 405 | GET, HEAD, OPTIONS, PUT",
                "OPTIONS | /programmes/p/population | 204 | GET, HEAD, OPTIONS, PUT",
                "OPTIONS | /openapi.json | 204 | GET, HEAD, OPTIONS",
            })
    void methodsThatWouldDoAreNamed(String method, String path, int status, String allowed) {
        Rest.Answer answer = rest.request(method, path).send();
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("Allow")).contains(allowed);
        if (status >= 400) {
            assertProblem(answer, status);
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "/programmes/p/score?groupBy=mood, \"groupBy\"",
        "/programmes/p/score?where=mood:eq:x, \"where\"",
        "/programmes/p/change?baseTo=2026-01-01&groupBy=mood, \"groupBy\"",
        "/programmes/p/change?group=mood:eq:x, \"group\"",
        "/programmes/p/representativeness?groupBy=mood, \"groupBy\"",
        "/programmes/p/goals/g/contribution?by=mood, \"by\"",
    })
    void parameterThatIsWrongIsNamed(String path, String parameter) {
        assertThat(rest.get(path).json().get("detail").asText()).startsWith(parameter);
    }

    /** The container refuses these itself, whatever is installed in it, before any servlet of the host is asked. */
    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"/cxf/nps/v1/programmes/%zz", "/cxf/nps/v1/programmes/%2", "/nobody/serves/this/%zz"})
    void malformedPercentSignNeverReachesTheSuite(String target) throws IOException {
        String answer = rest.raw("GET " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 400 ");
        assertThat(rest.seen(target)).as("a filter before every servlet").isFalse();
    }

    @Test
    void unforeseenFailureShowsNoInnards() {
        rest.services.programmes.failure = new IllegalStateException("secret of the house");
        try {
            Rest.Answer answer = rest.get("/programmes");
            assertProblem(answer, 500);
            assertThat(answer.body()).doesNotContain("secret").doesNotContain("IllegalState");
        } finally {
            rest.services.programmes.failure = null;
        }
    }

    private static void assertProblem(Rest.Answer answer, int status) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.json().get("status").asInt()).isEqualTo(status);
        assertThat(answer.json().get("type").asText()).startsWith("urn:nps:problem:");
        assertThat(answer.json().get("title").asText()).isNotBlank();
        assertThat(answer.json().get("detail").asText()).isNotBlank().doesNotContain("org.", "Exception");
    }

    private static String attributes(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> "\"a" + number + "\": \"v\"")
                .collect(Collectors.joining(", ", "{", "}"));
    }
}
