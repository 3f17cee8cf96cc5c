// SPDX-License-Identifier: Apache-2.0
package org.npsuite.scoring.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.npsuite.scoring.internal.Room.ADMIN;
import static org.npsuite.scoring.internal.Room.PROGRAMME;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.npsuite.model.response.ImportReport;
import org.npsuite.model.score.CategoryCounts;
import org.npsuite.model.score.Score;
import org.npsuite.model.score.ScoreQuery;
import org.npsuite.model.score.ScoreReport;
import org.npsuite.model.slice.Field;
import org.npsuite.model.slice.Grouping;
import org.npsuite.model.slice.Period;
import org.npsuite.model.slice.Slice;
import org.npsuite.model.slice.Window;
import org.npsuite.scoring.internal.json.Json;
import org.npsuite.service.CsvMapping;
import org.npsuite.service.ImportRequest;

/** A real file of 5,000 ratings that a bank received in 2021; it is not shipped, NPS_REAL_DATA says where it is. */
@EnabledIfEnvironmentVariable(named = "NPS_REAL_DATA", matches = ".+")
class RealDataTest {

    private static final Field SEGMENT = Field.attribute("segment");

    private final Room room = Room.withProgramme();

    @BeforeEach
    void importsWithoutARejectedLine() throws IOException {
        Path mapping = Path.of("..", "examples", "bank-mapping.json");
        ImportRequest request = new ImportRequest(
                PROGRAMME,
                ImportRequest.Format.CSV,
                Optional.of(CsvMapping.from(Json.read(Files.readString(mapping)))),
                Optional.empty());
        try (InputStream file = Files.newInputStream(file())) {
            ImportReport report = room.intake.bulk(ADMIN, request, file, line -> {});
            assertThat(report).isEqualTo(new ImportReport(5000, 0, 0, List.of()));
        }
    }

    /** The build runs in the module, whoever sets the variable may be in the root. */
    private static Path file() {
        Path named = Path.of(System.getenv("NPS_REAL_DATA"));
        return Files.exists(named) ? named : Path.of("..").resolve(named);
    }

    @Test
    void theScoreIsExact() {
        Score total = score().total();

        assertThat(total.counts()).contains(new CategoryCounts(1719, 972, 2309));
        assertThat(total.decimal()).hasValue(11.8);
        assertThat(total.published()).hasValue(12);
        assertThat(total.band())
                .hasValueSatisfying(band -> assertThat(band.code()).isEqualTo("TO_IMPROVE"));
    }

    @Test
    void eachMarketIsExact() {
        ScoreReport report = score(SEGMENT);

        assertThat(report.groups())
                .extracting(
                        score -> score.group().value(SEGMENT),
                        score -> Math.round(score.decimal().getAsDouble() * 10_000) / 10_000.0,
                        score -> score.published().getAsInt())
                .containsExactly(tuple("MEX", 17.1013, 17), tuple("UK", 8.4884, 8), tuple("US", 9.9326, 10));
    }

    @Test
    void bothDateFormatsAreUnderstood() {
        ScoreReport report = room.scores.score(
                ADMIN,
                ScoreQuery.builder()
                        .slice(Slice.of(PROGRAMME).in(Window.of(LocalDate.of(2021, 1, 1), LocalDate.of(2022, 1, 1))))
                        .groupBy(List.of(Period.MONTH))
                        .build());

        assertThat(report.total().n()).hasValue(5000);
        assertThat(report.groups()).hasSize(12);
    }

    private ScoreReport score(Grouping... groupBy) {
        return room.scores.score(
                ADMIN,
                ScoreQuery.builder()
                        .slice(Slice.of(PROGRAMME))
                        .groupBy(List.of(groupBy))
                        .build());
    }
}
