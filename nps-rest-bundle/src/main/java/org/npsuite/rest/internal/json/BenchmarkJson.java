// SPDX-License-Identifier: Apache-2.0
package org.npsuite.rest.internal.json;

import java.util.Locale;
import org.npsuite.model.benchmark.BenchmarkPack;
import org.npsuite.model.benchmark.BenchmarkReport;
import org.npsuite.model.benchmark.Comparison;
import org.npsuite.model.benchmark.Observation;
import org.npsuite.model.benchmark.Pooled;
import org.npsuite.model.benchmark.Range;
import org.npsuite.model.benchmark.Source;
import org.npsuite.model.benchmark.Verdict;
import org.npsuite.model.benchmark.YearComparison;
import org.npsuite.model.response.Sector;

/** Industry figures, where they come from, and a programme's place among them. */
public final class BenchmarkJson {

    private BenchmarkJson() {}

    /** A programme's place in its industry. */
    public static JsonObject of(BenchmarkReport report) {
        return new JsonObject()
                .with("definition", report.definition())
                .with("query", QueryJson.of(report.slice()))
                .with("watermark", report.watermark())
                .with("score", ScoreJson.of(report.score()))
                .with("sector", report.sector().map(BenchmarkJson::sector))
                .with("answered", report.answered().map(BenchmarkJson::sector))
                .with("verdict", verdict(report.verdict()))
                .with(
                        "comparisons",
                        report.comparisons().stream()
                                .map(BenchmarkJson::comparison)
                                .toList())
                .with("pooled", report.pooled().map(BenchmarkJson::pooled))
                .with("range", report.range().map(BenchmarkJson::range))
                .with("years", report.years().stream().map(BenchmarkJson::year).toList());
    }

    /** A source with the pack that brings it, called as in a language, and how many figures it has there. */
    public static JsonObject source(BenchmarkPack pack, Source source, long figures, Locale locale) {
        return source(source)
                .with("pack", pack.name())
                .with("packVersion", pack.version())
                .with("title", pack.title(locale))
                .with("provider", pack.provider())
                .with("licence", pack.licence())
                .with("taxonomy", pack.taxonomy())
                .with("validFrom", pack.validFrom().map(Object::toString))
                .with("validUntil", pack.validUntil().map(Object::toString))
                .with("figures", figures);
    }

    /** A figure with the pack that brings it. */
    public static JsonObject observation(BenchmarkPack pack, Observation observation) {
        return observation(observation)
                .with("pack", pack.name())
                .with("packVersion", pack.version())
                .with("provider", pack.provider());
    }

    private static JsonObject comparison(Comparison comparison) {
        Object gap = comparison.gap().isPresent() ? comparison.gap().getAsDouble() : null;
        return new JsonObject()
                .with("observation", observation(comparison.observation()))
                .with("source", source(comparison.source()))
                .with("provider", comparison.provider())
                .with("pack", comparison.pack())
                .with("packVersion", comparison.packVersion())
                .with("packTitle", comparison.packTitle())
                // The contract names this null: a reader must not take a missing gap for a forgotten one.
                .with("gap", gap)
                .with("interval", comparison.interval().map(ScoreJson::interval))
                .with("uncertainty", comparison.uncertainty())
                .with("comparable", comparison.comparable())
                .with("reason", comparison.reason());
    }

    private static JsonObject observation(Observation observation) {
        return new JsonObject()
                .with("observationId", observation.id())
                .with("sourceId", observation.sourceId())
                .with("period", observation.period())
                .with("region", observation.region())
                .with("market", observation.market())
                .with("population", observation.population())
                .with("sectorLabel", observation.sectorLabel())
                .with("sectorScheme", observation.sector().scheme())
                .with("sectorCode", observation.sector().code())
                .with("mappingConfidence", observation.mappingConfidence())
                .with("statistic", observation.statistic())
                .with("q", observation.q())
                .with("value", observation.value())
                .with("nCompanies", observation.companies())
                .with("nRespondents", observation.respondents())
                .with("standardError", observation.standardError())
                .with("obsStatus", observation.status())
                .with("url", observation.url());
    }

    private static JsonObject source(Source source) {
        return new JsonObject()
                .with("sourceId", source.id())
                .with("publisher", source.publisher())
                .with("study", source.study())
                .with("url", source.url())
                .with("retrieved", source.retrieved().toString())
                .with("surveyType", source.surveyType())
                .with("scale", source.scale())
                .with("grade", source.grade());
    }

    private static JsonObject sector(Sector sector) {
        return new JsonObject().with("scheme", sector.scheme()).with("code", sector.code());
    }

    private static JsonObject verdict(Verdict verdict) {
        return new JsonObject().with("code", verdict.code()).with("sentence", verdict.sentence());
    }

    private static JsonObject pooled(Pooled pooled) {
        return new JsonObject()
                .with("studies", pooled.studies())
                .with("mean", pooled.mean())
                .with("interval", ScoreJson.interval(pooled.interval()))
                .with("prediction", ScoreJson.interval(pooled.prediction()));
    }

    /** The figure by its id: it is among the comparisons, with its source. */
    private static JsonObject year(YearComparison year) {
        Comparison figure = year.comparison();
        Object gap = figure.gap().isPresent() ? figure.gap().getAsDouble() : null;
        return new JsonObject()
                .with("year", year.year())
                .with("score", ScoreJson.of(year.score()))
                .with("value", figure.observation().value())
                .with("observationId", figure.observation().id())
                .with("publisher", figure.source().publisher())
                .with("pack", figure.pack())
                .with("packVersion", figure.packVersion())
                .with("gap", gap)
                .with("interval", figure.interval().map(ScoreJson::interval))
                .with("uncertainty", figure.uncertainty());
    }

    private static JsonObject range(Range range) {
        return new JsonObject()
                .with("low", range.low())
                .with("high", range.high())
                .with("position", range.position());
    }
}
