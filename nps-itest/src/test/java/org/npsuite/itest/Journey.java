// SPDX-License-Identifier: Apache-2.0
package org.npsuite.itest;

import static org.assertj.core.api.Assertions.assertThat;

import org.npsuite.itest.host.Rest;

/** The steps that journeys share. */
final class Journey {

    static final String PROGRAMME =
            """
            {"name":"Customers of Example Insurance","kind":"RELATIONAL","zone":"Europe/Paris",
             "question":{"en":"How likely are you to recommend us?"},
             "sector":{"scheme":"NACE-2","code":"64"},"market":"B2C","country":"FR"}""";

    private Journey() {}

    /** Creates the programme {@code customers}. */
    static void createProgramme(Rest admin) {
        assertThat(admin.put("/programmes/customers", PROGRAMME).status()).isIn(200, 201);
    }

    /** Sends one rating of January 2026. */
    static void rate(Rest admin, String id, int rating) {
        Rest.Answer answer = admin.post(
                "/programmes/customers/responses",
                "{\"id\":\"" + id + "\",\"rating\":" + rating + ",\"answeredAt\":\"2026-01-15\","
                        + "\"attributes\":{\"segment\":\"" + (rating > 8 ? "A" : "B") + "\"}}");
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    }

    /** Sends 3 promoters, 1 passive, 1 detractor: a score of 40. */
    static void rateFive(Rest admin) {
        int[] ratings = {10, 9, 9, 8, 3};
        for (int i = 0; i < ratings.length; i++) {
            rate(admin, "r-" + i, ratings[i]);
        }
    }

    /** The published score of the programme. */
    static int score(Rest rest) {
        return rest.get("/programmes/customers/score").json().at("/total/score").asInt();
    }

    /** How many answers count. */
    static long answers(Rest rest) {
        return rest.get("/programmes/customers/score").json().at("/total/n").asLong();
    }
}
