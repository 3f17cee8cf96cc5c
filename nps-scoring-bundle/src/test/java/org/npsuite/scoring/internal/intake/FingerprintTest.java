// SPDX-License-Identifier: Apache-2.0
package org.npsuite.scoring.internal.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.npsuite.testkit.Responses.valid;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.npsuite.model.response.Response;
import org.npsuite.model.response.ResponseStatus;
import org.npsuite.model.score.Rating;
import org.npsuite.scoring.internal.json.Sha256;

class FingerprintTest {

    /** What is in the journals of this world: none of these bytes may ever change. */
    private static String fingerprintOf(String document) {
        return Sha256.hex(document.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void isThatOfTheDocumentWithItsFieldsInOrder() {
        Response response = valid(9).id("r1")
                .answeredAt(Instant.parse("2026-03-01T10:15:00.5Z"))
                .comment("\"Très bien\"\n\u0001 \uD83D\uDE00 /")
                .customer("c")
                .account("a")
                .team("t")
                .owner("o")
                .touchpoint("shop")
                .channel("mail")
                .language("fr")
                .attributes(Map.of("segment", "B", "région", "Ouest", "A", "z"))
                .ratings(Map.of("support", new Rating(3), "price", new Rating(10)))
                .measures(Map.of("revenue", new BigDecimal("1250.50"), "items", new BigDecimal("1E+2")))
                .tags(Map.of("topic", new LinkedHashSet<>(List.of("price", "delay"))))
                .build();

        assertThat(Fingerprint.of(response))
                .isEqualTo(fingerprintOf("{\"account\":\"a\",\"answeredAt\":\"2026-03-01T10:15:00.500Z\","
                        + "\"attributes\":{\"A\":\"z\",\"région\":\"Ouest\",\"segment\":\"B\"},\"channel\":\"mail\","
                        + "\"comment\":\"\\\"Très bien\\\"\\n\\u0001 \uD83D\uDE00 /\",\"customer\":\"c\","
                        + "\"language\":\"fr\",\"measures\":{\"items\":\"100\",\"revenue\":\"1250.5\"},\"owner\":\"o\","
                        + "\"rating\":9,\"ratings\":{\"price\":10,\"support\":3},\"status\":\"VALID\","
                        + "\"tags\":{\"topic\":[\"delay\",\"price\"]},\"team\":\"t\",\"touchpoint\":\"shop\"}"));
    }

    @Test
    void isThatOfTheStatusAloneWhereNothingElseWasSent() {
        Response dismissed =
                Response.builder().id("r1").status(ResponseStatus.DISMISSED).build();

        assertThat(Fingerprint.of(dismissed)).isEqualTo(fingerprintOf("{\"status\":\"DISMISSED\"}"));
    }
}
