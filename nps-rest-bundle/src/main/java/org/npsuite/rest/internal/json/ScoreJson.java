// SPDX-License-Identifier: Apache-2.0
package org.npsuite.rest.internal.json;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.npsuite.model.score.Absence;
import org.npsuite.model.score.CategoryCounts;
import org.npsuite.model.score.Interval;
import org.npsuite.model.score.PointEstimate;
import org.npsuite.model.score.Rational;
import org.npsuite.model.score.Score;
import org.npsuite.model.score.Tally;
import org.npsuite.model.score.VersusRest;
import org.npsuite.model.score.WeightedScore;
import org.npsuite.model.score.Weights;
import org.npsuite.model.slice.Group;

/** The score object of the contract. What a score does not carry is absent. */
public final class ScoreJson {

    private ScoreJson() {}

    /** A score and its group. */
    public static JsonObject of(Score score) {
        JsonObject json = new JsonObject();
        if (!score.group().values().isEmpty()) {
            json.with("group", group(score.group()));
        }
        return json.with("n", score.n())
                .with("promoters", score.counts().map(CategoryCounts::promoters))
                .with("passives", score.counts().map(CategoryCounts::passives))
                .with("detractors", score.counts().map(CategoryCounts::detractors))
                .with("ratings", score.tally().map(Tally::counts))
                .with("state", score.state())
                .with("score", score.published())
                .with("exact", score.exact().map(ScoreJson::exact))
                .with("decimal", score.decimal())
                .with("band", score.band().map(band -> band.code()))
                .with("interval", score.interval().map(ScoreJson::interval))
                .with("mean", score.mean())
                .with("clustered", score.clustered().map(ScoreJson::interval))
                .with("bandProbabilities", ifAny(score.bandProbabilities()))
                .with("shrunken", score.shrunken())
                .with("versusRest", score.versusRest().map(ScoreJson::versusRest))
                .with("accountWeighted", score.accountWeighted().map(ScoreJson::estimate))
                .with("weighted", score.weighted().map(ScoreJson::weighted))
                .with("absent", ifAny(score.absent()));
    }

    /** A group's values by the names of its groupings; {@code null} where answers have none. */
    static Map<String, String> group(Group group) {
        Map<String, String> values = new LinkedHashMap<>();
        group.values()
                .forEach((grouping, value) -> values.put(grouping.key(), value.equals(Group.NONE) ? null : value));
        return values;
    }

    static JsonObject exact(Rational rational) {
        return new JsonObject().with("num", rational.num()).with("den", rational.den());
    }

    /** An exact number of points beside its decimal. */
    static JsonObject points(Rational rational) {
        return new JsonObject().with("decimal", rational.decimal()).with("exact", exact(rational));
    }

    static JsonObject interval(Interval interval) {
        return new JsonObject()
                .with("level", interval.level())
                .with("low", interval.low())
                .with("high", interval.high())
                .with("method", interval.method());
    }

    static JsonObject weighted(WeightedScore score) {
        return new JsonObject()
                .with("value", score.value())
                .with("interval", interval(score.interval()))
                .with("effectiveN", score.effectiveN())
                .with("designEffect", score.designEffect())
                .with("weights", score.weights().map(ScoreJson::weights));
    }

    private static JsonObject weights(Weights weights) {
        return new JsonObject()
                .with("ratio", weights.ratio())
                .with("largestShare", weights.largestShare())
                .with(
                        "cautions",
                        weights.cautions().stream()
                                .map(caution -> new JsonObject()
                                        .with("kind", caution.kind())
                                        .with("sentence", caution.sentence()))
                                .toList());
    }

    /** Why figures are not given; absent where none is missed. */
    static Optional<List<JsonObject>> ifAny(List<Absence> absent) {
        return absent.isEmpty()
                ? Optional.empty()
                : Optional.of(absent.stream()
                        .map(absence -> new JsonObject()
                                .with("statistic", absence.statistic())
                                .with("reason", absence.reason())
                                .with("sentence", absence.sentence()))
                        .toList());
    }

    private static JsonObject estimate(PointEstimate estimate) {
        return new JsonObject().with("value", estimate.value()).with("interval", interval(estimate.interval()));
    }

    private static JsonObject versusRest(VersusRest difference) {
        return new JsonObject()
                .with("difference", difference.difference())
                .with("interval", interval(difference.interval()))
                .with("pValue", difference.pValue())
                .with("adjustedPValue", difference.adjustedPValue())
                .with("distinct", difference.distinct());
    }

    private static Optional<Map<String, Double>> ifAny(Map<String, Double> values) {
        return values.isEmpty() ? Optional.empty() : Optional.of(values);
    }
}
