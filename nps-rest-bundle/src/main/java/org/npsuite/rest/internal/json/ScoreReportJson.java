// SPDX-License-Identifier: Apache-2.0
package org.npsuite.rest.internal.json;

import org.npsuite.model.score.ScoreReport;
import org.npsuite.spi.tally.Plan;

/** The envelope around scores. */
public final class ScoreReportJson {

    private ScoreReportJson() {}

    /** {@code partial} is {@code false} for a complete answer, else the part of the journal read so far, 0 to 1. */
    public static JsonObject of(ScoreReport report) {
        return new JsonObject()
                .with("definition", report.definition())
                .with("query", QueryJson.of(report.query()))
                .with("watermark", report.watermark())
                .with(
                        "partial",
                        report.partial().isPresent() ? (Object) report.partial().getAsDouble() : false)
                .with("withoutCustomer", report.withoutCustomer())
                .with("total", ScoreJson.of(report.total()))
                .with("groups", report.groups().stream().map(ScoreJson::of).toList())
                .with("next", report.next());
    }

    /** How an engine would answer. */
    public static JsonObject of(Plan plan) {
        return new JsonObject()
                .with("engine", plan.engine())
                .with("way", plan.way())
                .with("touched", plan.touched());
    }
}
