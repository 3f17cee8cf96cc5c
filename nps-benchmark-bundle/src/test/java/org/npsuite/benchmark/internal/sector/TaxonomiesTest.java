// SPDX-License-Identifier: Apache-2.0
package org.npsuite.benchmark.internal.sector;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.npsuite.model.response.Sector;

class TaxonomiesTest {

    private final Taxonomies taxonomies = Taxonomies.load();

    @ParameterizedTest(name = "{0} is division {1} of section {2}")
    @CsvSource({"64,64,K", "64.19,64,K", "64.19Z,64,K", "6419Z,64,K", "01,01,A", "47.7,47,G", "99,99,U"})
    void aCodeIsReducedToItsDivision(String code, String division, String section) {
        SectorPath path = path(code).orElseThrow();

        assertThat(path.upwards())
                .containsExactly(
                        Map.entry(Level.DIVISION, new Sector("NACE-2", division)),
                        Map.entry(Level.SECTION, new Sector("NACE-2", section)),
                        Map.entry(Level.TOTAL, new Sector("NACE-2", "TOTAL")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"04", "34", "00", "1", "X", "V", "64.19.1", "bank", "K+X", "K+", "6 4"})
    void aCodeThatTheClassificationDoesNotHoldHasNoPlace(String code) {
        assertThat(path(code)).isEmpty();
    }

    @Test
    void anUnknownClassificationHasNoPlaces() {
        assertThat(taxonomies.path(new Sector("NAICS", "52"))).isEmpty();
    }

    @Test
    void nace2Has88DivisionsIn21Sections() {
        assertThat(taxonomies.divisions("NACE-2")).hasSize(88);
        assertThat(taxonomies.divisions("NACE-2").stream()
                        .map(division -> path(division).orElseThrow().sections())
                        .distinct())
                .hasSize(21);
    }

    @ParameterizedTest(name = "a figure of {1} speaks of {0}: {2}")
    @CsvSource({
        "70,70,DIVISION",
        "70,M,SECTION",
        "70,M+N,SECTION",
        "70,TOTAL,TOTAL",
        "70,71,",
        "70,N,",
        "M,70,",
        "M,M,SECTION",
        "M,M+N,SECTION",
        "M+N,M,",
        "TOTAL,TOTAL,TOTAL",
        "TOTAL,70,",
        "TOTAL,M,"
    })
    void aFigureSpeaksOfWhatItContains(String own, String published, Level level) {
        assertThat(path(own).orElseThrow().meets(path(published).orElseThrow())).isEqualTo(Optional.ofNullable(level));
    }

    private Optional<SectorPath> path(String code) {
        return taxonomies.path(new Sector("NACE-2", code));
    }
}
