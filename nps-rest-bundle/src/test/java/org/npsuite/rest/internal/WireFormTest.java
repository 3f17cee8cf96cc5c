// SPDX-License-Identifier: Apache-2.0
package org.npsuite.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names and shapes of the contract, to the letter. */
class WireFormTest {

    private static final String SCORE = "{\"n\":100,\"promoters\":73,\"passives\":12,\"detractors\":15,"
            + "\"ratings\":[1,1,1,2,2,3,5,5,7,33,40],\"state\":\"OK\",\"score\":58,\"exact\":{\"num\":58,\"den\":1},"
            + "\"decimal\":58.0,\"band\":\"STRONG\","
            + "\"interval\":{\"level\":0.95,\"low\":42.5,\"high\":71.25,\"method\":\"ADJUSTED_WALD\"},\"mean\":8.5}";

    private static Rest rest;

    @BeforeAll
    static void start() throws Exception {
        rest = new Rest().withProgramme();
    }

    @AfterAll
    static void stop() throws Exception {
        rest.close();
    }

    @Test
    void scoreIsWrappedInItsEnvelope() {
        Rest.Answer answer = rest.get("/programmes/bank/score?from=2026-01-01&to=2026-02-01");
        assertThat(answer.contentType()).isEqualTo("application/json");
        assertThat(answer.body())
                .isEqualTo("{\"definition\":\"nps-1;settings=3f9a01c2\",\"query\":{\"programme\":\"bank\","
                        + "\"from\":\"2026-01-01\",\"to\":\"2026-02-01\",\"where\":[],\"groupBy\":[],"
                        + "\"unit\":\"RESPONSES\",\"level\":0.95,\"detail\":\"ALL\"},\"watermark\":\"w1\",\"partial\":false,"
                        + "\"withoutCustomer\":0,\"total\":" + SCORE + ",\"groups\":[]}");
    }

    @Test
    void queryIsUnderstoodAsItWasMeant() {
        JsonNode query = rest.get("/programmes/bank/score?where=attr:segment:in:A,B&where=channel:ne:web"
                        + "&groupBy=month&groupBy=tag:topic&unit=customers&level=0.9&detail=counts")
                .json()
                .get("query");
        assertThat(query.toString())
                .isEqualTo("{\"programme\":\"bank\",\"where\":[\"attr:segment:in:A,B\",\"channel:ne:web\"],"
                        + "\"groupBy\":[\"month\",\"tag:topic\"],\"unit\":\"CUSTOMERS\",\"level\":0.9,"
                        + "\"detail\":\"COUNTS\"}");
    }

    @Test
    void groupWithoutAValueIsNull() {
        JsonNode groups =
                rest.get("/programmes/bank/score?groupBy=attr:segment").json().get("groups");
        assertThat(groups.get(0).get("group").toString()).isEqualTo("{\"attr:segment\":null}");
    }

    @Test
    void countsAreScoredWithoutBeingStored() {
        assertThat(rest.post("/score", "{\"ratings\":[1,1,1,2,2,3,5,5,7,33,40]}")
                        .body())
                .isEqualTo(SCORE);
        JsonNode categories = rest.post("/score", "{\"promoters\":73,\"passives\":12,\"detractors\":15,\"level\":0.9}")
                .json();
        assertThat(categories.get("score").asInt()).isEqualTo(58);
        assertThat(categories.get("interval").get("level").asDouble()).isEqualTo(0.9);
        assertThat(categories.has("ratings")).isFalse();
        assertThat(categories.has("mean")).isFalse();
    }

    @Test
    void nobodyIsAStateAndNoZero() {
        JsonNode score = rest.post("/score", "{\"promoters\":0,\"passives\":0,\"detractors\":0}")
                .json();
        assertThat(score.get("state").asText()).isEqualTo("NO_DATA");
        assertThat(score.has("score")).isFalse();
        assertThat(score.has("exact")).isFalse();
        assertThat(score.has("interval")).isFalse();
    }

    @Test
    void fieldsAreNamedAsAQuestionNamesThemAndOneOfTooManyValuesSaysWhy() {
        assertThat(rest.request("GET", "/programmes/bank/fields?from=2026-01-01")
                        .header("Accept-Language", "fr")
                        .send()
                        .body())
                .as("the query as the service narrowed it")
                .isEqualTo("{\"definition\":\"nps-1;settings=3f9a01c2\",\"query\":{\"programme\":\"bank\","
                        + "\"from\":\"2026-01-01\",\"where\":[\"team:eq:north\"]},\"watermark\":\"w1\","
                        + "\"partial\":0.5,\"fields\":["
                        + "{\"field\":\"attr:segment\",\"values\":3},"
                        + "{\"field\":\"attr:order\",\"absent\":[{\"statistic\":\"values\","
                        + "\"reason\":\"TOO_MANY_VALUES\",\"sentence\":\"fr\"}]},{\"field\":\"team\",\"values\":1}]}");
    }

    @Test
    void customersAreFoundByNameAndTheAnswerIsNotKept() {
        Rest.Answer found = rest.post("/customer-search", "{\"text\":\"Example\"}");

        assertThat(found.body())
                .isEqualTo("{\"customers\":[{\"id\":\"c-2\",\"name\":\"Buyer, Example Ltd\",\"account\":\"a-1\"}]}");
        assertThat(found.header("Cache-Control")).hasValue("no-store");
        assertThat(rest.post("/customer-search", "{\"text\":\"Nobody\"}").body())
                .isEqualTo("{\"customers\":[]}");
        Rest.Answer tooMany = rest.post("/customer-search", "{\"text\":\"Example\",\"limit\":101}");
        assertThat(tooMany.status()).isEqualTo(422);
        assertThat(tooMany.json().get("detail").asText())
                .as("the service says how many")
                .isEqualTo("at most a hundred");
        assertThat(rest.post("/customer-search", "{\"text\":\"Example\",\"limit\":3000000000}")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void changeIsExact() {
        JsonNode change = rest.get("/programmes/bank/change?from=2026-01-01&to=2026-02-01&baseFrom=2025-01-01"
                        + "&baseTo=2025-02-01&groupBy=attr:segment&where=channel:eq:web")
                .json();
        assertThat(change.get("difference").toString())
                .isEqualTo("{\"decimal\":0.3333333333333333,\"exact\":{\"num\":1,\"den\":3}}");
        assertThat(change.get("mix").get("exact").toString()).isEqualTo("{\"num\":1,\"den\":3}");
        assertThat(change.get("rate").get("exact").toString()).isEqualTo("{\"num\":0,\"den\":1}");
        assertThat(change.get("pValue").asDouble()).isEqualTo(0.5);
        assertThat(change.get("segments").get(0).get("group").toString()).isEqualTo("{\"attr:segment\":\"A\"}");
        assertThat(change.get("query").get("before").toString())
                .isEqualTo("{\"from\":\"2025-01-01\",\"to\":\"2025-02-01\",\"where\":[\"channel:eq:web\"]}");
    }

    @Test
    void changeComparesTwoGroups() {
        JsonNode query = rest.get("/programmes/bank/change?from=2026-01-01&group=attr:segment:eq:A"
                        + "&baseGroup=attr:segment:eq:B")
                .json()
                .get("query");
        assertThat(query.get("before").toString())
                .isEqualTo("{\"from\":\"2026-01-01\",\"where\":[\"attr:segment:eq:B\"]}");
        assertThat(query.get("after").toString())
                .isEqualTo("{\"from\":\"2026-01-01\",\"where\":[\"attr:segment:eq:A\"]}");
    }

    @ParameterizedTest(name = "{0} is answered in {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "fr | Rien n'a bougé.",
                "fr-CA,en;q=0.5 | Rien n'a bougé.",
                "de,fr;q=0.5 | Rien n'a bougé.",
                "en | Nothing moved.",
                "de | Nothing moved.",
                ";;; | Nothing moved."
            })
    void sentencesAreInTheCallersLanguage(String languages, String sentence) {
        assertThat(rest.request("GET", "/programmes/bank/change?baseTo=2026-01-01")
                        .header("Accept-Language", languages)
                        .send()
                        .json()
                        .get("sentence")
                        .asText())
                .isEqualTo(sentence);
    }

    @Test
    void sourceSaysHowManyFiguresItHasSoThatNobodyHasToFetchThemAll() {
        JsonNode source = rest.get("/benchmarks/sources").json().get("sources").get(0);
        assertThat(source.get("figures").asInt())
                .isEqualTo(rest.get("/benchmarks/observations")
                        .json()
                        .get("observations")
                        .size())
                .isEqualTo(2);
    }

    @Test
    void benchmarkGapIsNullWhereItMeansNothing() {
        JsonNode report = rest.get("/programmes/bank/benchmark").json();
        assertThat(report.get("verdict").toString())
                .isEqualTo("{\"code\":\"IN_LINE\",\"sentence\":\"In line with the sector.\"}");
        JsonNode mean = report.get("comparisons").get(0);
        JsonNode leader = report.get("comparisons").get(1);
        assertThat(mean.get("gap").asDouble()).isEqualTo(2.5);
        assertThat(leader.has("gap")).isTrue();
        assertThat(leader.get("gap").isNull()).isTrue();
        assertThat(leader.get("observation").get("value").isNumber()).isTrue();
        assertThat(leader.get("observation").get("sectorCode").asText()).isEqualTo("64");
        assertThat(leader.get("observation").get("statistic").asText()).isEqualTo("MAX");
        assertThat(leader.get("source").get("sourceId").asText()).isEqualTo("S1");
    }

    @Test
    void programmeIsCreatedAndChanged() {
        String body = "{\"name\": \"New\", \"kind\": \"TRANSACTIONAL\", \"zone\": \"UTC\","
                + " \"anonymity\": {\"minimum\": 12}, \"sector\": {\"scheme\": \"NACE-2\", \"code\": \"64\"}}";
        Rest.Answer created = rest.put("/programmes/new", body);
        assertThat(created.status()).isEqualTo(201);
        assertThat(created.header("Location").orElse("")).endsWith("/cxf/nps/v1/programmes/new");
        assertThat(rest.put("/programmes/new", body).status()).isEqualTo(200);
        assertThat(rest.get("/programmes/new").body())
                .isEqualTo(
                        "{\"id\":\"new\",\"name\":\"New\",\"kind\":\"TRANSACTIONAL\",\"question\":{},\"zone\":\"UTC\","
                                + "\"scale\":\"0-10\",\"anonymity\":{\"minimum\":12},"
                                + "\"sector\":{\"scheme\":\"NACE-2\",\"code\":\"64\"}}");
    }

    @Test
    void populationIsKeptByAttributeAndValue() {
        String counts = "{\"attributes\":{\"segment\":{\"A\":{\"customers\":1000,\"invited\":200},"
                + "\"B\":{\"customers\":1000}}}}";
        assertThat(rest.put("/programmes/bank/population", counts).status()).isEqualTo(200);
        assertThat(rest.get("/programmes/bank/population").body()).isEqualTo(counts);
        assertThat(rest.put("/programmes/bank/population", "{\"attributes\":{\"segment\":{\"A\":{}}}}")
                        .status())
                .isEqualTo(422);
        assertThat(rest.put("/programmes/bank/population", "{}").status()).isEqualTo(422);
    }

    @Test
    void listOfFiguresIsCutIntoPages() {
        JsonNode first = rest.get("/benchmarks/observations?limit=1").json();
        assertThat(first.get("observations")).hasSize(1);
        JsonNode second = rest.get("/benchmarks/observations?limit=1&cursor="
                        + first.get("next").asText())
                .json();
        assertThat(second.get("observations").get(0).get("observationId").asText())
                .isEqualTo("o2");
        assertThat(second.has("next")).isFalse();
        assertThat(rest.get("/benchmarks/observations?cursor=nonsense").status())
                .isEqualTo(400);
    }

    @Test
    void contractIsServedToEverybody() {
        Rest.Answer answer = rest.request("GET", "/openapi.json").anonymous().send();
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(OpenApiTest.contract());
        assertThat(rest.request("HEAD", "/openapi.json").anonymous().send().status())
                .isEqualTo(200);
    }

    @ParameterizedTest(name = "in {0} nobody reads \"{1}\"")
    @CsvSource({"fr, Personne n'a encore répondu.", "en, Nobody has answered yet."})
    void whatIsMissingHasAReasonAndASentence(String language, String sentence) {
        JsonNode size = rest.request("GET", "/programmes/bank/sample-size?margin=5")
                .header("Accept-Language", language)
                .send()
                .json();

        assertThat(size.has("needed")).isFalse();
        assertThat(size.get("definition").asText()).isEqualTo("nps-1;settings=3f9a01c2");
        assertThat(size.get("watermark").asText()).isEqualTo("w1");
        assertThat(size.get("absent").toString())
                .isEqualTo("[{\"statistic\":\"needed\",\"reason\":\"NO_DATA\",\"sentence\":\"" + sentence + "\"}]");
    }

    @Test
    void theUnweightedScoreStandsBesideTheWeighted() {
        JsonNode answer = rest.get("/programmes/bank/representativeness").json();

        assertThat(answer.get("unweighted").get("score").asInt()).isEqualTo(58);
        assertThat(answer.get("weighted").get("weights").toString())
                .isEqualTo("{\"ratio\":14.0,\"largestShare\":0.02,\"cautions\":[{\"kind\":\"UNEVEN_WEIGHTS\","
                        + "\"sentence\":\"Some answers count for many others.\"}]}");
        assertThat(answer.get("absent").get(0).get("statistic").asText()).isEqualTo("responseRate");
    }

    @Test
    void driversSayWhatToMend() {
        JsonNode answer = rest.request("GET", "/programmes/bank/drivers")
                .header("Accept-Language", "fr")
                .send()
                .json();

        assertThat(answer.get("sentence").asText()).isEqualTo("À améliorer : price.");
        assertThat(answer.get("drivers").get(0).get("advice").asText()).isEqualTo("MEND");
    }
}
