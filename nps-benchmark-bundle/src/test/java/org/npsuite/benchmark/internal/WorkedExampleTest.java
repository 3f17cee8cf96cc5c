// SPDX-License-Identifier: Apache-2.0
package org.npsuite.benchmark.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.npsuite.benchmark.internal.compare.IndustryComparison;
import org.npsuite.benchmark.internal.compare.Scores;
import org.npsuite.benchmark.internal.pack.PackRefusedException;
import org.npsuite.benchmark.internal.pack.StockPack;
import org.npsuite.benchmark.internal.sector.Taxonomies;
import org.npsuite.model.benchmark.BenchmarkPack;
import org.npsuite.model.benchmark.BenchmarkReport;
import org.npsuite.model.benchmark.Comparison;
import org.npsuite.model.benchmark.Verdict.Code;
import org.npsuite.model.response.Market;
import org.npsuite.model.response.Sector;
import org.npsuite.model.score.Interval;
import org.npsuite.model.score.Score;

/** Every number of docs/benchmarks-worked-example.md is what the suite answers. */
class WorkedExampleTest {

    private static final Score OURS = Scores.of(430, 330, 240);

    private static String document;

    @BeforeAll
    static void readDocument() throws Exception {
        document = Files.readString(Path.of("../docs/benchmarks-worked-example.md"))
                .replace("\n> ", "\n")
                .replaceAll("[\\s\\h]+", " ");
    }

    @Test
    void ourScoreAndItsInterval() {
        says("(430 - 240) / 1000 = 19.0");
        says(ends(OURS.interval().orElseThrow()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"o012", "o011", "o009", "o007"})
    void eachComparableMeanWithGapAndInterval(String id) {
        Comparison one = french().comparisons().stream()
                .filter(candidate -> candidate.observation().id().equals(id))
                .findFirst()
                .orElseThrow();

        assertThat(one.comparable()).isTrue();
        says(String.format(
                Locale.ROOT,
                "| %s | %s | %s | %s | %+.1f | %s | %s |",
                id,
                one.observation().period(),
                one.observation().sectorLabel(),
                one.observation().value(),
                one.gap().orElseThrow(),
                ends(one.interval().orElseThrow()),
                one.uncertainty()));
    }

    @Test
    void theVerdictInBothLanguages() {
        assertThat(french().verdict().code()).isEqualTo(Code.REMARKABLE);
        says(french().verdict().sentence());
        says(report(Locale.ENGLISH).verdict().sentence());
    }

    @Test
    void howManyFiguresAreComparableAndHowManyStandApart() {
        List<Comparison> comparisons = french().comparisons();
        long comparable = comparisons.stream().filter(Comparison::comparable).count();

        says(comparable + " are comparable, " + (comparisons.size() - comparable) + " stand apart");
        assertThat(french().range()).isEmpty();
        assertThat(french().pooled()).isEmpty();
    }

    @Test
    void whatTheJapaneseFigureIsWorth() {
        Comparison japan = report(Locale.ENGLISH).comparisons().stream()
                .filter(one -> one.observation().id().equals("o078"))
                .findFirst()
                .orElseThrow();

        says(japan.reason().orElseThrow());
    }

    @Test
    void thePlaceOfAWaterCompany() {
        BenchmarkReport water = new IndustryComparison(Taxonomies.load(), 5)
                .report(
                        Scores.bank()
                                .country("GB")
                                .sector(new Sector("NACE-2", "36"))
                                .build(),
                        Scores.report(OURS),
                        List.of(stock()),
                        LocalDate.of(2026, 11, 23),
                        Locale.ENGLISH);

        says(String.format(
                Locale.ROOT,
                "(19 - (%.0f)) / (%.0f - (%.0f)) = %.3f",
                water.range().orElseThrow().low(),
                water.range().orElseThrow().high(),
                water.range().orElseThrow().low(),
                water.range().orElseThrow().position()));
    }

    @Test
    void theErrorOfAMeanOfWhichOnlyTheNumberOfAnswersIsKnown() {
        BenchmarkReport insurer = new IndustryComparison(Taxonomies.load(), 5)
                .report(
                        Scores.bank()
                                .country("AU")
                                .market(Market.B2B)
                                .sector(new Sector("NACE-2", "65"))
                                .build(),
                        Scores.report(OURS),
                        List.of(stock()),
                        LocalDate.of(2026, 11, 23),
                        Locale.ENGLISH);

        assertThat(insurer.comparisons().get(0).observation().id()).isEqualTo("o035");
        says(ends(insurer.comparisons().get(0).interval().orElseThrow()));
    }

    private static void says(String text) {
        assertThat(document).contains(text.replaceAll("[\\s\\h]+", " "));
    }

    private static String ends(Interval interval) {
        return String.format(Locale.ROOT, "%.2f to %.2f", interval.low(), interval.high());
    }

    private static BenchmarkReport french() {
        return report(Locale.FRENCH);
    }

    private static BenchmarkReport report(Locale locale) {
        return new IndustryComparison(Taxonomies.load(), 5)
                .report(
                        Scores.bank().build(),
                        Scores.report(OURS),
                        List.of(stock()),
                        LocalDate.of(2026, 11, 23),
                        locale);
    }

    private static BenchmarkPack stock() {
        try {
            return StockPack.read();
        } catch (PackRefusedException e) {
            throw new AssertionError(e);
        }
    }
}
