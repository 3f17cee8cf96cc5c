// SPDX-License-Identifier: Apache-2.0
package org.npsuite.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.npsuite.model.access.AccessScope;
import org.npsuite.model.access.Caller;
import org.npsuite.model.access.Permission;

/** Who gets through the door, and how far. */
class AccessTest {

    private static final Set<String> PUBLIC = Set.of("GET /health", "GET /openapi.json");
    private static final String GOAL =
            "{'name':'G','target':45,'measure':'PUBLISHED','from':'2026-01-01','due':'2026-12-31'}";

    private static Rest rest;

    @BeforeAll
    static void start() throws Exception {
        rest = new Rest().withProgramme();
    }

    @AfterAll
    static void stop() throws Exception {
        rest.close();
    }

    @BeforeEach
    void record() {
        rest.services.accessPolicy = null;
        rest.post("/programmes/bank/responses", "{\"id\": \"r-1\", \"rating\": 9, \"customer\": \"c-1\"}");
        rest.put("/programmes/bank/marks/m", "{\"name\": \"M\", \"from\": \"2026-01-01\"}");
        rest.put("/programmes/bank/goals/g", GOAL.replace('\'', '"'));
    }

    static Stream<String> closedResources() {
        return OpenApiTest.served().stream().filter(operation -> !PUBLIC.contains(operation));
    }

    @ParameterizedTest(name = "{0} without credentials")
    @MethodSource("closedResources")
    void nobodyIsServedWithoutCredentials(String operation) {
        Rest.Answer answer = send(operation).anonymous().send();
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.header("WWW-Authenticate").orElse(""))
                .contains("Basic realm=\"NPS\"")
                .contains("Bearer realm=\"NPS\"");
    }

    @ParameterizedTest(name = "{0} without a role")
    @MethodSource("closedResources")
    void nobodyIsServedWithoutARole(String operation) {
        Rest.Answer answer = send(operation).as("nobody").send();
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.contentType()).startsWith("application/problem+json");
    }

    private static Rest.Request send(String operation) {
        String[] parts = operation.replaceAll("\\{\\w+}", "x").split(" ");
        Rest.Request request = rest.request(parts[0], parts[1]);
        return parts[0].equals("GET") || parts[0].equals("DELETE") ? request : request.json("{}");
    }

    @ParameterizedTest(name = "{0} {1}: viewer {2}, agent {3}, analyst {4}, admin {5}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "GET    | /programmes                           | 200 | 200 | 200 | 200 |",
                "GET    | /programmes/bank                      | 200 | 200 | 200 | 200 |",
                "PUT    | /programmes/bank                      | 403 | 403 | 403 | 200 | {'name':'B','kind':'RELATIONAL','zone':'UTC'}",
                "GET    | /programmes/bank/score                | 200 | 200 | 200 | 200 |",
                "POST   | /score                                | 200 | 200 | 200 | 200 | {'promoters':1,'passives':1,'detractors':1}",
                "GET    | /programmes/bank/change?baseTo=2026-01-01 | 200 | 200 | 200 | 200 |",
                "GET    | /programmes/bank/trend                | 200 | 200 | 200 | 200 |",
                "GET    | /programmes/bank/drivers              | 200 | 200 | 200 | 200 |",
                "GET    | /programmes/bank/movement?baseTo=2026-01-01 | 200 | 200 | 200 | 200 |",
                "GET    | /programmes/bank/representativeness   | 200 | 200 | 200 | 200 |",
                "GET    | /programmes/bank/sample-size?margin=5 | 200 | 200 | 200 | 200 |",
                "GET    | /programmes/bank/explain              | 200 | 200 | 200 | 200 |",
                "GET    | /programmes/bank/fields               | 200 | 200 | 200 | 200 |",
                "GET    | /programmes/bank/benchmark            | 200 | 200 | 200 | 200 |",
                "GET    | /benchmarks/sources                   | 200 | 200 | 200 | 200 |",
                "GET    | /benchmarks/observations              | 200 | 200 | 200 | 200 |",
                "GET    | /programmes/bank/goals                | 200 | 200 | 200 | 200 |",
                "GET    | /programmes/bank/goals/g              | 200 | 200 | 200 | 200 |",
                "GET    | /programmes/bank/goals/g/progress     | 200 | 200 | 200 | 200 |",
                "GET    | /programmes/bank/goals/g/path         | 200 | 200 | 200 | 200 |",
                "GET    | /programmes/bank/goals/g/history      | 200 | 200 | 200 | 200 |",
                "GET    | /programmes/bank/goals/g/change?groupBy=team | 200 | 200 | 200 | 200 |",
                "GET    | /programmes/bank/goals/g/contribution?by=team | 200 | 200 | 200 | 200 |",
                "GET    | /programmes/bank/signals              | 200 | 200 | 200 | 200 |",
                "GET    | /programmes/bank/marks                | 200 | 200 | 200 | 200 |",
                "GET    | /programmes/bank/marks/m              | 200 | 200 | 200 | 200 |",
                "GET    | /programmes/bank/marks/m/effect       | 200 | 200 | 200 | 200 |",
                "PUT    | /programmes/bank/marks/m              | 403 | 403 | 403 | 200 | {'name':'M','from':'2026-01-01'}",
                "DELETE | /programmes/bank/marks/m              | 403 | 403 | 403 | 204 |",
                "PUT    | /programmes/bank/goals/g              | 403 | 403 | 403 | 200 | " + GOAL,
                "DELETE | /programmes/bank/goals/g              | 403 | 403 | 403 | 204 |",
                "GET    | /programmes/bank/population           | 200 | 200 | 200 | 200 |",
                "PUT    | /programmes/bank/population           | 403 | 403 | 403 | 200 | {'attributes':{'segment':{'A':{'customers':10}}}}",
                "GET    | /programmes/bank/responses            | 403 | 200 | 200 | 200 |",
                "GET    | /programmes/bank/responses?text=ab    | 403 | 200 | 200 | 200 |",
                "GET    | /programmes/bank/responses/r-1        | 403 | 200 | 200 | 200 |",
                "POST   | /programmes/bank/responses            | 403 | 403 | 403 | 200 | {'id':'r-1','rating':9,'customer':'c-1'}",
                "PATCH  | /programmes/bank/responses/r-1        | 403 | 403 | 403 | 200 | {'status':'EXCLUDED','reason':'test'}",
                "PUT    | /programmes/bank/imports/k            | 403 | 403 | 403 | 200 | NDJSON",
                "GET    | /programmes/bank/imports              | 403 | 403 | 403 | 200 |",
                "GET    | /programmes/bank/imports/k            | 403 | 403 | 403 | 200 |",
                "GET    | /customers/c-1                        | 403 | 200 | 403 | 200 |",
                "POST   | /customer-search                      | 403 | 200 | 403 | 200 | {'text':'c-1'}",
                "POST   | /erasures                             | 403 | 403 | 403 | 200 | {'customer':'c-2'}",
                "POST   | /tokens                               | 201 | 201 | 201 | 201 | {'origin':'https://crm.example.com'}",
                "POST   | /tokens                               | 403 | 403 | 403 | 201 | {'origin':'https://crm.example.com','caller':'j.doe'}",
                "GET    | /extensions                           | 403 | 403 | 403 | 200 |",
                "GET    | /health                               | 200 | 200 | 200 | 200 |",
                "GET    | /openapi.json                         | 200 | 200 | 200 | 200 |",
            })
    void rolesReachThisFar(String method, String path, int viewer, int agent, int analyst, int admin, String body) {
        assertThat(List.of(
                        status(method, path, "nps-viewer", body),
                        status(method, path, "nps-agent", body),
                        status(method, path, "nps-analyst", body),
                        status(method, path, "nps-admin", body)))
                .containsExactly(viewer, agent, analyst, admin);
    }

    private static int status(String method, String path, String user, String body) {
        Rest.Request request = rest.request(method, path).as(user);
        if (method.equals("PATCH")) {
            request.header("If-Match", "*");
        }
        if ("NDJSON".equals(body)) {
            request.body("application/x-ndjson", "{\"rating\":9}\n");
        } else if (body != null) {
            request.json(body.replace('\'', '"'));
        }
        return request.send().status();
    }

    @ParameterizedTest(name = "{0} {1} with a body that is none")
    @CsvSource({
        "PUT, /programmes/bank, nps-admin",
        "PUT, /programmes/bank?wrong=1, nps-admin",
        "PUT, /programmes/bank/population, nps-admin",
        "PUT, /programmes/bank/goals/g, nps-admin",
        "PUT, /programmes/bank/marks/m, nps-admin",
        "POST, /programmes/bank/responses, nps-admin",
        "PATCH, /programmes/bank/responses/r-1, nps-admin",
        "POST, /erasures, nps-admin",
    })
    void roleIsLookedAtBeforeTheBody(String method, String path, String role) {
        rest.services.accessPolicy = AccessTest::byRole;
        Rest.Answer answer =
                rest.request(method, path).as("nps-viewer").json("{no JSON").send();
        assertThat(answer.status()).as(answer.body()).isEqualTo(403);
        assertThat(answer.json().get("detail").asText()).contains("the role " + role);
        assertThat(rest.request(method, path)
                        .as("nps-admin")
                        .json("{no JSON")
                        .send()
                        .status())
                .isIn(400, 428);
    }

    @Test
    void roleIsLookedAtBeforeALongBodyAndBeforeParameters() {
        rest.services.accessPolicy = AccessTest::byRole;
        assertThat(rest.request("PUT", "/programmes/bank/imports/k?mapping=none")
                        .as("nps-analyst")
                        .body("text/csv", "id,rating\n")
                        .send()
                        .status())
                .isEqualTo(403);
        Rest.Answer list = rest.request("GET", "/programmes/bank/responses?limit=many")
                .as("nps-viewer")
                .send();
        assertThat(list.status()).isEqualTo(403);
        assertThat(list.json().get("detail").asText()).contains("one of the roles nps-agent, nps-analyst, nps-admin");
    }

    /** As where the host has no policy of its own. */
    private static AccessScope byRole(Caller caller) {
        return new AccessScope(
                Arrays.stream(Permission.values())
                        .filter(permission -> permission.roles().stream().anyMatch(caller::has))
                        .collect(Collectors.toSet()),
                List.of());
    }

    @ParameterizedTest(name = "Authorization: {0}")
    @CsvSource({
        "Basic",
        "Basic !!!",
        "Basic bm9jb2xvbg==",
        "Basic bnBzLWFkbWluOndyb25n",
        "Basic OnBhc3N3b3Jk",
        "Bearer",
        "Bearer x.y.z",
        "Digest username=nps-admin",
        "Negotiate YII=",
        "'Basic  '",
    })
    void wrongCredentialsAreAnswered401(String header) {
        Rest.Answer answer = rest.request("GET", "/programmes")
                .header("Authorization", header)
                .send();
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.contentType()).startsWith("application/problem+json");
    }

    @Test
    void browserWithABadTokenIsNotAskedForAPassword() {
        assertThat(rest.request("GET", "/programmes").withToken("x.y.z").send().header("WWW-Authenticate"))
                .hasValueSatisfying(challenge ->
                        assertThat(challenge).contains("invalid_token").doesNotContain("Basic"));
    }

    @Test
    void otherSpellingsOfPublicAddressesAreNotPublic() {
        for (String path : List.of("/health/x", "/Health", "/health;a=b/../programmes", "/openapi.json/x")) {
            assertThat(rest.request("GET", path).anonymous().send().status())
                    .as(path)
                    .isEqualTo(401);
        }
        assertThat(rest.request("POST", "/health").anonymous().send().status()).isEqualTo(401);
    }

    @Test
    void methodCannotBeDisguised() {
        rest.request("GET", "/programmes/bank/goals/g")
                .header("X-HTTP-Method-Override", "DELETE")
                .send();
        assertThat(rest.get("/programmes/bank/goals/g?_method=DELETE").status()).isEqualTo(400);
        assertThat(rest.get("/programmes/bank/goals/g").status()).isEqualTo(200);
    }

    @Test
    void hostsOwnPolicyMayLetInSomeoneWithoutARole() {
        rest.services.accessPolicy = caller -> caller.identity().equals("nobody")
                ? new AccessScope(Set.of(Permission.READ_AGGREGATES), List.of())
                : AccessScope.NOTHING;
        // Past the door; the service in this test goes by roles and still refuses.
        assertThat(rest.request("GET", "/openapi.json").as("nobody").send().status())
                .isEqualTo(200);
        assertThat(rest.request("GET", "/nothing").as("nobody").send().status()).isEqualTo(404);
        assertThat(rest.request("GET", "/nothing").as("stranger").send().status())
                .isEqualTo(403);
    }

    @Test
    void unknownCustomerLooksLikeAForbiddenOne() {
        Rest.Answer forbidden =
                rest.request("GET", "/customers/c-1").as("nps-viewer").send();
        Rest.Answer unknown =
                rest.request("GET", "/customers/c-9").as("nps-agent").send();
        assertThat(unknown.status()).isEqualTo(forbidden.status()).isEqualTo(403);
    }
}
