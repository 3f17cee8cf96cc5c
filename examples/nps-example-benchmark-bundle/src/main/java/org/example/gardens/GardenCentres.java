// SPDX-License-Identifier: Apache-2.0
package org.example.gardens;

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
import org.npsuite.spi.benchmark.BenchmarkSource;
import org.osgi.service.component.annotations.Component;

/** Three figures about garden centres. They are made up: replace them by figures that somebody published. */
@Component
public final class GardenCentres implements BenchmarkSource {

    private static final String STUDY = "https://example.org/garden-centres-2025";

    @Override
    public BenchmarkPack pack() {
        return BenchmarkPack.builder()
                .name("garden-centres")
                .version("1.0.0")
                .title("Garden centres in France (made up)")
                .licence("CC0-1.0")
                .provider("Example company")
                .validUntil(LocalDate.of(2030, 12, 31))
                .taxonomy("NACE-2")
                .sources(List.of(source()))
                .observations(List.of(
                        figure("mean", Statistic.MEAN, "31.5").respondents(1_200).build(),
                        figure("lowest", Statistic.MIN, "4").build(),
                        figure("leader", Statistic.MAX, "58").build()))
                .build();
    }

    private static Source source() {
        return Source.builder()
                .id("GARDENS")
                .publisher("Example Institute")
                .study("Garden centres 2025")
                .url(STUDY)
                .retrieved(LocalDate.of(2026, 1, 15))
                .surveyType(SurveyType.RELATIONAL)
                .scale("0-10")
                .grade(Grade.B)
                .build();
    }

    private static Observation.Builder figure(String id, Statistic statistic, String value) {
        return Observation.builder()
                .id(id)
                .sourceId("GARDENS")
                .period("2025")
                .region("FR")
                .market(Market.B2C)
                .population(Population.RESPONDENTS)
                .sectorLabel("Garden centres")
                .sector(new Sector("NACE-2", "47"))
                .mappingConfidence(Confidence.LOW)
                .statistic(statistic)
                .value(new BigDecimal(value))
                .status("A")
                .url(STUDY);
    }
}
