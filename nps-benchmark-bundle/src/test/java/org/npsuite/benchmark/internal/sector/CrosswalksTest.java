// SPDX-License-Identifier: Apache-2.0
package org.npsuite.benchmark.internal.sector;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.npsuite.model.response.Sector;

class CrosswalksTest {

    private final Taxonomies taxonomies = Taxonomies.load();
    private final Crosswalks crosswalks = Crosswalks.load(taxonomies);

    @ParameterizedTest(name = "{0} {1} is {2} {3}, verified: {4}")
    @CsvSource({
        "NAF-2,64.19Z,NACE-2,64,true",
        "NACE-2,64,NAF-2,64,true",
        "ISIC-4,64,NAF-2,64,true",
        "NAF-2025,64,NACE-2,64,false",
        "NAF-2025,64,NACE-2.1,64,true",
        "ISIC-5,64,NAF-2,64,false",
        "NACE-2,K,NACE-2.1,L,true",
        "NACE-2,U,NAF-2025,V,false",
        "NACE-2.1,A,NACE-2,A,false",
        "NACE-2.1,61,NACE-2,61,false",
    })
    void aSectorThatWasKeptIsCarriedOverWhole(String from, String code, String to, String expected, boolean verified) {
        assertThat(reached(from, code, to)).singleElement().satisfies(reach -> {
            assertThat(reach.path().code()).contains(expected);
            assertThat(reach.same()).isTrue();
            assertThat(reach.verified()).isEqualTo(verified);
        });
    }

    @Test
    void aSectorThatWasDividedOnlyOverlapsWithItsParts() {
        assertThat(reached("NACE-2", "45", "NAF-2025"))
                .extracting(reach -> reach.path().code().orElseThrow())
                .containsExactlyInAnyOrder("46", "47", "95");
        assertThat(reached("NACE-2", "45", "NAF-2025")).noneMatch(Reach::same);
        assertThat(reached("NACE-2", "J", "NACE-2.1"))
                .extracting(reach -> reach.path().code().orElseThrow())
                .containsExactlyInAnyOrder("J", "K");
    }

    @Test
    void everyDivisionOfEveryClassificationIsReachedFromEveryOther() {
        for (String from : taxonomies.schemes()) {
            for (String division : taxonomies.divisions(from)) {
                assertThat(crosswalks.from(path(from, division)))
                        .as("%s %s", from, division)
                        .extracting(reach -> reach.path().scheme())
                        .containsAll(taxonomies.schemes());
            }
        }
    }

    @Test
    void newClassificationsHave87DivisionsIn22Sections() {
        for (String scheme : List.of("NACE-2.1", "NAF-2025", "ISIC-5")) {
            assertThat(taxonomies.divisions(scheme)).hasSize(87).doesNotContain("45");
            assertThat(taxonomies.divisions(scheme).stream()
                            .map(division -> path(scheme, division).sections())
                            .distinct())
                    .hasSize(22);
        }
    }

    @Test
    void everyLineOfTheTablesNamesASectorThatExists() {
        assertThat(Table.read("crosswalks.csv")).allSatisfy(row -> {
            if (!row.get("from_code").equals("*")) {
                assertThat(taxonomies.path(new Sector(row.get("from_scheme"), row.get("from_code"))))
                        .isPresent();
                assertThat(taxonomies.path(new Sector(row.get("to_scheme"), row.get("to_code"))))
                        .isPresent();
            }
            assertThat(row.get("source").isEmpty()).isEqualTo(row.get("status").equals("unverified"));
        });
        assertThat(Table.read("classifications.csv"))
                .extracting(row -> row.get("scheme"))
                .containsExactlyInAnyOrderElementsOf(taxonomies.schemes());
    }

    private List<Reach> reached(String from, String code, String to) {
        return crosswalks.from(path(from, code)).stream()
                .filter(reach -> reach.path().scheme().equals(to))
                .toList();
    }

    private SectorPath path(String scheme, String code) {
        return taxonomies.path(new Sector(scheme, code)).orElseThrow();
    }
}
