// SPDX-License-Identifier: Apache-2.0
package org.npsuite.rest.internal.json;

import java.util.OptionalDouble;
import org.npsuite.model.score.ScoreReport;
import org.npsuite.spi.tally.Plan;

/** The envelope around scores. */
public final class ScoreReportJson {

    private ScoreReportJson() {}

    /** The envelope of a score. */
    public static JsonObject of(ScoreReport report) {
        return new JsonObject()
                .with("definition", report.definition())
                .with("query", QueryJson.of(report.query()))
                .with("watermark", report.watermark())
                .with("partial", partial(report.partial()))
                .with("withoutCustomer", report.withoutCustomer())
                .with("total", ScoreJson.of(report.total()))
                .with("groups", report.groups().stream().map(ScoreJson::of).toList())
                .with("next", report.next());
    }

    /** {@code false} for a complete answer, else the part of the journal read so far, 0 to 1. */
    static Object partial(OptionalDouble partial) {
        return partial.isPresent() ? (Object) partial.getAsDouble() : false;
    }

    /** How an engine would answer. */
    public static JsonObject of(Plan plan) {
        return new JsonObject()
                .with("engine", plan.engine())
                .with("way", plan.way())
                .with("touched", plan.touched());
    }
}
