// SPDX-License-Identifier: Apache-2.0
package org.npsuite.statistics.vectors;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import org.npsuite.statistics.Confidence;
import org.npsuite.statistics.Estimate;
import org.npsuite.statistics.internal.Normal;
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
final class SeriesFamilies {

    private SeriesFamilies() {}

    static Answer trend(JsonNode input) {
        Series series = Series.of(Input.gaps(input.path("series")));
        return Answer.of(MannKendall.of(series).map(test -> {
            SenSlope slope = SenSlope.of(series, Confidence.P95).orElseThrow();
            return new Answer()
                    .put("S", test.s())
                    .put("varS", test.variance())
                    .put("tauB", test.tauB())
                    .decisive("zContinuity", test.z())
                    .put("pNormalContinuity", test.normalP())
                    .put("zNoContinuity", test.zWithoutContinuity())
                    .put("pNormal", test.zWithoutContinuity().map(Normal::twoSidedP))
                    .put("pKendallPackage", test.normalP())
                    .put("pExactUntied", test.exactP())
                    .put("pValue", test.pValue())
                    .put("senSlope", slope.slope())
                    .put("senInterval95", slope.interval());
        }));
    }

    static Answer seasonalTrend(JsonNode input) {
        return Answer.of(SeasonalTrend.of(
                        Series.of(Input.gaps(input.path("series"))),
                        input.path("period").asInt(12),
                        Confidence.P95)
                .map(trend -> new Answer()
                        .put("S", trend.s())
                        .put("varS", trend.variance())
                        .decisive("z", trend.z())
                        .put("pValue", trend.pValue())
                        .put("seasonalSenSlopePerYear", trend.slopePerCycle())));
    }

    static Answer weightedTrend(JsonNode input) {
        return Answer.of(WeightedTrend.of(scores(input, "nps"), GroupFamilies.method(input))
                .map(trend -> new Answer()
                        .put("intercept", trend.intercept())
                        .put("slopePerPeriod", trend.slope().value())
                        .put("seSlope", trend.slope().standardError())
                        .put("z", trend.slope().z())
                        .put("pValue", trend.slope().pValue())
                        .put("tau2", trend.tau2())
                        .put("QE", trend.residualQ())
                        .put("QEp", trend.residualP())));
    }

    private static ScoreSeries scores(JsonNode input, String name) {
        List<OptionalDouble> scores = Input.gaps(input.path(name));
        JsonNode variances = input.path("samplingVariance");
        return ScoreSeries.of(scores, Input.list(variances, Input::number));
    }

    static Answer changePoint(JsonNode input) {
        Series series = Series.of(Input.gaps(input.path("series")));
        Estimate<PettittTest> pettitt = PettittTest.of(series);
        Estimate<LeastSquaresBreak> squares = LeastSquaresBreak.of(series);
        return new Answer()
                .decisive("pettittU", pettitt.map(PettittTest::u))
                .put("pettittLastIndexBefore", pettitt.map(PettittTest::lastBefore))
                .put("pettittP", pettitt.map(PettittTest::pValue))
                .put("leastSquaresBreakLastIndexBefore", squares.map(LeastSquaresBreak::lastBefore))
                .put("supF", squares.flatMap(LeastSquaresBreak::supF));
    }

    static Answer cusum(JsonNode input) {
        List<OptionalDouble> scores = Input.gaps(input.path("nps"));
        JsonNode errors = input.path("standardError");
        List<Double> variances = errors.isNumber()
                ? Collections.nCopies(scores.size(), errors.asDouble() * errors.asDouble())
                : Input.list(errors, error -> Input.number(error) * Input.number(error));
        double slack = input.path("k").asDouble();
        double limit = input.path("h").asDouble();
        return Answer.of(
                Cusum.of(ScoreSeries.of(scores, variances), input.path("target").asDouble(), slack, limit)
                        .map(chart -> new Answer()
                                .put("cPlus", chart.upper())
                                .put("cMinus", chart.lower())
                                .put("firstSignalIndex", chart.firstAlarm())
                                .put("arl0", CusumRunLength.average(slack, limit, 0))
                                .put("arlShift1se", CusumRunLength.average(slack, limit, 1))));
    }

    static Answer goal(JsonNode input) {
        return Answer.of(GoalForecast.of(
                        scores(input, "series"),
                        Input.optional(input.path("q")),
                        input.path("horizon").asInt(),
                        input.path("goal").asDouble(),
                        Input.optional(input.path("futureSamplingVariance")),
                        GoalForecast.Limits.USUAL)
                .map(forecast -> new Answer()
                        .put("level", forecast.now().level())
                        .put("levelVariance", forecast.now().variance())
                        .put("logLik", forecast.now().logLikelihood())
                        .put("qMle", forecast.now().q())
                        .put("forecastMean", forecast.mean())
                        .put("forecastVariance", forecast.variance())
                        .put("probTrueAtLeastGoal", forecast.probabilityTrue())
                        .put("probObservedAtLeastGoal", forecast.probabilityPublished())
                        .put("probTrueReachesGoalAtAnyPeriodUpToH", forecast.probabilityTrueInAnyPeriod())));
    }
}
