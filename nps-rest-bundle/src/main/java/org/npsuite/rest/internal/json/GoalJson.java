// SPDX-License-Identifier: Apache-2.0
package org.npsuite.rest.internal.json;

import org.npsuite.model.goal.Contribution;
import org.npsuite.model.goal.ForecastMonth;
import org.npsuite.model.goal.Goal;
import org.npsuite.model.goal.GoalProgress;
import org.npsuite.model.goal.GoalRevision;
import org.npsuite.model.goal.GoalSignal;
import org.npsuite.model.goal.Needed;
import org.npsuite.model.goal.PathPoint;

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
                .with(
                        "forecast",
                        progress.forecast().stream().map(GoalJson::forecast).toList())
                .with("definition", progress.definition())
                .with("watermark", progress.watermark());
    }

    private static JsonObject forecast(ForecastMonth ahead) {
        return new JsonObject()
                .with("month", ahead.month().toString())
                .with("expected", ahead.expected())
                .with("likely", ScoreJson.interval(ahead.likely()))
                .with("almostCertain", ScoreJson.interval(ahead.almostCertain()));
    }

    /** A month on the way. */
    public static JsonObject point(PathPoint point) {
        return new JsonObject()
                .with("month", point.month().toString())
                .with("required", point.required())
                .with("score", point.score().map(ScoreJson::of))
                .with("expected", point.expected())
                .with("likely", point.likely().map(ScoreJson::interval))
                .with("almostCertain", point.almostCertain().map(ScoreJson::interval));
    }

    /** A change of a goal. */
    public static JsonObject revision(GoalRevision revision) {
        return new JsonObject()
                .with("version", revision.version())
                .with("at", revision.at().toString())
                .with("by", revision.by())
                .with("goal", revision.goal().map(GoalJson::of))
                .with("edits", revision.edits().stream().map(GoalJson::edit).toList());
    }

    private static JsonObject edit(GoalRevision.Edit edit) {
        return new JsonObject()
                .with("field", edit.field())
                .with("from", edit.from())
                .with("to", edit.to());
    }

    /** Something that happened to a goal. */
    public static JsonObject signal(GoalSignal signal) {
        return new JsonObject()
                .with("id", signal.id())
                .with("goal", signal.goal())
                .with("kind", signal.kind())
                .with("at", signal.at().toString())
                .with("state", signal.state())
                .with("previous", signal.previous())
                .with("warning", signal.warning())
                .with("target", signal.target())
                .with("score", signal.score())
                .with("probability", signal.probability())
                .with("group", signal.group())
                .with("since", signal.since());
    }

    /** What each part contributes to a whole. */
    public static JsonObject of(Contribution contribution) {
        return new JsonObject()
                .with("window", QueryJson.of(contribution.window()))
                .with("total", ScoreJson.of(contribution.total()))
                .with("parts", contribution.parts().stream().map(GoalJson::part).toList())
                .with("refusal", contribution.refusal())
                .with("definition", contribution.definition())
                .with("watermark", contribution.watermark());
    }

    private static JsonObject part(Contribution.Part part) {
        return new JsonObject()
                .with("name", part.name().isEmpty() ? null : part.name())
                .with("goal", part.goal())
                .with("score", ScoreJson.of(part.score()))
                .with("points", ScoreJson.points(part.points()))
                .with("small", part.small())
                .with("bestRank", part.bestRank())
                .with("worstRank", part.worstRank());
    }

    private static JsonObject needed(Needed needed) {
        return new JsonObject()
                .with("detractorsToPassives", needed.detractorsToPassives())
                .with("passivesToPromoters", needed.passivesToPromoters())
                .with("detractorsToPromoters", needed.detractorsToPromoters());
    }
}
