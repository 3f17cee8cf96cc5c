// SPDX-License-Identifier: Apache-2.0
package org.npsuite.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import com.networknt.schema.oas.OpenApi30;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Answers are what the contract says, field by field; so are the contract's own examples. */
class ContractTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String GOAL =
            "{\"name\":\"G\",\"target\":45,\"measure\":\"PUBLISHED\",\"from\":\"2026-01-01\",\"due\":\"2026-12-31\"}";

    private static Rest rest;
    private static JsonNode contract;

    @BeforeAll
    static void start() throws Exception {
        rest = new Rest().withProgramme();
        rest.post(
                "/programmes/bank/responses",
                "{\"id\":\"seed\",\"rating\":9,\"customer\":\"c-1\",\"comment\":\"x\",\"attributes\":{\"segment\":\"A\"}}");
        rest.put("/programmes/bank/goals/g", GOAL);
        rest.put("/programmes/bank/marks/m", "{\"name\":\"M\",\"from\":\"2026-01-01\",\"note\":\"x\"}");
        rest.put("/programmes/bank/population", "{\"attributes\":{\"segment\":{\"A\":{\"customers\":10}}}}");
        contract = JSON.readTree(OpenApiTest.contract());
        contract.get("components").get("schemas").forEach(ContractTest::close);
    }

    @AfterAll
    static void stop() throws Exception {
        rest.close();
    }

    /** Outside this test clients have to put up with new fields; here an undescribed one is a mistake. */
    private static void close(JsonNode schema) {
        if (schema.path("type").asText().equals("object")
                && schema.has("properties")
                && !schema.has("additionalProperties")) {
            ((ObjectNode) schema).put("additionalProperties", false);
        }
        schema.forEach(ContractTest::close);
    }

    @ParameterizedTest(name = "{0} answers a {1}")
    @CsvSource({
        "/programmes, Programmes",
        "/programmes/bank, Programme",
        "/programmes/bank/population, Population",
        "/programmes/bank/responses, Responses",
        "/programmes/bank/responses/seed, RecordedResponse",
        "/programmes/bank/imports, Imports",
        "/programmes/bank/imports/k, ImportRun",
        "/customers/c-1, Responses",
        "/programmes/bank/score?groupBy=attr:segment&from=2026-01-01, ScoreReport",
        "/programmes/bank/fields, Fields",
        "/programmes/bank/change?baseTo=2026-01-01, Change",
        "/programmes/bank/movement?baseTo=2026-01-01, Movement",
        "/programmes/bank/trend?target=50, Trend",
        "/programmes/bank/drivers, Drivers",
        "/programmes/bank/representativeness?groupBy=attr:segment, Representativeness",
        "/programmes/bank/sample-size?margin=5&population=1000, SampleSize",
        "/programmes/bank/explain, Plan",
        "/benchmarks/sources, Sources",
        "/benchmarks/observations, Observations",
        "/programmes/bank/benchmark, BenchmarkReport",
        "/programmes/bank/goals, Goals",
        "/programmes/bank/goals/g, Goal",
        "/programmes/bank/goals/g/progress, GoalProgress",
        "/programmes/bank/goals/g/path, GoalPath",
        "/programmes/bank/goals/g/history, GoalHistory",
        "/programmes/bank/goals/g/change?groupBy=attr:segment, Change",
        "/programmes/bank/goals/g/contribution, Contribution",
        "/programmes/bank/signals, Signals",
        "/programmes/bank/marks, Marks",
        "/programmes/bank/marks/m, Mark",
        "/programmes/bank/marks/m/effect, MarkEffect",
        "/extensions, Extensions",
        "/health, Health",
        "/nothing, Problem",
    })
    void answerFitsItsSchema(String path, String schema) {
        assertFits(rest.get(path).json(), schema);
    }

    @Test
    void answersToChangesFitTheirSchemas() {
        assertFits(rest.post("/programmes/bank/responses", "{\"rating\":9}").json(), "Receipt");
        assertFits(
                rest.post("/score", "{\"ratings\":[1,1,1,2,2,3,5,5,7,33,40]}").json(), "Score");
        assertFits(rest.post("/erasures", "{\"customer\":\"c-9\"}").json(), "Erased");
        assertFits(
                rest.post("/tokens", "{\"origin\":\"https://crm.example.com\"}").json(), "Token");
        assertFits(
                rest.request("PUT", "/programmes/bank/imports/k")
                        .body("text/csv", "rating\n9\n")
                        .send()
                        .json(),
                "ImportReport");
    }

    @TestFactory
    Stream<DynamicTest> examplesFitTheirSchemas() {
        List<DynamicTest> tests = new ArrayList<>();
        contract.get("paths").fields().forEachRemaining(path -> path.getValue().forEach(operation -> {
            String name = operation.path("operationId").asText();
            List<JsonNode> contents = new ArrayList<>();
            contents.add(operation.path("requestBody").path("content").path("application/json"));
            operation
                    .path("responses")
                    .forEach(response -> contents.add(response.path("content").path("application/json")));
            for (JsonNode content : contents) {
                String schema = content.path("schema").path("$ref").asText().replaceAll(".*/", "");
                if (!schema.isEmpty()) {
                    examples(content)
                            .forEach(example -> tests.add(
                                    DynamicTest.dynamicTest(name + " " + schema, () -> assertFits(example, schema))));
                }
            }
        }));
        contract.get("components")
                .get("responses")
                .forEach(response -> tests.add(DynamicTest.dynamicTest(
                        response.get("description").asText(),
                        () -> assertFits(
                                response.get("content")
                                        .get("application/problem+json")
                                        .get("example"),
                                "Problem"))));
        return tests.stream();
    }

    private static Stream<JsonNode> examples(JsonNode content) {
        return content.has("example")
                ? Stream.of(content.get("example"))
                : StreamSupport.stream(content.path("examples").spliterator(), false)
                        .map(example -> example.get("value"));
    }

    @ParameterizedTest(name = "the example of {0} {1} is accepted")
    @CsvSource({
        "put, /programmes/{programme}",
        "post, /programmes/{programme}/responses",
        "put, /programmes/{programme}/goals/{goal}",
        "put, /programmes/{programme}/marks/{mark}",
        "put, /programmes/{programme}/population",
        "post, /score",
        "post, /erasures",
        "post, /tokens",
    })
    void exampleIsAccepted(String method, String path) {
        JsonNode content = contract.get("paths")
                .get(path)
                .get(method)
                .get("requestBody")
                .get("content")
                .get("application/json");
        String address = path.replace("{programme}", "bank")
                .replace("{goal}", "december")
                .replace("{mark}", "branches");
        examples(content).forEach(example -> assertThat(rest.request(method.toUpperCase(Locale.ROOT), address)
                        .json(example.toString())
                        .send()
                        .status())
                .isBetween(200, 201));
    }

    @Test
    void undescribedMissingAndMistypedFieldsWouldBeNoticed() throws Exception {
        assertThat(faults(JSON.readTree("{\"id\":\"r\",\"outcome\":\"RECORDED\"}"), "Receipt"))
                .isEmpty();
        assertThat(faults(JSON.readTree("{\"id\":\"r\",\"outcome\":\"RECORDED\",\"new\":1}"), "Receipt"))
                .isNotEmpty();
        assertThat(faults(JSON.readTree("{\"id\":\"r\"}"), "Receipt")).isNotEmpty();
        assertThat(faults(JSON.readTree("{\"id\":1,\"outcome\":\"RECORDED\"}"), "Receipt"))
                .isNotEmpty();
        assertThat(faults(JSON.readTree("{\"state\":\"OK\",\"exact\":{\"num\":1,\"den\":1,\"x\":1}}"), "Score"))
                .isNotEmpty();
    }

    private static void assertFits(JsonNode value, String name) {
        assertThat(faults(value, name)).as(value.toString()).isEmpty();
    }

    private static Set<ValidationMessage> faults(JsonNode value, String name) {
        ObjectNode schema = JSON.createObjectNode();
        schema.put("$ref", "#/components/schemas/" + name);
        schema.set("components", contract.get("components"));
        JsonSchemaFactory factory = JsonSchemaFactory.getInstance(
                SpecVersion.VersionFlag.V4, builder -> builder.metaSchema(OpenApi30.getInstance())
                        .defaultMetaSchemaIri(OpenApi30.getInstance().getIri()));
        JsonSchema compiled = factory.getSchema(SchemaLocation.of("https://npsuite.org/contract"), schema);
        return compiled.validate(value);
    }
}
