// SPDX-License-Identifier: Apache-2.0
package org.npsuite.benchmark.internal.pack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.npsuite.benchmark.internal.sector.Taxonomies;
import org.npsuite.model.benchmark.BenchmarkPack;
import org.npsuite.model.benchmark.Confidence;
import org.npsuite.model.benchmark.Observation;
import org.npsuite.spi.benchmark.BenchmarkSource;
import org.npsuite.testkit.benchmark.BenchmarkSourceContract;

/** The stock pack keeps the rules that other people's packs are held to. */
class StockPackTest extends BenchmarkSourceContract {

    private final BenchmarkPack stock = read();

    @Override
    protected BenchmarkSource source() {
        return StockPackTest::read;
    }

    @Test
    void itHasItsFiguresFromTheirPublishers() {
        assertThat(stock.name()).isEqualTo("nps-stock");
        assertThat(stock.title(Locale.FRENCH)).startsWith("Chiffres NPS publiés");
        assertThat(stock.sources()).hasSize(22);
        assertThat(stock.observations()).hasSize(184);
    }

    @Test
    void itsLimitsAreThoseItsReadmeNames() {
        List<Observation> figures = stock.observations();
        assertThat(figures).filteredOn(figure -> figure.region().equals("FR")).hasSize(10);
        assertThat(figures)
                .filteredOn(figure -> figure.respondents().isPresent())
                .hasSize(20);
        assertThat(figures)
                .filteredOn(figure -> figure.standardError().isPresent())
                .isEmpty();
        assertThat(figures).filteredOn(figure -> figure.period().isEmpty()).hasSize(3);
        assertThat(mapped(Confidence.HIGH)).isEqualTo(11);
        assertThat(mapped(Confidence.MEDIUM)).isEqualTo(65);
        assertThat(mapped(Confidence.LOW)).isEqualTo(108);
    }

    @Test
    void ofSeveralFiguresOfOneSectorTheNarrowerIsNotTheSurer() {
        // Where one publication has a figure of the whole and of parts, the whole must go before its parts.
        assertThat(of("OFGEM"))
                .filteredOn(figure -> figure.mappingConfidence() == Confidence.MEDIUM)
                .extracting(Observation::sectorLabel)
                .containsExactly("Energy suppliers: overall average (GB)");
    }

    @Test
    void everyCodeIsInItsClassification() {
        Taxonomies taxonomies = Taxonomies.load();
        assertThat(stock.observations()).allSatisfy(figure -> assertThat(taxonomies.path(figure.sector()))
                .isPresent());
    }

    @Test
    void theTablesHaveTheColumnsTheirSchemasName() throws Exception {
        assertThat(Tables.SOURCE_COLUMNS).isEqualTo(fields("sources"));
        assertThat(fields("observations"))
                .containsAll(Tables.OBSERVATION_COLUMNS)
                .containsAll(Tables.OPTIONAL_OBSERVATION_COLUMNS)
                .hasSize(Tables.OBSERVATION_COLUMNS.size() + Tables.OPTIONAL_OBSERVATION_COLUMNS.size());
    }

    private static List<String> fields(String table) throws Exception {
        String name = "/profile/" + table.toLowerCase(Locale.ROOT) + ".fields.json";
        return new ObjectMapper()
                .readTree(StockPackTest.class.getResource(name))
                .findValuesAsText("name");
    }

    private long mapped(Confidence confidence) {
        return stock.observations().stream()
                .filter(figure -> figure.mappingConfidence() == confidence)
                .count();
    }

    private List<Observation> of(String source) {
        return stock.observations().stream()
                .filter(figure -> figure.sourceId().equals(source))
                .toList();
    }

    private static BenchmarkPack read() {
        try {
            return StockPack.read();
        } catch (PackRefusedException e) {
            throw new AssertionError(e);
        }
    }
}
