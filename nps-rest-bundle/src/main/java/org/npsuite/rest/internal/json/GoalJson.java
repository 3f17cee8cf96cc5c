// SPDX-License-Identifier: Apache-2.0
package org.npsuite.rest.internal.json;

import org.npsuite.model.goal.Goal;
import org.npsuite.model.goal.GoalProgress;
import org.npsuite.model.goal.Needed;

/** Goals and how they stand. */
public final class GoalJson {

    private GoalJson() {}

    /** A goal. */
    public static JsonObject of(Goal goal) {
        return new JsonObject().withAll(goal.document());
    }

    /** How a goal stands. */
    public static JsonObject of(GoalProgress progress) {
        return new JsonObject()
                .with("goal", of(progress.goal()))
                .with("version", progress.version())
                .with("state", progress.state())
                .with("rule", progress.rule())
                .with("score", ScoreJson.of(progress.score()))
                .with("baseline", progress.baseline().map(ScoreJson::of))
                .with("required", progress.required())
                .with(
                        "probability",
                        new JsonObject()
                                .with("published", progress.published())
                                .with("trueLevel", progress.trueLevel())
                                .with("refusal", progress.refusal()))
                .with("needed", progress.needed().map(GoalJson::needed))
                .with("trend", progress.trend())
                .with("series", progress.series().stream().map(ScoreJson::of).toList())
                .with("definition", progress.definition())
                .with("watermark", progress.watermark());
    }

    private static JsonObject needed(Needed needed) {
        return new JsonObject()
                .with("detractorsToPassives", needed.detractorsToPassives())
                .with("passivesToPromoters", needed.passivesToPromoters())
                .with("detractorsToPromoters", needed.detractorsToPromoters());
    }
}
