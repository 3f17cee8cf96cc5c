// SPDX-License-Identifier: Apache-2.0
package org.npsuite.statistics.vectors;

import static org.npsuite.statistics.vectors.Input.counts;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Function;
import org.npsuite.model.score.Bands;
import org.npsuite.model.score.CategoryCounts;
import org.npsuite.model.score.Rational;
import org.npsuite.model.score.Tally;
import org.npsuite.statistics.Confidence;
import org.npsuite.statistics.Coverage;
import org.npsuite.statistics.Estimate;
import org.npsuite.statistics.Range;
import org.npsuite.statistics.Reason;
import org.npsuite.statistics.score.AdjustedWald;
import org.npsuite.statistics.score.GoodmanContrasts;
import org.npsuite.statistics.score.Posterior;
import org.npsuite.statistics.score.Power;
import org.npsuite.statistics.score.PseudoCounts;
import org.npsuite.statistics.score.SampleSize;
import org.npsuite.statistics.score.ScoreTest;
import org.npsuite.statistics.score.ShareIntervals;
import org.npsuite.statistics.score.WaldInterval;

/** One group. */
final class ScoreFamilies {

    private ScoreFamilies() {}

    static Answer score(JsonNode input) {
        Tally tally = Tally.of(Input.list(input.path("ratingCounts"), Input::whole).stream()
                .mapToLong(n -> n)
                .toArray());
        CategoryCounts counts = tally.categories();
        Estimate<Rational> score = counts.score().map(Estimate::of).orElseGet(() -> Estimate.refused(Reason.NO_DATA));
        return new Answer()
                .put("n", tally.n())
                .put("detractors", counts.detractors())
                .put("passives", counts.passives())
                .put("promoters", counts.promoters())
                .decisive("score100", score)
                .put("nps", WaldInterval.of(counts).map(WaldInterval::score))
                .put("meanRating", tally.mean());
    }

    static Answer interval(JsonNode input) {
        CategoryCounts counts = counts(input);
        return Answer.of(WaldInterval.of(counts).map(wald -> {
                    AdjustedWald adjusted = AdjustedWald.of(counts).orElseThrow();
                    return new Answer()
                            .put("n", wald.n())
                            .put("nps", wald.score())
                            .put("variance", wald.variance())
                            .put("standardError", wald.standardError())
                            .put("standardErrorNminus1", wald.sampleStandardError())
                            .put("wald", perLevel(input, wald::interval))
                            .put(
                                    "adjustedWald",
                                    new Answer()
                                            .put("center", adjusted.center())
                                            .put("standardError", adjusted.standardError())
                                            .put("interval", perLevel(input, adjusted::interval))
                                            .put("displayed", perLevel(input, c -> adjusted.interval(c)
                                                    .clipped())))
                            .put("score", perLevel(input, c -> ScoreTest.interval(counts, c)
                                    .orElseThrow()))
                            .put("goodmanScheffe", perLevel(input, c -> GoodmanContrasts.scheffe(wald, c)))
                            .put("goodmanBonferroni3", perLevel(input, c -> GoodmanContrasts.bonferroni(wald, c)));
                }))
                .put("n", counts.n());
    }

    private static Map<String, Range> perLevel(JsonNode input, Function<Confidence, Range> interval) {
        Map<String, Range> intervals = new LinkedHashMap<>();
        input.path("conf")
                .forEach(level -> intervals.put(level.asText(), interval.apply(Confidence.of(level.asDouble()))));
        return intervals;
    }

    static Answer shares(JsonNode input) {
        return Answer.of(
                ShareIntervals.of(counts(input), Input.confidence(input)).map(shares -> new Answer()
                        .put("detractors", shares.detractors())
                        .put("passives", shares.passives())
                        .put("promoters", shares.promoters())));
    }

    static Answer coverage(JsonNode input) {
        double[] p = Input.doubles(input.path("p"));
        int n = input.path("n").asInt();
        Confidence confidence = Input.confidence(input);
        return new Answer()
                .put(
                        "wald",
                        Coverage.of(p, n, c -> WaldInterval.of(c).orElseThrow().interval(confidence)))
                .put(
                        "adjustedWald",
                        Coverage.of(p, n, c -> AdjustedWald.of(c).orElseThrow().interval(confidence)))
                .put("score", Coverage.of(p, n, c -> ScoreTest.interval(c, confidence)
                        .orElseThrow()));
    }

    static Answer sampleSize(JsonNode input) {
        JsonNode population = input.path("population");
        double variance = input.has("variance")
                ? input.path("variance").asDouble()
                : SampleSize.varianceOf(counts(input.path("pilot")));
        return Answer.of(SampleSize.of(
                        input.path("marginPoints").asDouble(),
                        Input.confidence(input),
                        variance,
                        population.isNumber() ? OptionalLong.of(Input.whole(population)) : OptionalLong.empty())
                .map(size -> new Answer()
                        .put("n0", size.unlimited())
                        .put("unrounded", size.unrounded())
                        .put("required", size.required())));
    }

    static Answer power(JsonNode input) {
        return Answer.of(Power.of(
                        input.path("differencePoints").asDouble(),
                        Confidence.of(1 - input.path("alpha").asDouble()),
                        input.path("power").asDouble(),
                        input.path("varianceX").asDouble(),
                        input.path("varianceY").asDouble())
                .map(power ->
                        new Answer().put("perGroupUnrounded", power.unrounded()).put("perGroup", power.perGroup())));
    }

    static Answer posterior(JsonNode input) {
        return Answer.of(Posterior.of(counts(input), prior(input.path("prior"))).map(posterior -> {
            Map<String, Double> bands = new LinkedHashMap<>();
            posterior.bandProbabilities(Bands.STANDARD).forEach((band, chance) -> bands.put(band.code(), chance));
            return new Answer()
                    .put("posteriorMean", posterior.mean())
                    .put("posteriorSd", posterior.standardDeviation())
                    .put("credible95", posterior.credible(Confidence.P95))
                    .put(
                            "probAboveGoal",
                            posterior.probabilityAbove(input.path("goal").asDouble()))
                    .put("bandProbabilities", bands);
        }));
    }

    static Answer dirichlet(JsonNode input) {
        PseudoCounts prior = prior(input.path("alpha"));
        Estimate<Posterior> proper = Posterior.of(CategoryCounts.NONE, prior);
        if (proper.isRefused()) {
            return Answer.refused(proper.refusal().orElseThrow());
        }
        List<Posterior> posteriors = Input.list(
                input.path("counts"), node -> Posterior.of(counts(node), prior).orElseThrow());
        return new Answer()
                .put("posteriorMean", posteriors.stream().map(Posterior::mean).toList())
                .put(
                        "posteriorSd",
                        posteriors.stream().map(Posterior::standardDeviation).toList());
    }

    private static PseudoCounts prior(JsonNode node) {
        double[] alpha = Input.doubles(node);
        return new PseudoCounts(alpha[0], alpha[1], alpha[2]);
    }
}
