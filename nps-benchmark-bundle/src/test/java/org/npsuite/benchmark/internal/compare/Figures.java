// SPDX-License-Identifier: Apache-2.0
package org.npsuite.benchmark.internal.compare;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.npsuite.model.benchmark.BenchmarkPack;
import org.npsuite.model.benchmark.Confidence;
import org.npsuite.model.benchmark.Grade;
import org.npsuite.model.benchmark.Observation;
import org.npsuite.model.benchmark.Population;
import org.npsuite.model.benchmark.Source;
import org.npsuite.model.benchmark.Statistic;
import org.npsuite.model.benchmark.SurveyType;
import org.npsuite.model.response.Market;
import org.npsuite.model.response.Sector;

/** Figures that are comparable with {@link Scores#bank()} unless a test changes them. */
public final class Figures {

    private Figures() {}

    public static Observation.Builder mean(String id, String value) {
        return Observation.builder()
                .id(id)
                .sourceId("B")
                .period("2025")
                .region("FR")
                .market(Market.B2C)
                .population(Population.RESPONDENTS)
                .sectorLabel("Banks")
                .sector(new Sector("NACE-2", "64"))
                .mappingConfidence(Confidence.MEDIUM)
                .statistic(Statistic.MEAN)
                .value(new BigDecimal(value))
                .status("A")
                .url("https://example.org/" + id);
    }

    public static Source.Builder source(String id, Grade grade) {
        return Source.builder()
                .id(id)
                .publisher("Publisher " + id)
                .study("Study " + id)
                .url("https://example.org/study")
                .retrieved(LocalDate.of(2026, 1, 15))
                .surveyType(SurveyType.RELATIONAL)
                .scale("0-10")
                .grade(grade);
    }

    /** A pack of these figures, with sources of the three grades, called A, B and C after them. */
    public static BenchmarkPack.Builder pack(Observation.Builder... figures) {
        return BenchmarkPack.builder()
                .name("test")
                .version("1.0.0")
                .title("Test")
                .licence("CC0-1.0")
                .provider("a test")
                .taxonomy("NACE-2")
                .sources(List.of(
                        source("A", Grade.A).build(),
                        source("B", Grade.B).build(),
                        source("C", Grade.C).build()))
                .observations(List.of(figures).stream()
                        .map(Observation.Builder::build)
                        .toList());
    }
}
