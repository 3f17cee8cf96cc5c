// SPDX-License-Identifier: Apache-2.0
package org.npsuite.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.npsuite.model.score.CategoryCounts;
import org.npsuite.statistics.compare.CategoryTransitions;
import org.npsuite.statistics.compare.Decomposition;
import org.npsuite.statistics.compare.Difference;
import org.npsuite.statistics.compare.Movement;
import org.npsuite.statistics.compare.PairedDifference;
import org.npsuite.statistics.drivers.DriverImportance;
import org.npsuite.statistics.drivers.DriverSums;
import org.npsuite.statistics.drivers.PairTable;
import org.npsuite.statistics.drivers.RankCorrelation;
import org.npsuite.statistics.groups.Heterogeneity;
import org.npsuite.statistics.groups.Pooling;
import org.npsuite.statistics.groups.SegmentPrior;
import org.npsuite.statistics.score.AdjustedWald;
import org.npsuite.statistics.score.PublishedShares;
import org.npsuite.statistics.score.SampleSize;
import org.npsuite.statistics.score.ScoreIntervals;
import org.npsuite.statistics.score.ScoreTest;
import org.npsuite.statistics.score.ShareIntervals;
import org.npsuite.statistics.score.WaldInterval;
import org.npsuite.statistics.series.Cusum;
import org.npsuite.statistics.series.GoalForecast;
import org.npsuite.statistics.series.LeastSquaresBreak;
import org.npsuite.statistics.series.LocalLevel;
import org.npsuite.statistics.series.MannKendall;
import org.npsuite.statistics.series.PettittTest;
import org.npsuite.statistics.series.ScoreSeries;
import org.npsuite.statistics.series.SeasonalTrend;
import org.npsuite.statistics.series.SenSlope;
import org.npsuite.statistics.series.Series;
import org.npsuite.statistics.series.WeightedTrend;
import org.npsuite.statistics.survey.AccountScore;
import org.npsuite.statistics.survey.ClusterSums;
import org.npsuite.statistics.survey.ClusteredScore;
import org.npsuite.statistics.survey.FinitePopulation;
import org.npsuite.statistics.survey.PostStratifiedScore;
import org.npsuite.statistics.survey.StratifiedScore;
import org.npsuite.statistics.survey.WeightedCounts;
import org.npsuite.statistics.survey.WeightedScore;

/** Every method is asked about nothing, one answer, unanimous answers, very many: it answers in finite numbers or refuses. */
class ThinDataTest {

    private static final CategoryCounts ONE = new CategoryCounts(0, 0, 1);

    static Stream<CategoryCounts> thin() {
        return Stream.of(
                CategoryCounts.NONE,
                ONE,
                new CategoryCounts(1, 0, 0),
                new CategoryCounts(0, 1, 0),
                new CategoryCounts(0, 0, 40),
                new CategoryCounts(0, 40, 0),
                new CategoryCounts(1, 1, 1),
                new CategoryCounts(1, 0, 1_000_000_000_000L),
                new CategoryCounts(1_000_000_000_000L, 1_000_000_000_000L, 1_000_000_000_000L));
    }

    @ParameterizedTest
    @MethodSource("thin")
    void everyMethodAnswersInFiniteNumbersOrRefuses(CategoryCounts counts) {
        about(counts).forEach(ThinDataTest::assertFinite);
    }

    private static Stream<Object> about(CategoryCounts counts) {
        Map<String, CategoryCounts> segment = Map.of("A", counts);
        List<CategoryCounts> months = List.of(counts, counts, counts, counts, counts, counts, counts, counts, counts);
        ScoreSeries series = ScoreSeries.ofCounts(months);
        CategoryTransitions moves = CategoryTransitions.ofRatings(ratings(counts));
        ClusterSums clusters = ClusterSums.of(List.of(counts, counts));
        return Stream.of(
                counts.score(),
                WaldInterval.of(counts),
                AdjustedWald.of(counts),
                ScoreTest.interval(counts, Confidence.P95),
                ScoreIntervals.published(counts, Confidence.P95, 30),
                ShareIntervals.of(counts, Confidence.P95),
                PublishedShares.largestRemainder(counts),
                SampleSize.of(5, Confidence.P95, SampleSize.varianceOf(counts), OptionalLong.empty()),
                Difference.of(counts, ONE),
                Difference.fromRest(counts, counts.plus(ONE)),
                PairedDifference.of(moves),
                Movement.of(moves, Confidence.P95),
                Decomposition.of(segment, Map.of("B", ONE)),
                WeightedScore.of(List.of(new WeightedCounts(counts, 2))),
                ClusteredScore.of(clusters),
                ClusteredScore.of(clusters).flatMap(score -> score.interval(counts.plus(counts), Confidence.P95)),
                AccountScore.of(clusters),
                FinitePopulation.of(counts, 100),
                StratifiedScore.of(segment, Map.of("A", 1000L), true),
                PostStratifiedScore.of(segment, Map.of("A", 1000L)),
                MannKendall.of(series.scores()),
                SenSlope.of(series.scores(), Confidence.P95),
                SeasonalTrend.of(series.scores(), 4, Confidence.P95),
                WeightedTrend.of(series, Heterogeneity.DERSIMONIAN_LAIRD),
                PettittTest.of(series.scores()),
                LeastSquaresBreak.of(series.scores()),
                Cusum.of(series, 0.3, Cusum.USUAL_SLACK, Cusum.USUAL_LIMIT),
                LocalLevel.fit(series),
                GoalForecast.ofCounts(months, 2, 0.5),
                GoalForecast.ofCounts(months, 2, 0.5).map(GoalForecast::probabilityTrueInAnyPeriod),
                SegmentPrior.of(months),
                Pooling.of(List.of(0.1), List.of(0.01), Heterogeneity.PAULE_MANDEL),
                RankCorrelation.of(PairTable.ofRatings(ratings(counts))),
                DriverImportance.of(DriverSums.ofCases(List.of("delivery"), List.of(), new double[0])));
    }

    private static long[][] ratings(CategoryCounts counts) {
        long[][] ratings = new long[11][11];
        ratings[3][3] = counts.detractors();
        ratings[8][8] = counts.passives();
        ratings[9][9] = counts.promoters();
        return ratings;
    }

    private static void assertFinite(Object value) {
        if (value instanceof Double number) {
            assertThat(number).isFinite();
        } else if (value instanceof Optional<?> optional) {
            optional.ifPresent(ThinDataTest::assertFinite);
        } else if (value instanceof OptionalDouble optional) {
            optional.ifPresent(ThinDataTest::assertFinite);
        } else if (value instanceof Iterable<?> values) {
            values.forEach(ThinDataTest::assertFinite);
        } else if (value instanceof Map<?, ?> map) {
            map.values().forEach(ThinDataTest::assertFinite);
        } else if (value instanceof Record record) {
            for (RecordComponent component : record.getClass().getRecordComponents()) {
                assertFinite(read(component, record));
            }
        }
    }

    private static Object read(RecordComponent component, Record record) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aRefusalNamesItsReasonAndItsSubjects() {
        Estimate<PostStratifiedScore<String>> refused =
                PostStratifiedScore.of(Map.of("A", ONE), Map.of("A", 10L, "C", 5L, "B", 5L));
        assertThat(refused.isRefused()).isTrue();
        assertThat(refused.refusal()).contains(new Refusal(Reason.EMPTY_STRATUM, List.of("B", "C")));
        assertThat(refused.value()).isEmpty();
        assertThatThrownBy(refused::orElseThrow)
                .isInstanceOf(NoSuchElementException.class)
                .hasMessageContaining("EMPTY_STRATUM");
    }

    @Test
    void aRefusalPassesThroughWhatIsMadeOfIt() {
        Estimate<Double> refused = Estimate.refused(Reason.NO_DATA);
        assertThat(refused.map(value -> value + 1)).isEqualTo(Estimate.refused(Reason.NO_DATA));
        assertThat(Estimate.of(1.0).map(value -> value + 1)).isEqualTo(Estimate.of(2.0));
    }

    @Test
    void aSeriesTakesNoNumberThatIsNone() {
        assertThatThrownBy(() -> Series.of(1, Double.NaN)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Confidence.of(1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Range(1, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
