// SPDX-License-Identifier: Apache-2.0
package org.npsuite.benchmark.internal.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.npsuite.model.benchmark.BenchmarkPack;
import org.npsuite.model.benchmark.Confidence;
import org.npsuite.model.benchmark.Grade;
import org.npsuite.model.benchmark.Observation;
import org.npsuite.model.benchmark.Statistic;
import org.npsuite.model.benchmark.SurveyType;
import org.npsuite.model.response.Market;
import org.npsuite.model.response.Sector;

class PackReaderTest {

    @Test
    void aGoodPackIsReadWhole() throws Exception {
        BenchmarkPack pack = new PackInMemory().pack();

        assertThat(pack.name()).isEqualTo("gardens");
        assertThat(pack.version()).isEqualTo("1.2.0");
        assertThat(pack.title(Locale.CANADA_FRENCH)).isEqualTo("Jardineries");
        assertThat(pack.title(Locale.GERMAN)).isEqualTo("Garden centres");
        assertThat(pack.licence()).isEqualTo("CC0-1.0");
        assertThat(pack.provider()).isEqualTo("a test");
        assertThat(pack.taxonomy()).isEqualTo("NACE-2");
        assertThat(pack.validFrom()).contains(LocalDate.of(2026, 1, 1));
        assertThat(pack.validUntil()).contains(LocalDate.of(2027, 12, 31));
        assertThat(pack.sources()).singleElement().satisfies(source -> {
            assertThat(source.publisher()).isEqualTo("Garden Institute");
            assertThat(source.surveyType()).isEqualTo(SurveyType.RELATIONAL);
            assertThat(source.grade()).isEqualTo(Grade.B);
        });
        Observation figure = pack.observations().get(0);
        assertThat(figure.value()).isEqualTo(new BigDecimal("31.5"));
        assertThat(figure.market()).contains(Market.B2C);
        assertThat(figure.sector()).isEqualTo(new Sector("NACE-2", "47"));
        assertThat(figure.mappingConfidence()).isEqualTo(Confidence.LOW);
        assertThat(figure.statistic()).isEqualTo(Statistic.MEAN);
        assertThat(figure.respondents()).hasValue(400);
        assertThat(figure.companies()).isEmpty();
    }

    @Test
    void aByteOrderMarkAndWindowsLineEndsAreRead() throws Exception {
        String csv = "\ufeff" + PackInMemory.OBSERVATIONS.replace("\n", "\r\n");

        assertThat(new PackInMemory().with("observations.csv", csv).pack().observations())
                .hasSize(1);
    }

    @Test
    void allMarketsMeanThatNoneIsNamed() throws Exception {
        BenchmarkPack pack = new PackInMemory()
                .replacing("observations.csv", ",B2C,", ",all,")
                .pack();

        assertThat(pack.observations().get(0).market()).isEmpty();
    }

    @ParameterizedTest(name = "{0} becomes {1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                ",31.5,|,101,|value must be -100 to 100",
                ",31.5,|,abc,|value must be a number",
                ",31.5,|,1e9,|value must be a number",
                ",31.5,|,NaN,|value must be a number",
                ",31.5,|,,|value is empty",
                ",2025,|,last year,|period must be",
                ",FR,|,F R,|region must be",
                ",NACE-2,47,|,NACE-2,40,|sector_code is not in the classification",
                ",NACE-2,47,|,NACE-9,47,|sector_code is not in the classification",
                ",mean,,|,median,,|statistic must be one of mean, min, max, quantile",
                ",mean,,|,quantile,,|q is missing",
                ",mean,,|,mean,0.5,|q belongs to quantiles only",
                ",mean,,|,quantile,1,|q must be above 0 and below 1",
                ",400,A,|,0,A,|must be at least 1",
                ",400,A,|,400,Z,|obs_status",
                ",400,A,|,4e2,A,|n_respondents must be a whole number",
                "o1,S1,|o1,S2,|source_id names no source",
                "https://example.org/1|javascript:alert(1)|url must be a web address",
                "https://example.org/1|https://user:secret@example.org/1|url must be a web address",
                "Garden centres|=HYPERLINK(1)|a spreadsheet would run it",
                "Garden centres|@SUM(A1)|a spreadsheet would run it",
                "Garden centres|<script>alert(1)</script>|mark-up or script",
                "Garden centres|Garden\u202ecentres|writing direction",
                ",400,A,https|,400,A,x,https|has 18 cells where the header has 17",
            })
    void aFigureThatBreaksARuleIsRefusedWithItsLine(String text, String other, String reason) {
        PackRefusedException refused = refusal(new PackInMemory().replacing("observations.csv", text, other));

        assertThat(refused.complaints()).anySatisfy(complaint -> {
            assertThat(complaint.file()).isEqualTo("observations.csv");
            assertThat(complaint.line()).isEqualTo(2);
            assertThat(complaint.reason()).contains(reason);
        });
    }

    @Test
    void aComplaintNeverRepeatsTheText() {
        PackRefusedException refused = refusal(
                new PackInMemory().replacing("observations.csv", "Garden centres", "<script>alert(1)</script>"));

        assertThat(refused).hasMessageNotContaining("alert");
    }

    @Test
    void theLineIsCountedInTheFileEvenAfterACellOfSeveralLines() {
        String second = "\"o2\n\",S1,2025,FR,B2C,respondents,A,NACE-2,47,low,mean,,1,,,A,https://example.org/1\n"
                + "o3,S1,2025,FR,B2C,respondents,A,NACE-2,47,low,mean,,500,,,A,https://example.org/1\n";

        PackRefusedException refused =
                refusal(new PackInMemory().with("observations.csv", PackInMemory.OBSERVATIONS + second));

        assertThat(refused.complaints())
                .filteredOn(complaint -> complaint.reason().startsWith("value"))
                .extracting(Complaint::line)
                .containsExactly(5L);
    }

    @Test
    void severalMistakesAreToldTogether() {
        PackRefusedException refused = refusal(new PackInMemory()
                .replacing("observations.csv", ",31.5,", ",315,")
                .replacing("observations.csv", ",FR,", ",,"));

        assertThat(refused.complaints()).hasSizeGreaterThan(1);
    }

    @Test
    void aFigureThatIsThereTwiceIsRefused() {
        String line = PackInMemory.OBSERVATIONS.lines().toList().get(1);

        assertThat(refusal(new PackInMemory().with("observations.csv", PackInMemory.OBSERVATIONS + line + "\n"))
                        .complaints())
                .containsExactly(new Complaint("observations.csv", 3, "observation_id is there twice"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "observation_id,source_id\n", "a,a\n1,2\n", "\"never closed"})
    void aTableThatIsNoneIsRefused(String csv) {
        assertThat(refusal(new PackInMemory().with("observations.csv", csv)).complaints())
                .allSatisfy(complaint -> assertThat(complaint.file()).isEqualTo("observations.csv"));
    }

    @Test
    void aTableThatIsNotUtf8IsRefused() {
        byte[] latin = PackInMemory.SOURCES.replace("Garden", "Gärten").getBytes(StandardCharsets.ISO_8859_1);

        assertThat(refusal(new PackInMemory().with("sources.csv", latin)).complaints())
                .containsExactly(new Complaint("sources.csv", 0, "is not UTF-8"));
    }

    @Test
    void aTableWithoutEndIsRefused() {
        byte[] endless = "x".repeat(PackReader.TABLE_LIMIT + 1).getBytes(StandardCharsets.US_ASCII);

        assertThat(refusal(new PackInMemory().with("observations.csv", endless)))
                .hasMessageContaining("too large");
    }

    @Test
    void moreLinesThanAllowedAreRefused() {
        StringBuilder csv = new StringBuilder(PackInMemory.OBSERVATIONS);
        String line = PackInMemory.OBSERVATIONS.lines().toList().get(1);
        for (int i = 2; i <= PackRules.MOST_ROWS + 1; i++) {
            csv.append(line.replace("o1,", "o" + i + ",")).append('\n');
        }

        assertThat(refusal(new PackInMemory().with("observations.csv", csv.toString())))
                .hasMessageContaining("has more than 20000 lines");
    }

    @Test
    void aCellWithoutEndIsRefused() {
        assertThat(refusal(new PackInMemory().replacing("observations.csv", "Garden centres", "x".repeat(100_000))))
                .hasMessageContaining("a cell is too long");
    }

    @ParameterizedTest(name = "{0} becomes {1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "sources.csv|../sources.csv|path",
                "sources.csv|/etc/passwd|path",
                "sources.csv|..\\\\sources.csv|path",
                "sources.csv|https://example.org/sources.csv|path",
                "gardens|Gardens!|name",
                "CC0-1.0|<b>free</b>|licence",
                "2027-12-31|soon|nps:validUntil",
                "2027-12-31|2025-12-31|ends before it begins",
                "\"revision\": \"2\"|\"revision\": \"9\"|taxonomy",
                "\"title\"|\"subtitle\"|title",
                "\"fr\"|\"in French\"|nps:titles",
                "Jardineries|<i>Jardineries</i>|title",
                "\"nps:taxonomy\"|\"taxonomy\"|nps:taxonomy",
                "\"sources\", \"path\"|\"source\", \"path\"|sources",
            })
    void aDescriptorThatBreaksARuleIsRefused(String text, String other, String reason) {
        PackRefusedException refused = refusal(new PackInMemory().replacing("datapackage.json", text, other));

        assertThat(refused.complaints()).anySatisfy(complaint -> {
            assertThat(complaint.file()).isEqualTo("datapackage.json");
            assertThat(complaint.reason()).contains(reason);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\n  \"name\": ",
                "[]",
                "null",
                "{} {}",
                "{\"name\": \"a\", \"name\": \"b\"}",
            })
    void aDescriptorThatIsNoneIsRefused(String json) {
        assertThat(refusal(new PackInMemory().with("datapackage.json", json)).complaints())
                .isNotEmpty();
    }

    @Test
    void aDescriptorNestedWithoutEndIsRefused() {
        assertThat(refusal(new PackInMemory().with("datapackage.json", "[".repeat(100_000))))
                .hasMessageContaining("not well-formed");
    }

    private static PackRefusedException refusal(PackInMemory pack) {
        PackRefusedException refused = catchThrowableOfType(PackRefusedException.class, pack::pack);
        assertThat(refused).as("the pack is refused").isNotNull();
        return refused;
    }
}
