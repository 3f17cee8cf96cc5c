// SPDX-License-Identifier: Apache-2.0
package org.npsuite.statistics.vectors;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import org.npsuite.model.score.Bands;
import org.npsuite.model.score.CategoryCounts;
import org.npsuite.model.score.Rational;
import org.npsuite.statistics.Estimate;
import org.npsuite.statistics.Reason;
import org.npsuite.statistics.score.PublishedScore;
import org.npsuite.statistics.score.PublishedShares;
import org.npsuite.statistics.score.RatingScale;
import org.npsuite.statistics.score.WaldInterval;

/** How scores are printed. */
final class PublishingFamilies {

    private static final RatingScale FIVE_POINTS = new RatingScale(1, 5, 3, 4);

    private PublishingFamilies() {}

    static Answer rounding(JsonNode input) {
        CategoryCounts counts = Input.counts(input);
        Estimate<Rational> score = counts.score().map(Estimate::of).orElseGet(() -> Estimate.refused(Reason.NO_DATA));
        return Answer.of(score.map(exact -> {
            PublishedShares shares = PublishedShares.rounded(counts).orElseThrow();
            return published(exact)
                    .put("score100", exact)
                    .put("independentlyRoundedShares", list(shares))
                    .put("sumOfRoundedShares", shares.sum())
                    .put("differenceOfRoundedShares", shares.difference())
                    .put(
                            "largestRemainderShares",
                            list(PublishedShares.largestRemainder(counts).orElseThrow()))
                    // What the language would make of the same score, for contrast.
                    .put("javaMathRound", Math.round(exact.decimal()))
                    .put("halfEven", Math.rint(exact.decimal()));
        }));
    }

    private static List<Integer> list(PublishedShares shares) {
        return List.of(shares.detractors(), shares.passives(), shares.promoters());
    }

    static Answer band(JsonNode input) {
        JsonNode score = input.path("score100");
        return published(new Rational(
                score.path("num").bigIntegerValue(), score.path("den").bigIntegerValue()));
    }

    private static Answer published(Rational exact) {
        PublishedScore published = new PublishedScore(exact);
        return new Answer()
                .put("publishedInteger", published.integer())
                .put("publishedOneDecimal", published.oneDecimal())
                .put("display", published.display())
                .put("band", published.band(Bands.STANDARD).code());
    }

    static Answer scale(JsonNode input) {
        if (input.has("ratings5")) {
            return Answer.of(FIVE_POINTS
                    .stretchedTo(RatingScale.STANDARD, Input.doubles(input.path("ratings5")))
                    .map(counts -> new Answer()));
        }
        JsonNode scale = input.path("scale");
        RatingScale own = new RatingScale(
                scale.path("min").asInt(),
                scale.path("max").asInt(),
                scale.path("detractorMax").asInt(),
                scale.path("passiveMax").asInt());
        double[] ratings = Input.doubles(input.path("ratings"));
        return Answer.of(own.classify(ratings).map(counts -> new Answer()
                        .decisive("nps", WaldInterval.of(counts).map(WaldInterval::score))
                        .put("n", counts.n())
                        .put("detractors", counts.detractors())
                        .put("passives", counts.passives())
                        .put("promoters", counts.promoters())
                        .put("comparableWith0to10", own.comparable())))
                .put(
                        "rejected",
                        Arrays.stream(ratings)
                                .filter(rating -> !own.accepts(rating))
                                .count());
    }
}
