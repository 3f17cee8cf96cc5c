// SPDX-License-Identifier: Apache-2.0
package org.npsuite.benchmark.internal.pack;

import java.util.List;
import java.util.Locale;
import org.npsuite.model.benchmark.Confidence;
import org.npsuite.model.benchmark.Grade;
import org.npsuite.model.benchmark.Observation;
import org.npsuite.model.benchmark.Population;
import org.npsuite.model.benchmark.Source;
import org.npsuite.model.benchmark.Statistic;
import org.npsuite.model.benchmark.SurveyType;
import org.npsuite.model.problem.ProblemException;
import org.npsuite.model.response.Market;
import org.npsuite.model.response.Sector;

/** The two tables of a pack, column by column. */
final class Tables {

    static final List<String> SOURCE_COLUMNS =
            List.of("source_id", "publisher", "study", "url", "retrieved", "survey_type", "scale", "grade");

    static final List<String> OBSERVATION_COLUMNS = List.of(
            "observation_id",
            "source_id",
            "period",
            "region",
            "market",
            "population",
            "sector_label",
            "sector_scheme",
            "sector_code",
            "mapping_confidence",
            "statistic",
            "q",
            "value",
            "n_companies",
            "n_respondents",
            "obs_status",
            "url");

    static final List<String> OPTIONAL_OBSERVATION_COLUMNS = List.of("standard_error");

    /** Stands in where a cell complained; the pack is refused anyway. */
    private static final Sector NO_SECTOR = new Sector("-", "-");

    private Tables() {}

    static Source source(Row row) {
        return Source.builder()
                .id(row.text("source_id"))
                .publisher(row.text("publisher"))
                .study(row.text("study"))
                .url(row.text("url"))
                .retrieved(row.date("retrieved"))
                .surveyType(row.constant("survey_type", SurveyType.class))
                .scale(row.text("scale"))
                .grade(row.constant("grade", Grade.class))
                .build();
    }

    static Observation observation(Row row) {
        var standardError = row.decimal("standard_error");
        var q = row.decimal("q");
        return Observation.builder()
                .id(row.text("observation_id"))
                .sourceId(row.text("source_id"))
                .period(row.text("period"))
                .region(row.text("region"))
                .market(market(row))
                .population(row.constant("population", Population.class))
                .sectorLabel(row.text("sector_label"))
                .sector(sector(row))
                .mappingConfidence(row.constant("mapping_confidence", Confidence.class))
                .statistic(row.constant("statistic", Statistic.class))
                .q(q == null ? null : q.doubleValue())
                .value(row.requiredDecimal("value"))
                .companies(row.integer("n_companies"))
                .respondents(row.integer("n_respondents"))
                .standardError(standardError == null ? null : standardError.doubleValue())
                .status(row.text("obs_status"))
                .url(row.text("url"))
                .build();
    }

    private static Market market(Row row) {
        String market = row.text("market");
        return market.isEmpty() || market.toLowerCase(Locale.ROOT).equals("all")
                ? null
                : row.constant("market", Market.class);
    }

    private static Sector sector(Row row) {
        try {
            return new Sector(row.text("sector_scheme"), row.text("sector_code"));
        } catch (ProblemException e) {
            row.complain("sector_scheme and sector_code must be like NACE-2 and 64");
            return NO_SECTOR;
        }
    }
}
