// SPDX-License-Identifier: Apache-2.0
package org.npsuite.itest.host;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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

/** The component in the bundle of a {@link SourcePack}: the figures of a {@link DataPack} of the same version. */
public final class SwappedBanks implements BenchmarkSource {

    private static final String STUDY = "https://example.org/banks";

    private final int version;
    private final String label;

    /** @param properties of the component: {@code version} and {@code label} */
    public SwappedBanks(Map<String, ?> properties) {
        this.version = Integer.parseInt(properties.get("version").toString());
        this.label = properties.get("label").toString();
    }

    @Override
    public BenchmarkPack pack() {
        return BenchmarkPack.builder()
                .name(DataPack.NAME)
                .version(version + ".0.0")
                .title("Banks (made up)")
                .licence("CC0-1.0")
                .provider("Swap company")
                .taxonomy("NACE-2")
                .sources(List.of(source()))
                .observations(List.of(figure(Statistic.MEAN, -version), figure(Statistic.MAX, version)))
                .build();
    }

    private static Source source() {
        return Source.builder()
                .id("S")
                .publisher("Swap Institute")
                .study("Banks")
                .url(STUDY)
                .retrieved(LocalDate.of(2026, 1, 15))
                .surveyType(SurveyType.RELATIONAL)
                .scale("0-10")
                .grade(Grade.B)
                .build();
    }

    private Observation figure(Statistic statistic, int value) {
        return Observation.builder()
                .id(statistic.name())
                .sourceId("S")
                .period("2026")
                .region("FR")
                .market(Market.B2C)
                .population(Population.RESPONDENTS)
                .sectorLabel(label)
                .sector(new Sector("NACE-2", "64"))
                .mappingConfidence(Confidence.HIGH)
                .statistic(statistic)
                .value(BigDecimal.valueOf(value))
                .status("A")
                .url(STUDY)
                .build();
    }
}
