// SPDX-License-Identifier: Apache-2.0
package org.npsuite.statistics.page;

import static org.npsuite.statistics.page.Examples.number;
import static org.npsuite.statistics.page.Examples.p;
import static org.npsuite.statistics.page.Examples.percent;
import static org.npsuite.statistics.page.Examples.points;
import static org.npsuite.statistics.page.Examples.text;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.npsuite.model.score.CategoryCounts;
import org.npsuite.statistics.Confidence;
import org.npsuite.statistics.Range;
import org.npsuite.statistics.groups.Heterogeneity;
import org.npsuite.statistics.score.PublishedScore;
import org.npsuite.statistics.series.Cusum;
import org.npsuite.statistics.series.CusumRunLength;
import org.npsuite.statistics.series.GoalForecast;
import org.npsuite.statistics.series.LeastSquaresBreak;
import org.npsuite.statistics.series.MannKendall;
import org.npsuite.statistics.series.PettittTest;
import org.npsuite.statistics.series.ScoreSeries;
import org.npsuite.statistics.series.SeasonalTrend;
import org.npsuite.statistics.series.SenSlope;
import org.npsuite.statistics.series.Series;
import org.npsuite.statistics.series.WeightedTrend;

/** Scores over time. */
final class TimeExamples {

    static final double[] YEAR = {31, 33, 30, 35, 36, 34, 38, 41, 40, 42, 45, 44};

    /** Twelve months of 100 answers, 30 of them passive. */
    private static final List<CategoryCounts> MONTHS = IntStream.of(17, 17, 20, 18, 21, 19, 20, 23, 22, 24, 25, 26)
            .mapToObj(half -> new CategoryCounts(35 - half, 30, 35 + half))
            .toList();

    private TimeExamples() {}

    static void addTo(Examples examples) {
        trends(examples);
        breaks(examples);
        alarm(examples);
        goals(examples);
    }

    private static void trends(Examples examples) {
        Series year = Series.of(YEAR);
        MannKendall trend = MannKendall.of(year).orElseThrow();
        SenSlope slope = SenSlope.of(year, Confidence.P95).orElseThrow();
        examples.add(
                "trend",
                text(YEAR),
                "up " + number(slope.slope(), 2) + " a month, "
                        + ends(slope.interval().orElseThrow()) + ", p " + p(trend.pValue()));
        double[] quarters = {40, 48, 52, 44, 42, 49, 55, 45, 43, 52, 56, 47};
        SeasonalTrend seasons =
                SeasonalTrend.of(Series.of(quarters), 4, Confidence.P95).orElseThrow();
        examples.add(
                "seasonal",
                "quarters " + text(quarters),
                "up " + number(seasons.slopePerCycle(), 2) + " a year, "
                        + ends(seasons.interval().orElseThrow()) + ", p " + p(seasons.pValue()));
        WeightedTrend line = WeightedTrend.of(ScoreSeries.ofCounts(MONTHS), Heterogeneity.DERSIMONIAN_LAIRD)
                .orElseThrow();
        examples.add(
                "weighted-trend",
                "months " + text(MONTHS),
                "up " + points(line.slope().value()) + " a month, p "
                        + p(line.slope().pValue()));
    }

    private static String ends(Range range) {
        return number(range.low(), 2) + " to " + number(range.high(), 2);
    }

    private static void breaks(Examples examples) {
        double[] drop = {52, 50, 53, 51, 54, 50, 52, 53, 51, 52, 41, 43, 40, 42, 44, 41, 40, 43, 42, 41};
        PettittTest pettitt = PettittTest.of(Series.of(drop)).orElseThrow();
        examples.add(
                "change-point",
                text(drop),
                "after month " + pettitt.lastBefore() + ", K " + number(pettitt.u(), 0) + ", p " + p(pettitt.pValue()));
        LeastSquaresBreak squares = LeastSquaresBreak.of(Series.of(drop)).orElseThrow();
        examples.add(
                "least-squares-break",
                "the same",
                "after month " + squares.lastBefore() + ", from " + number(squares.before(), 1) + " to "
                        + number(squares.after(), 1) + ", F "
                        + number(squares.supF().orElseThrow(), 1));
    }

    private static void alarm(Examples examples) {
        double[] weeks = {41, 39, 40, 30, 29, 28, 30, 27};
        List<OptionalDouble> scores = Arrays.stream(weeks)
                .mapToObj(week -> OptionalDouble.of(week / 100))
                .toList();
        Cusum chart = Cusum.of(
                        ScoreSeries.of(scores, Collections.nCopies(weeks.length, 0.05 * 0.05)),
                        0.4,
                        Cusum.USUAL_SLACK,
                        Cusum.USUAL_LIMIT)
                .orElseThrow();
        examples.add(
                "alarm",
                "target 40, error 5: " + text(weeks),
                "sums below "
                        + text(DoubleStream.of(chart.lower().stream()
                                        .mapToDouble(sum -> sum)
                                        .toArray())
                                .map(sum -> Math.rint(10 * sum) / 10)
                                .toArray())
                        + "; in week " + chart.firstAlarm().orElseThrow());
        examples.add(
                "false-alarms",
                "slack " + Cusum.USUAL_SLACK + ", limit " + text(Cusum.USUAL_LIMIT),
                "every " + Math.round(CusumRunLength.average(Cusum.USUAL_SLACK, Cusum.USUAL_LIMIT, 0))
                        + " weeks; a shift of one error is seen after "
                        + number(CusumRunLength.average(Cusum.USUAL_SLACK, Cusum.USUAL_LIMIT, 1), 1));
    }

    private static void goals(Examples examples) {
        examples.add("goal", "goal 50; the months of `weighted-trend`", goal(PublishedScore.threshold(50)));
        examples.add("goal-near", "goal 44; the same", goal(PublishedScore.threshold(44)));
        GoalForecast forecast =
                GoalForecast.ofCounts(MONTHS, 3, PublishedScore.threshold(50)).orElseThrow();
        examples.add(
                "level",
                "the same",
                points(forecast.now().level()) + ", in three months " + text(forecast.interval(Confidence.P95)));
    }

    private static String goal(double goal) {
        GoalForecast forecast = GoalForecast.ofCounts(MONTHS, 3, goal).orElseThrow();
        return "published " + percent(forecast.probabilityPublished().orElseThrow()) + ", true level "
                + percent(forecast.probabilityTrue());
    }
}
