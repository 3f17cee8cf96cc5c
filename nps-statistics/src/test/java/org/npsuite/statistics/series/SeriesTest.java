// SPDX-License-Identifier: Apache-2.0
package org.npsuite.statistics.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.npsuite.model.score.CategoryCounts;
import org.npsuite.statistics.Confidence;
import org.npsuite.statistics.Estimate;
import org.npsuite.statistics.Reason;
import org.npsuite.statistics.groups.Heterogeneity;

class SeriesTest {

    private static final OptionalDouble GAP = OptionalDouble.empty();

    @Test
    void slopesAcrossAGapCountItsPeriods() {
        Series series = Series.of(List.of(OptionalDouble.of(10), GAP, OptionalDouble.of(14), OptionalDouble.of(16)));
        assertThat(SenSlope.of(series, Confidence.P95).orElseThrow().slope()).isEqualTo(2);
        assertThat(series.observed()).isEqualTo(3);
        assertThat(series.period(1)).isEqualTo(3);
    }

    @Test
    void aGapDoesNotMoveLaterMonthsIntoAnotherSeason() {
        List<OptionalDouble> months = new ArrayList<>();
        IntStream.range(0, 36).forEach(month -> months.add(OptionalDouble.of(month % 12 * 5 + month / 12)));
        SeasonalTrend whole =
                SeasonalTrend.of(Series.of(months), 12, Confidence.P95).orElseThrow();
        months.set(13, GAP);
        SeasonalTrend withGap =
                SeasonalTrend.of(Series.of(months), 12, Confidence.P95).orElseThrow();
        assertThat(whole.s()).isEqualTo(36);
        assertThat(withGap.s()).isEqualTo(34);
        assertThat(withGap.slopePerCycle()).isEqualTo(1);
    }

    @Test
    void breaksAreNamedByPeriodNotByAnswer() {
        List<OptionalDouble> months = new ArrayList<>(Collections.nCopies(6, OptionalDouble.of(50)));
        months.addAll(Collections.nCopies(7, OptionalDouble.of(40)));
        months.set(1, GAP);
        months.set(2, OptionalDouble.of(51));
        months.set(10, OptionalDouble.of(41));
        assertThat(PettittTest.of(Series.of(months)).orElseThrow().lastBefore()).isEqualTo(6);
        assertThat(LeastSquaresBreak.of(Series.of(months)).orElseThrow().lastBefore())
                .isEqualTo(6);
    }

    @Test
    void anExactStepHasABreakButNoF() {
        LeastSquaresBreak found =
                LeastSquaresBreak.of(Series.of(5, 5, 5, 5, 3, 3, 3)).orElseThrow();
        assertThat(found.lastBefore()).isEqualTo(4);
        assertThat(found.supF()).isEqualTo(Estimate.refused(Reason.NO_VARIATION));
    }

    @Test
    void aWeekWithoutAnswersLeavesTheChartAsItIs() {
        List<OptionalDouble> weeks = List.of(OptionalDouble.of(0.3), GAP, OptionalDouble.of(0.3));
        Cusum chart = Cusum.of(ScoreSeries.of(weeks, List.of(0.01, 0.01, 0.01)), 0.4, 0.5, 5)
                .orElseThrow();
        assertThat(chart.lower().get(0)).isCloseTo(0.5, within(1e-12));
        assertThat(chart.lower().get(1)).isEqualTo(chart.lower().get(0));
        assertThat(chart.lower().get(2)).isCloseTo(1.0, within(1e-12));
        assertThat(chart.firstAlarm()).isEmpty();
    }

    @Test
    void theUsualChartGivesAFalseAlarmAboutEvery465Periods() {
        assertThat(CusumRunLength.average(Cusum.USUAL_SLACK, Cusum.USUAL_LIMIT, 0))
                .isCloseTo(465.4435, within(1e-3));
    }

    @Test
    void monthsWithoutAnswersAreGapsAndUnanimousOnesHaveAVariance() {
        ScoreSeries series = ScoreSeries.ofCounts(
                List.of(new CategoryCounts(0, 0, 9), CategoryCounts.NONE, new CategoryCounts(1, 0, 1)));
        assertThat(series.scores().observed()).isEqualTo(2);
        assertThat(series.variance(0)).isPositive();
        assertThat(series.scores().value(1)).isZero();
    }

    @Test
    void theFutureMonthIsLikeTheMedianOfTheLastSix() {
        List<CategoryCounts> months = new ArrayList<>(List.of(new CategoryCounts(0, 0, 5000), CategoryCounts.NONE));
        IntStream.of(100, 140, 120, 1000, 130, 90).forEach(n -> months.add(new CategoryCounts(n / 2, 0, n / 2)));
        // v of half promoters and half detractors is just below 1, the median is 125.
        assertThat(ScoreSeries.futureVariance(months).orElseThrow()).isCloseTo(1.0 / 125, within(1e-4));
        assertThat(ScoreSeries.futureVariance(List.of(CategoryCounts.NONE))).isEmpty();
    }

    @Test
    void aFlatLineIsFoundFlat() {
        ScoreSeries series =
                ScoreSeries.of(Collections.nCopies(8, OptionalDouble.of(0.3)), Collections.nCopies(8, 0.01));
        WeightedTrend trend =
                WeightedTrend.of(series, Heterogeneity.RESTRICTED_LIKELIHOOD).orElseThrow();
        assertThat(trend.slope().value()).isCloseTo(0, within(1e-15));
        assertThat(trend.tau2()).isZero();
        assertThat(LocalLevel.fit(series).orElseThrow().q()).isZero();
    }

    @Test
    void reachingAGoalInAnyMonthIsCountedAsASimulationCountsIt() {
        GoalForecast forecast =
                new GoalForecast(new LocalLevel(0.4, 0.0012, 0.0004, 0), 6, 0.45, OptionalDouble.empty());
        Random random = new Random(7);
        int runs = 200_000;
        int reached = 0;
        for (int run = 0; run < runs; run++) {
            double level = 0.4 + Math.sqrt(0.0012) * random.nextGaussian();
            boolean hit = false;
            for (int month = 0; month < 6; month++) {
                level += 0.02 * random.nextGaussian();
                hit |= level >= 0.45;
            }
            reached += hit ? 1 : 0;
        }
        assertThat(forecast.probabilityTrueInAnyPeriod()).isCloseTo((double) reached / runs, within(0.004));
        assertThat(forecast.probabilityTrueInAnyPeriod()).isGreaterThan(forecast.probabilityTrue());
    }

    @Test
    void aForecastRefusesWhatItCannotSee() {
        List<CategoryCounts> months = Collections.nCopies(8, new CategoryCounts(20, 20, 60));
        assertThat(GoalForecast.ofCounts(months, 5, 0.5)).isEqualTo(Estimate.refused(Reason.HORIZON_TOO_LONG));
        assertThat(GoalForecast.ofCounts(months, 3, 1.01)).isEqualTo(Estimate.refused(Reason.GOAL_OUT_OF_RANGE));
        assertThat(GoalForecast.ofCounts(months.subList(0, 7), 3, 0.5))
                .isEqualTo(Estimate.refused(Reason.TOO_FEW_PERIODS));
        assertThat(GoalForecast.ofCounts(months, 4, 0.5).isRefused()).isFalse();
    }
}
