// SPDX-License-Identifier: Apache-2.0
package org.npsuite.rest.internal.json;

import java.time.LocalDate;
import java.util.List;
import org.npsuite.model.score.ChangeQuery;
import org.npsuite.model.score.ScoreQuery;
import org.npsuite.model.score.TrendQuery;
import org.npsuite.model.slice.Filter;
import org.npsuite.model.slice.Grouping;
import org.npsuite.model.slice.Slice;
import org.npsuite.model.slice.Window;

/** A query as it was understood, so that a reader sees what an answer is about. */
public final class QueryJson {

    private QueryJson() {}

    static JsonObject of(ScoreQuery query) {
        return of(query.slice())
                .with("groupBy", keys(query.groupBy()))
                .with("unit", query.unit())
                .with("level", query.level())
                .with("detail", query.detail());
    }

    static JsonObject of(ChangeQuery query) {
        return new JsonObject()
                .with("programme", query.after().programme())
                .with("before", slice(query.before()))
                .with("after", slice(query.after()))
                .with("groupBy", keys(query.groupBy()))
                .with("unit", query.unit())
                .with("level", query.level());
    }

    static JsonObject of(TrendQuery query) {
        return of(query.slice())
                .with("period", query.period())
                .with("unit", query.unit())
                .with("level", query.level())
                .with("target", query.target());
    }

    static JsonObject of(Slice slice) {
        return new JsonObject()
                .with("programme", slice.programme())
                .withAll(slice(slice).fields());
    }

    static JsonObject of(Window window) {
        return new JsonObject()
                .with("from", window.from().map(LocalDate::toString))
                .with("to", window.to().map(LocalDate::toString));
    }

    private static JsonObject slice(Slice slice) {
        return of(slice.window())
                .with("where", slice.where().stream().map(Filter::toString).toList());
    }

    private static List<String> keys(List<? extends Grouping> groupings) {
        return groupings.stream().map(Grouping::key).toList();
    }
}
