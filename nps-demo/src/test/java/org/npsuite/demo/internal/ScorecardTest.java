// SPDX-License-Identifier: Apache-2.0
package org.npsuite.demo.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class ScorecardTest {

    @Test
    void printsTheScoreWithItsIntervalItsBandAndWhoItIsMadeOf() throws JsonProcessingException {
        String text = new Scorecard("Customers")
                .score(
                        json(
                                """
                        {"n":100,"detractors":15,"passives":12,"promoters":73,"state":"OK","score":58,"decimal":58.0,
                         "band":"STRONG","interval":{"level":0.95,"low":42.0,"high":70.7,"method":"ADJUSTED_WALD"}}"""))
                .text();

        assertThat(text)
                .contains("NPS +58  strong  [42.0 to 70.7, 95%]  n = 100")
                .contains("#########" + ".".repeat(7) + "+".repeat(44))
                .contains("15 detractors, 12 passives, 73 promoters");
    }

    @Test
    void noAnswersAreAStateAndNotZero() throws JsonProcessingException {
        assertThat(new Scorecard("Customers")
                        .score(json("{\"state\":\"NO_DATA\"}"))
                        .text())
                .contains("No score: NO_DATA")
                .doesNotContain("NPS");
    }

    @Test
    void theMinusIsAMinus() throws JsonProcessingException {
        assertThat(new Scorecard("Customers")
                        .months(
                                json(
                                        """
                                [{"group":{"month":"2026-01"},"n":3,"score":-33,"decimal":-33.3,
                                  "interval":{"level":0.95,"low":-80,"high":40}}]"""))
                        .text())
                .contains("2026-01   \u221233");
    }

    private static JsonNode json(String text) throws JsonProcessingException {
        return new ObjectMapper().readTree(text);
    }
}
