// SPDX-License-Identifier: Apache-2.0
package org.npsuite.benchmark.internal.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.npsuite.benchmark.internal.compare.Figures.mean;
import static org.npsuite.benchmark.internal.compare.Figures.pack;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.npsuite.benchmark.internal.pack.StockPack;
import org.npsuite.benchmark.internal.sector.Taxonomies;
import org.npsuite.model.benchmark.BenchmarkPack;
import org.npsuite.model.benchmark.Grade;
import org.npsuite.model.benchmark.Observation;
import org.npsuite.model.benchmark.Pooled;
import org.npsuite.model.benchmark.Source;
import org.npsuite.model.response.Kind;
import org.npsuite.model.response.Market;
import org.npsuite.model.response.Programme;
import org.npsuite.model.response.Sector;
import org.npsuite.model.score.Interval.Method;

/** The six studies are those of vector POOLING-001, in points: R metafor 3.8.1, rma(method = "DL"). */
class PoolTest {

    private static final double[] SCORES = {58, 31, 45, 10, 72, 40};
    private static final double[] VARIANCES = {
        0.0055000000000000005, 0.017499999999999998, 0.0075, 0.032, 0.002666666666666667, 0.010833333333333334
    };

    private final IndustryComparison comparison = new IndustryComparison(Taxonomies.load(), 5);

    @Test
    void sixIndependentStudiesArePooledAsMetaforPoolsThem() {
        Pooled pooled = pooled(studies(6)).orElseThrow();

        assertThat(pooled.studies()).isEqualTo(6);
        assertThat(pooled.mean()).isCloseTo(46.472065209796215, within(1e-6));
        // Below ten studies t with five degrees of freedom on the measured error; both ends leave metafor's plain ones.
        assertThat(pooled.interval().method()).isEqualTo(Method.STUDENT);
        assertThat(pooled.interval().low()).isLessThan(30.407942133625276);
        assertThat(pooled.interval().high()).isGreaterThan(62.53618828596715);
        assertThat(pooled.prediction().low()).isLessThan(9.151302306596004);
        assertThat(pooled.prediction().high()).isGreaterThan(83.79282811299642);
    }

    @Test
    void tenStudiesHaveTheirPlainIntervals() {
        List<Observation.Builder> ten = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            ten.add(mean("o" + i, String.valueOf(30 + 3 * i)).standardError(4.0));
        }

        Pooled pooled = pooled(packOf(ten)).orElseThrow();

        assertThat(pooled.studies()).isEqualTo(10);
        assertThat(pooled.mean()).isCloseTo(43.5, within(1e-9));
        assertThat(pooled.interval().method()).isEqualTo(Method.NORMAL);
        // With equal variances τ² is the variance of the scores less the sampling variance: 82.5 - 16.
        double standardError = Math.sqrt(82.5 / 10);
        assertThat(pooled.interval().high()).isCloseTo(43.5 + 1.959963985 * standardError, within(1e-6));
        assertThat(pooled.prediction().high())
                .isCloseTo(43.5 + 1.959963985 * Math.sqrt(82.5 / 10 + 66.5), within(1e-6));
    }

    @Test
    void fourStudiesAreNotPooled() {
        assertThat(pooled(studies(4))).isEmpty();
        assertThat(pooled(studies(5))).isPresent();
    }

    @Test
    void twoStudiesOfOnePublisherAreOne() {
        BenchmarkPack pack = studies(5);
        List<Source> sources = new ArrayList<>(pack.sources());
        sources.set(4, sources.get(4).toBuilder().publisher(" publisher s0").build());

        assertThat(pooled(pack.toBuilder().sources(sources).build())).isEmpty();
    }

    @Test
    void aStudyWithoutErrorIsNotPooled() {
        List<Observation.Builder> figures = figures(5);
        figures.get(2).standardError(null);

        assertThat(pooled(packOf(figures))).isEmpty();
    }

    @Test
    void aStudyOfAnotherCountryIsNotPooled() {
        List<Observation.Builder> figures = figures(5);
        figures.get(2).region("DE");

        assertThat(pooled(packOf(figures))).isEmpty();
    }

    @Test
    void studiesThatAgreeAreNotMadeSurerThanTheirErrorsAllow() {
        List<Observation.Builder> alike = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            alike.add(mean("o" + i, "40").standardError(10.0));
        }

        Pooled pooled = pooled(packOf(alike)).orElseThrow();

        // Hartung and Knapp alone would give the interval no width at all.
        assertThat(pooled.interval().width()).isCloseTo(2 * 1.959963985 * 10 / Math.sqrt(5), within(1e-6));
    }

    @Test
    void theStockPackPoolsNothingAnywhere() throws Exception {
        BenchmarkPack stock = StockPack.read();
        for (String division : Taxonomies.load().divisions("NACE-2")) {
            for (String country : List.of("FR", "US", "GB", "JP", "AU", "BR", "NL", "NZ", "AT")) {
                for (Market market : Market.values()) {
                    for (Kind kind : Kind.values()) {
                        Programme programme = Scores.bank()
                                .sector(new Sector("NACE-2", division))
                                .country(country)
                                .market(market)
                                .kind(kind)
                                .build();
                        assertThat(pooled(programme, stock)).isEmpty();
                    }
                }
            }
        }
    }

    private Optional<Pooled> pooled(BenchmarkPack pack) {
        return pooled(Scores.bank().build(), pack);
    }

    private Optional<Pooled> pooled(Programme programme, BenchmarkPack pack) {
        return comparison
                .report(
                        programme,
                        Scores.report(Scores.of(500, 300, 200)),
                        List.of(pack),
                        LocalDate.of(2026, 11, 23),
                        Locale.ENGLISH)
                .pooled();
    }

    private static BenchmarkPack studies(int n) {
        return packOf(figures(n));
    }

    private static List<Observation.Builder> figures(int n) {
        List<Observation.Builder> figures = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            figures.add(mean("o" + i, String.valueOf((int) SCORES[i])).standardError(100 * Math.sqrt(VARIANCES[i])));
        }
        return figures;
    }

    private static BenchmarkPack packOf(List<Observation.Builder> figures) {
        List<Source> sources = new ArrayList<>();
        for (int i = 0; i < figures.size(); i++) {
            figures.get(i).sourceId("s" + i);
            sources.add(Figures.source("s" + i, Grade.B).build());
        }
        return pack(figures.toArray(Observation.Builder[]::new))
                .sources(sources)
                .build();
    }
}
