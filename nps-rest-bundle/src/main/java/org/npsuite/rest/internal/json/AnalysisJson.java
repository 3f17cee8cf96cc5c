// SPDX-License-Identifier: Apache-2.0
package org.npsuite.rest.internal.json;

import java.util.OptionalLong;
import org.npsuite.model.score.ChangePoint;
import org.npsuite.model.score.Coverage;
import org.npsuite.model.score.Driver;
import org.npsuite.model.score.Drivers;
import org.npsuite.model.score.FieldsReport;
import org.npsuite.model.score.Representativeness;
import org.npsuite.model.score.SampleSize;
import org.npsuite.model.score.Slope;
import org.npsuite.model.score.Trend;

/** What the statistics say beside the score itself. */
public final class AnalysisJson {

    private AnalysisJson() {}

    /** The course of a score. */
    public static JsonObject of(Trend trend) {
        return new JsonObject()
                .with("definition", trend.definition())
                .with("query", QueryJson.of(trend.query()))
                .with("watermark", trend.watermark())
                .with("series", trend.series().stream().map(ScoreJson::of).toList())
                .with("gaps", trend.gaps())
                .with("slope", trend.slope().map(slope -> slope(slope, trend)))
                .with("changePoint", trend.changePoint().map(AnalysisJson::changePoint))
                .with("alarm", trend.alarm())
                .with("refusals", trend.refusals())
                .with("sentence", trend.sentence());
    }

    private static JsonObject slope(Slope slope, Trend trend) {
        return new JsonObject()
                .with("perPeriod", slope.perPeriod())
                .with("pValue", slope.pValue())
                .with("seasonal", slope.seasonal())
                .with("interval", trend.slopeInterval().map(ScoreJson::interval));
    }

    private static JsonObject changePoint(ChangePoint point) {
        return new JsonObject()
                .with("firstPeriod", point.firstPeriod())
                .with("before", point.before())
                .with("after", point.after())
                .with("pValue", point.pValue());
    }

    /** Which driver ratings go with the rating. */
    public static JsonObject of(Drivers drivers) {
        return new JsonObject()
                .with("definition", drivers.definition())
                .with("query", QueryJson.of(drivers.slice()))
                .with("watermark", drivers.watermark())
                .with("n", drivers.n())
                .with("method", drivers.method())
                .with("explained", drivers.explained())
                .with(
                        "drivers",
                        drivers.drivers().stream().map(AnalysisJson::driver).toList())
                .with("sentence", drivers.sentence())
                .with("refusal", drivers.refusal());
    }

    /** What fields the answers of a slice have. */
    public static JsonObject of(FieldsReport report) {
        return new JsonObject()
                .with("definition", report.definition())
                .with("query", QueryJson.of(report.slice()))
                .with("watermark", report.watermark())
                .with("partial", ScoreReportJson.partial(report.partial()))
                .with(
                        "fields",
                        report.fields().stream()
                                .map(one -> new JsonObject()
                                        .with("field", one.field().key())
                                        .with("values", one.values())
                                        .with("absent", ScoreJson.ifAny(one.absent())))
                                .toList());
    }

    private static JsonObject driver(Driver driver) {
        return new JsonObject()
                .with("name", driver.name())
                .with("importance", driver.importance())
                .with("correlation", driver.correlation())
                .with("mean", driver.mean())
                .with("advice", driver.advice());
    }

    /** How well those who answered stand for all. */
    public static JsonObject of(Representativeness representativeness) {
        return new JsonObject()
                .with("definition", representativeness.definition())
                .with("query", representativeness.slice().map(QueryJson::of))
                .with("watermark", representativeness.watermark())
                .with(
                        "coverage",
                        representativeness.coverage().stream()
                                .map(AnalysisJson::coverage)
                                .toList())
                .with("responseRate", representativeness.responseRate())
                .with("unweighted", representativeness.unweighted().map(ScoreJson::of))
                .with("weighted", representativeness.weighted().map(ScoreJson::weighted))
                .with("refusal", representativeness.refusal())
                .with("absent", ScoreJson.ifAny(representativeness.absent()));
    }

    private static JsonObject coverage(Coverage coverage) {
        return new JsonObject()
                .with("group", ScoreJson.group(coverage.group()))
                .with("population", coverage.population())
                .with("answers", coverage.answers())
                .with("populationShare", coverage.populationShare())
                .with("answerShare", coverage.answerShare());
    }

    /** Answers needed for a precision; {@code needed} is left out where there is no mix it could be told of. */
    public static JsonObject of(SampleSize size) {
        boolean mixed =
                size.absent().stream().noneMatch(absence -> absence.statistic().equals("needed"));
        return new JsonObject()
                .with("definition", size.definition())
                .with("query", size.slice().map(QueryJson::of))
                .with("watermark", size.watermark())
                .with("margin", size.margin())
                .with("level", size.level())
                .with("needed", mixed ? OptionalLong.of(size.needed()) : OptionalLong.empty())
                .with("neededWorstCase", size.neededWorstCase())
                .with("present", size.present())
                .with("population", size.population())
                .with("absent", ScoreJson.ifAny(size.absent()));
    }
}
