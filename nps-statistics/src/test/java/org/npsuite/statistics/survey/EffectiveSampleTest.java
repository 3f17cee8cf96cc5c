// SPDX-License-Identifier: Apache-2.0
package org.npsuite.statistics.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.npsuite.model.score.CategoryCounts;
import org.npsuite.statistics.Confidence;
import org.npsuite.statistics.Coverage;
import org.npsuite.statistics.Estimate;
import org.npsuite.statistics.Range;
import org.npsuite.statistics.score.AdjustedWald;

/** Ranges of weighted and clustered scores hold where all answers agree, and as often as they say. */
class EffectiveSampleTest {

    private static final CategoryCounts PROMOTERS = new CategoryCounts(0, 0, 40);

    private static List<CategoryCounts> accounts(int accounts, CategoryCounts each) {
        return Collections.nCopies(accounts, each);
    }

    private static Range clustered(List<CategoryCounts> clusters) {
        CategoryCounts all = clusters.stream().reduce(CategoryCounts.NONE, CategoryCounts::plus);
        return ClusteredScore.of(ClusterSums.of(clusters))
                .flatMap(score -> score.interval(all, Confidence.P95))
                .orElseThrow();
    }

    @Test
    void unanimousAnswersOfFewAccountsCountAsTheAccounts() {
        Range range = clustered(accounts(10, new CategoryCounts(0, 0, 4)));
        assertThat(range.high()).isGreaterThanOrEqualTo(1);
        Range tenAnswers =
                AdjustedWald.of(new CategoryCounts(0, 0, 10)).orElseThrow().interval(Confidence.P95);
        assertThat(range.low()).isLessThan(tenAnswers.low()).isGreaterThan(tenAnswers.low() - 0.1);
        assertThat(clustered(accounts(10, new CategoryCounts(4, 0, 0))).high()).isCloseTo(-range.low(), within(1e-12));
    }

    @Test
    void accountsThatAllSayTheSameOfTwoThingsStillLeaveDoubt() {
        assertThat(clustered(accounts(10, new CategoryCounts(2, 0, 2))).width()).isGreaterThan(0.5);
    }

    @Test
    void unanimousWeightedAnswersCountAsKishSays() {
        WeightedScore score = WeightedScore.of(List.of(
                        new WeightedCounts(new CategoryCounts(0, 0, 20), 9),
                        new WeightedCounts(new CategoryCounts(0, 0, 20), 1)))
                .orElseThrow();
        Range range = score.interval(Confidence.P95);
        assertThat(score.effectiveN()).isCloseTo(400 / 16.4, within(1e-9));
        assertThat(range.contains(1)).isTrue();
        assertThat(range.width()).isGreaterThan(0.2);
    }

    @Test
    void oneAnswerThatOutweighsAllOthersIsOneAnswer() {
        WeightedScore score = WeightedScore.of(List.of(
                        new WeightedCounts(new CategoryCounts(0, 0, 1), 1e6),
                        new WeightedCounts(new CategoryCounts(20, 10, 10), 1)))
                .orElseThrow();
        assertThat(score.standardError().orElseThrow()).isLessThan(1e-3);
        assertThat(score.interval(Confidence.P95).width()).isGreaterThan(1);
    }

    @Test
    void everyDesignHasAWidthAtUnanimousAnswers() {
        Map<String, CategoryCounts> strata = Map.of("A", PROMOTERS, "B", PROMOTERS);
        Map<String, Long> population = Map.of("A", 900L, "B", 100L);
        List<Margin> margins = List.of(new Margin("tier", Map.of("A", 900.0, "B", 100.0)));
        List<MarginCell> cells =
                List.of(new MarginCell(List.of("A"), PROMOTERS), new MarginCell(List.of("B"), PROMOTERS));
        List<Range> ranges = List.of(
                PostStratifiedScore.of(strata, population).orElseThrow().interval(Confidence.P95),
                RakedScore.of(cells, margins).orElseThrow().interval(Confidence.P95),
                FinitePopulation.of(PROMOTERS, 1000).orElseThrow().interval(Confidence.P95),
                StratifiedScore.of(strata, population, true)
                        .flatMap(score -> score.interval(Confidence.P95))
                        .orElseThrow(),
                AccountScore.of(ClusterSums.of(accounts(10, PROMOTERS)))
                        .flatMap(score -> score.interval(Confidence.P95))
                        .orElseThrow());
        assertThat(ranges).allMatch(range -> range.contains(1) && range.width() > 0.05);
    }

    @Test
    void strataThatAgreeWithinButNotAmongThemselvesLeaveDoubt() {
        Map<String, CategoryCounts> strata = Map.of("A", PROMOTERS, "B", new CategoryCounts(40, 0, 0));
        Map<String, Long> population = Map.of("A", 900L, "B", 900L);
        assertThat(PostStratifiedScore.of(strata, population)
                        .orElseThrow()
                        .interval(Confidence.P95)
                        .width())
                .isGreaterThan(0.3);
    }

    @Test
    void whereEverybodyAnsweredNothingIsUnknown() {
        assertThat(FinitePopulation.of(PROMOTERS, 40).orElseThrow().interval(Confidence.P95))
                .isEqualTo(new Range(1, 1));
        assertThat(StratifiedScore.of(Map.of("A", PROMOTERS), Map.of("A", 40L), true)
                        .flatMap(score -> score.interval(Confidence.P95))
                        .orElseThrow())
                .isEqualTo(new Range(1, 1));
    }

    @Test
    void oneWeightedAnswerHasARangeAndNoError() {
        WeightedScore score = WeightedScore.of(List.of(new WeightedCounts(new CategoryCounts(0, 0, 1), 7)))
                .orElseThrow();
        assertThat(score.standardError().isRefused()).isTrue();
        assertThat(score.interval(Confidence.P95).width()).isGreaterThan(1);
    }

    /** Every account answers twice and alike, so that 20 accounts are worth 20 answers; enumerated. */
    @ParameterizedTest
    @CsvSource({"0.15, 0.12", "0.05, 0.05", "0.20, 0.30", "0.40, 0.20", "0.02, 0.08", "0.33, 0.33"})
    void accountsThatRepeatThemselvesAreNotTakenForMore(double detractors, double passives) {
        double[] p = {detractors, passives, 1 - detractors - passives};
        Function<CategoryCounts, Range> twice = counts -> {
            List<CategoryCounts> accounts = new ArrayList<>();
            accounts.addAll(Collections.nCopies(Math.toIntExact(counts.detractors()), new CategoryCounts(2, 0, 0)));
            accounts.addAll(Collections.nCopies(Math.toIntExact(counts.passives()), new CategoryCounts(0, 2, 0)));
            accounts.addAll(Collections.nCopies(Math.toIntExact(counts.promoters()), new CategoryCounts(0, 0, 2)));
            return clustered(accounts);
        };
        assertThat(Coverage.of(p, 20, twice)).isBetween(0.94, 0.99);
    }

    @Property
    void weightedRangesContainTheScoreAndNestByLevel(
            @ForAll @Size(min = 1, max = 8) List<@DoubleRange(min = 0.01, max = 1000) Double> weights,
            @ForAll @IntRange(min = 0, max = 3) int detractors,
            @ForAll @IntRange(min = 0, max = 3) int passives) {
        List<WeightedCounts> answers = new ArrayList<>();
        weights.forEach(weight -> answers.add(
                new WeightedCounts(new CategoryCounts(detractors, passives, answers.size() % 3 + 1), weight)));
        WeightedScore score = WeightedScore.of(answers).orElseThrow();
        Range narrow = score.interval(Confidence.of(0.8));
        Range wide = score.interval(Confidence.P95);
        assertThat(narrow.contains(score.score())).isTrue();
        assertThat(wide.low()).isLessThanOrEqualTo(narrow.low());
        assertThat(wide.high()).isGreaterThanOrEqualTo(narrow.high());
        assertThat(wide.clipped().width()).isGreaterThan(0);
    }

    @Test
    void withoutAnyDesignItIsAdjustedWald() {
        CategoryCounts counts = new CategoryCounts(150, 120, 730);
        Range plain = AdjustedWald.of(counts).orElseThrow().interval(Confidence.P95);
        Range weighted = WeightedScore.of(List.of(new WeightedCounts(counts, 3)))
                .orElseThrow()
                .interval(Confidence.P95);
        assertThat(weighted.low()).isCloseTo(plain.low(), within(1e-4));
        assertThat(weighted.high()).isCloseTo(plain.high(), within(1e-4));
    }

    @Test
    void weightsBeyondTheSquareRootOfNumbersAreWeights() {
        double huge = 1e308;
        WeightedScore score = WeightedScore.of(List.of(
                        new WeightedCounts(new CategoryCounts(10, 5, 25), huge),
                        new WeightedCounts(new CategoryCounts(5, 5, 10), huge / 2)))
                .orElseThrow();
        WeightedScore same = WeightedScore.of(List.of(
                        new WeightedCounts(new CategoryCounts(10, 5, 25), 2),
                        new WeightedCounts(new CategoryCounts(5, 5, 10), 1)))
                .orElseThrow();
        assertThat(score).isEqualTo(same);
        Estimate<ClusterSums> sums = ClusterSums.ofWeighted(List.of(
                List.of(new WeightedCounts(new CategoryCounts(1, 0, 2), huge)),
                List.of(new WeightedCounts(new CategoryCounts(0, 1, 0), huge)),
                List.of(new WeightedCounts(new CategoryCounts(4, 0, 0), 0))));
        assertThat(sums.orElseThrow().clusters()).isEqualTo(2);
        assertThat(ClusteredScore.of(sums.orElseThrow()).orElseThrow().score()).isCloseTo(0.25, within(1e-15));
    }

    @Test
    void cellsOfTheSameLevelsKeepTheirOwnWeights() {
        MarginCell once = new MarginCell(List.of("A"), new CategoryCounts(1, 1, 2), 1);
        MarginCell thrice = new MarginCell(List.of("A"), new CategoryCounts(3, 1, 0), 3);
        MarginCell other = new MarginCell(List.of("B"), new CategoryCounts(1, 1, 1), 1);
        RakedScore raked = RakedScore.of(
                        List.of(once, thrice, other), List.of(new Margin("tier", Map.of("A", 160.0, "B", 30.0))))
                .orElseThrow();
        assertThat(raked.weights()).containsOnlyKeys(once, thrice, other);
        assertThat(raked.weights().get(once)).isCloseTo(10, within(1e-9));
        assertThat(raked.weights().get(thrice)).isCloseTo(30, within(1e-9));
        assertThat(raked.spread()).isCloseTo(3, within(1e-9));
    }
}
