// SPDX-License-Identifier: Apache-2.0
package org.npsuite.rest.internal.json;

import org.npsuite.model.goal.Mark;
import org.npsuite.model.goal.MarkEffect;

/** Campaigns and interventions, and what became of the score after them. */
public final class MarkJson {

    private MarkJson() {}

    /** A campaign or intervention. */
    public static JsonObject of(Mark mark) {
        return new JsonObject().withAll(mark.document());
    }

    /** Differences are in points, after less before. */
    public static JsonObject of(MarkEffect effect) {
        return new JsonObject()
                .with("mark", of(effect.mark()))
                .with("beforeWindow", QueryJson.of(effect.beforeWindow()))
                .with("afterWindow", QueryJson.of(effect.afterWindow()))
                .with("before", ScoreJson.of(effect.before()))
                .with("after", ScoreJson.of(effect.after()))
                .with("comparisonBefore", effect.comparisonBefore().map(ScoreJson::of))
                .with("comparisonAfter", effect.comparisonAfter().map(ScoreJson::of))
                .with("change", effect.change().map(ScoreJson::points))
                .with("changeInterval", effect.changeInterval().map(ScoreJson::interval))
                .with("effect", effect.effect().map(ScoreJson::points))
                .with("interval", effect.interval().map(ScoreJson::interval))
                .with("verdict", effect.verdict())
                .with("sentence", effect.sentence())
                .with("definition", effect.definition())
                .with("watermark", effect.watermark());
    }
}
