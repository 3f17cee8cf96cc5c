// SPDX-License-Identifier: Apache-2.0
package org.npsuite.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.npsuite.service.CsvMapping;
import org.npsuite.service.ImportRequest;

/** Responses come in, one by one and in bulk. */
class IntakeTest {

    private static final String RESPONSES = "/programmes/bank/responses";

    private Rest rest;

    @BeforeEach
    void start() throws Exception {
        rest = new Rest().withProgramme();
    }

    @AfterEach
    void stop() throws Exception {
        rest.close();
    }

    @Test
    void newResponseIsCreatedAndFoundAtItsAddress() {
        Rest.Answer created = rest.post(
                RESPONSES,
                "{\"id\": \"r 1/é\", \"rating\": 9, \"comment\": \"Très bien\", \"answeredAt\": \"2026-03-01\","
                        + " \"tags\": {\"topic\": [\"price\", \"branch\"]}}");
        assertThat(created.status()).isEqualTo(201);
        assertThat(created.body()).isEqualTo("{\"id\":\"r 1/é\",\"outcome\":\"RECORDED\"}");
        assertThat(created.header("Location").orElse("")).endsWith("/responses/r%201%2F%C3%A9");
    }

    @Test
    void anIdMayHoldBraces() {
        Rest.Answer created = rest.post(RESPONSES, "{\"id\": \"r{1}\", \"rating\": 9}");

        assertThat(created.status()).isEqualTo(201);
        assertThat(created.header("Location").orElse("")).endsWith("/responses/r%7B1%7D");
    }

    @Test
    void responseIsShownWithWhatTheJournalKnowsOfIt() {
        rest.post(
                RESPONSES,
                "{\"id\": \"r\", \"rating\": 9, \"answeredAt\": \"2026-03-01\","
                        + " \"tags\": {\"topic\": [\"price\", \"branch\"]}, \"measures\": {\"revenue\": 12.50}}");
        assertThat(rest.get(RESPONSES + "/r").body())
                .isEqualTo(
                        "{\"id\":\"r\",\"status\":\"VALID\",\"rating\":9,\"answeredAt\":\"2026-02-28T23:00:00Z\","
                                + "\"measures\":{\"revenue\":12.50},\"tags\":{\"topic\":[\"branch\",\"price\"]},"
                                + "\"programme\":\"bank\",\"version\":1,\"recordedAt\":\"2026-11-22T10:00:00Z\",\"day\":\"2026-02-28\"}");
    }

    @Test
    void sameContentAgainIsAcknowledgedAndOtherContentRefused() {
        assertThat(rest.post(RESPONSES, "{\"id\": \"r\", \"rating\": 9}").status())
                .isEqualTo(201);
        Rest.Answer again = rest.post(RESPONSES, "{\"id\": \"r\", \"rating\": 9}");
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json().get("outcome").asText()).isEqualTo("KNOWN");
        assertThat(rest.post(RESPONSES, "{\"id\": \"r\", \"rating\": 8}").status())
                .isEqualTo(409);
    }

    @Test
    void idempotencyKeyStandsInForAnId() {
        assertThat(submitWithKey("k-1", "{\"rating\": 9}").status()).isEqualTo(201);
        assertThat(submitWithKey("k-1", "{\"rating\": 9}").status()).isEqualTo(200);
        assertThat(submitWithKey("k-1", "{\"rating\": 8}").status()).isEqualTo(409);
        assertThat(submitWithKey("k-2", "{\"rating\": 9}").status()).isEqualTo(201);
        assertThat(submitWithKey("k".repeat(256), "{\"rating\": 9}").status()).isEqualTo(400);
        assertThat(submitWithKey("k-1", "{\"id\": \"own\", \"rating\": 9}")
                        .json()
                        .get("id")
                        .asText())
                .isEqualTo("own");
    }

    private Rest.Answer submitWithKey(String key, String body) {
        return rest.request("POST", RESPONSES)
                .header("Idempotency-Key", key)
                .json(body)
                .send();
    }

    @Test
    void responsesArePagedThrough() {
        for (int number = 0; number < 5; number++) {
            rest.post(RESPONSES, "{\"id\": \"r" + number + "\", \"rating\": 9}");
        }
        Rest.Answer first = rest.get(RESPONSES + "?limit=3");
        assertThat(first.json().get("responses")).hasSize(3);
        Rest.Answer second = rest.get(
                RESPONSES + "?limit=3&cursor=" + first.json().get("next").asText());
        assertThat(second.json().get("responses")).hasSize(2);
        assertThat(second.json().has("next")).isFalse();
    }

    @Test
    void linesOfJsonStreamThrough() {
        Rest.Answer answer = rest.request("POST", RESPONSES)
                .body("application/x-ndjson", "{\"rating\":9}\n".repeat(200_000))
                .send();
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body())
                .isEqualTo("{\"accepted\":200000,\"duplicates\":0,\"rejected\":1,"
                        + "\"lines\":[{\"line\":3,\"reason\":\"\\\"rating\\\" is missing\"}]}");
        assertThat(rest.services.responses.imports.get(0).format()).isEqualTo(ImportRequest.Format.NDJSON);
        assertThat(rest.services.responses.imports.get(0).key()).isEmpty();
    }

    @Test
    void fileIsImportedUnderAKeyByItsMapping() {
        String mapping = "{\"columns\": {\"survey_date\": \"answeredAt\", \"market\": \"attr:segment\"},"
                + " \"dateFormats\": [\"dd/MM/yyyy\", \"d/M/yy\"], \"encoding\": \"windows-1252\"}";
        Rest.Answer answer = rest.request(
                        "PUT",
                        "/programmes/bank/imports/2026-03?mapping="
                                + URLEncoder.encode(mapping, StandardCharsets.UTF_8))
                .body("Text/CSV; charset=windows-1252", "survey_date,market\n01/03/2026,US\n")
                .send();
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        ImportRequest request = rest.services.responses.imports.get(0);
        assertThat(request.format()).isEqualTo(ImportRequest.Format.CSV);
        assertThat(request.key()).contains("2026-03");
        assertThat(request.mapping().map(CsvMapping::dateFormats)).contains(List.of("dd/MM/yyyy", "d/M/yy"));
        assertThat(request.mapping().map(CsvMapping::columns))
                .contains(Map.of("survey_date", "answeredAt", "market", "attr:segment"));
    }

    @Test
    void anImportTellsHowFarItIsAtItsAddressAndInTheList() {
        String running = "{\"key\":\"k\",\"format\":\"CSV\",\"state\":\"RUNNING\","
                + "\"startedAt\":\"2026-11-22T10:00:00Z\",\"linesRead\":4100,"
                + "\"accepted\":3990,\"duplicates\":7,\"rejected\":2}";
        assertThat(rest.get("/programmes/bank/imports/k").body()).isEqualTo(running);
        assertThat(rest.get("/programmes/bank/imports").body())
                .isEqualTo("{\"imports\":[" + running + ",{\"format\":\"CSV\",\"state\":\"DONE\","
                        + "\"startedAt\":\"2026-11-22T10:00:00Z\",\"endedAt\":\"2026-11-22T10:01:30Z\","
                        + "\"linesRead\":4100,\"accepted\":3990,\"duplicates\":7,\"rejected\":2}]}");
        assertThat(rest.get("/programmes/bank/imports/unheard-of").status()).isEqualTo(404);
        assertThat(rest.get("/programmes/unheard-of/imports").status()).isEqualTo(404);
        assertThat(rest.get("/programmes/bank/imports?state=RUNNING").status()).isEqualTo(400);
    }

    @Test
    void charsetThatIsDeclaredIsHandedOn() {
        for (String type : List.of("text/csv", "text/csv; charset=iso-8859-15", "text/csv;charset=\"UTF-16\"")) {
            assertThat(rest.request("POST", RESPONSES)
                            .body(type, "rating\n9\n")
                            .send()
                            .status())
                    .isEqualTo(200);
        }
        assertThat(rest.services.responses.imports)
                .extracting(ImportRequest::encoding)
                .containsExactly(
                        Optional.empty(),
                        Optional.of(Charset.forName("iso-8859-15")),
                        Optional.of(StandardCharsets.UTF_16));
    }

    @Test
    void mappingThatIsNoneIsRefused() {
        assertThat(importWith("mapping=columns").status()).isEqualTo(400);
        assertThat(importWith("mapping=null").status()).isEqualTo(400);
        assertThat(importWith("mapping=" + URLEncoder.encode("{\"colums\": {}}", StandardCharsets.UTF_8))
                        .status())
                .isEqualTo(400);
        assertThat(importWith("maping=x").status()).isEqualTo(400);
        assertThat(rest.request("POST", RESPONSES + "?mapping=%7B%7D")
                        .body("application/x-ndjson", "{\"rating\":9}")
                        .send()
                        .status())
                .isEqualTo(400);
        assertThat(rest.services.responses.imports).isEmpty();
    }

    private Rest.Answer importWith(String query) {
        return rest.request("POST", RESPONSES + "?" + query)
                .body("text/csv", "rating\n9\n")
                .send();
    }

    @Test
    void senderOfALargeFileLearnsWhyItIsRefused() {
        Rest.Answer answer = rest.request("POST", RESPONSES)
                .as("nps-viewer")
                .body("application/x-ndjson", "{\"rating\":9}\n".repeat(1_000_000))
                .send();
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.json().get("detail").asText()).isNotBlank();
    }

    @Test
    void importNeedsAStreamOfOneOfTheTypes() {
        assertThat(rest.request("PUT", "/programmes/bank/imports/k")
                        .json("{\"rating\": 9}")
                        .send()
                        .status())
                .isEqualTo(415);
    }

    @Test
    void answersOfACustomerSayWhichProgrammeTheyAreOf() {
        rest.post(RESPONSES, "{\"id\": \"r-2\", \"rating\": 9, \"customer\": \"c-2\"}");
        assertThat(rest.get("/customers/c-2").json().get("responses").findValuesAsText("programme"))
                .containsExactly("bank");
    }

    @Test
    void aCustomerIsNamedWhereTheHostTellsTheName() {
        rest.post(RESPONSES, "{\"id\": \"r-1\", \"rating\": 9, \"customer\": \"c-1\"}");
        rest.post(RESPONSES, "{\"id\": \"r-2\", \"rating\": 9, \"customer\": \"c-2\"}");
        assertThat(rest.get("/customers/c-2").json().path("name").asText()).isEqualTo("Buyer, Example Ltd");
        assertThat(rest.get("/customers/c-1").json().has("name")).isFalse();
    }

    @Test
    void answersOfACustomerErasedSinceHaveNoName() {
        rest.post(RESPONSES, "{\"id\": \"r-2\", \"rating\": 9, \"customer\": \"c-2\"}");
        rest.services.responses.erasingBetweenQuestions = true;

        Rest.Answer answer = rest.get("/customers/c-2");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().get("responses")).hasSize(1);
        assertThat(answer.json().has("name")).isFalse();
    }

    @Test
    void erasureIsCountedAndInForce() {
        rest.post(RESPONSES, "{\"id\": \"r\", \"rating\": 9, \"customer\": \"c-1\"}");
        assertThat(rest.get("/customers/c-1").json().get("responses")).hasSize(1);
        assertThat(rest.post("/erasures", "{\"customer\": \"c-1\"}").body()).isEqualTo("{\"erased\":1}");
        assertThat(rest.get("/customers/c-1").status()).isEqualTo(403);
        assertThat(rest.post("/erasures", "{\"customer\": \" \"}").status()).isEqualTo(422);
    }
}
