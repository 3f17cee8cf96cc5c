// SPDX-License-Identifier: Apache-2.0
package org.npsuite.scoring.internal.backing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class RankedTest {

    private final Ranked<String> services = new Ranked<>();

    @Test
    void theHighestRankingComesFirst() {
        services.add("none", Map.of("service.id", 1L));
        services.add("low", Map.of("service.ranking", -1, "service.id", 2L));
        services.add("high", Map.of("service.ranking", 5, "service.id", 3L));

        assertThat(services.stream()).containsExactly("high", "none", "low");
        assertThat(services.first()).contains("high");
    }

    @Test
    void ofEqualsTheOneRegisteredFirstWins() {
        services.add("second", Map.of("service.id", 9L));
        services.add("first", Map.of("service.id", 3L));

        assertThat(services.first()).contains("first");
    }

    @Test
    void whatHasGoneIsFoundNoMore() {
        String service = "only";
        services.add(service, Map.of());
        services.remove(service);

        assertThat(services.first()).isEmpty();
    }

    @Test
    void theBestOfAPropertyIsFoundAmongBetterOnesWithoutIt() {
        services.add("better", Map.of("service.ranking", 5, "store", "x"));
        services.add("wanted", Map.of("store", "y"));

        assertThat(services.first("store", "y")).contains("wanted");
        assertThat(services.first("store", "z")).isEmpty();
    }
}
