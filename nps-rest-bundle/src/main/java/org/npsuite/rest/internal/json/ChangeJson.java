// SPDX-License-Identifier: Apache-2.0
package org.npsuite.rest.internal.json;

import org.npsuite.model.score.Change;
import org.npsuite.model.score.ChangeSegment;
import org.npsuite.model.score.Move;
import org.npsuite.model.score.Movement;

/** Differences between two slices, and the customers who went from one category to another. */
public final class ChangeJson {

    private ChangeJson() {}

    /** Mix and rate add up to the difference, exactly. */
    public static JsonObject of(Change change) {
        return new JsonObject()
                .with("definition", change.definition())
                .with("query", QueryJson.of(change.query()))
                .with("watermark", change.watermark())
                .with("before", ScoreJson.of(change.before()))
                .with("after", ScoreJson.of(change.after()))
                .with("difference", change.difference().map(ScoreJson::points))
                .with("interval", change.interval().map(ScoreJson::interval))
                .with("pValue", change.pValue())
                .with("minimumDetectable", change.minimumDetectable())
                .with("mix", change.mix().map(ScoreJson::points))
                .with("rate", change.rate().map(ScoreJson::points))
                .with(
                        "segments",
                        change.segments().stream().map(ChangeJson::segment).toList())
                .with("reversal", change.reversal())
                .with("sentence", change.sentence())
                .with("absent", ScoreJson.ifAny(change.absent()));
    }

    private static JsonObject segment(ChangeSegment segment) {
        return new JsonObject()
                .with("group", ScoreJson.group(segment.group()))
                .with("mix", ScoreJson.points(segment.mix()))
                .with("rate", ScoreJson.points(segment.rate()))
                .with("before", ScoreJson.of(segment.before()))
                .with("after", ScoreJson.of(segment.after()));
    }

    /** The nine moves of the customers who answered twice. */
    public static JsonObject of(Movement movement) {
        return new JsonObject()
                .with("definition", movement.definition())
                .with("query", QueryJson.of(movement.query()))
                .with("watermark", movement.watermark())
                .with("customers", movement.customers())
                .with("moves", movement.moves().stream().map(ChangeJson::move).toList())
                .with("difference", movement.difference().map(ScoreJson::points))
                .with("interval", movement.interval().map(ScoreJson::interval))
                .with("sentence", movement.sentence());
    }

    private static JsonObject move(Move move) {
        return new JsonObject()
                .with("from", move.from())
                .with("to", move.to())
                .with("customers", move.customers())
                .with("share", move.knownShare())
                .with("interval", move.interval().map(ScoreJson::interval));
    }
}
