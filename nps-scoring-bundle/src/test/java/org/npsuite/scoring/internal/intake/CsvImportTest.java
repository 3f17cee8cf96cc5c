// SPDX-License-Identifier: Apache-2.0
package org.npsuite.scoring.internal.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.npsuite.scoring.internal.Problems.problem;
import static org.npsuite.scoring.internal.Room.ADMIN;
import static org.npsuite.scoring.internal.Room.PROGRAMME;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.npsuite.model.document.Document;
import org.npsuite.model.problem.Problem;
import org.npsuite.model.response.ImportReport;
import org.npsuite.model.response.ImportReport.RejectedLine;
import org.npsuite.model.response.Response;
import org.npsuite.model.score.Rating;
import org.npsuite.service.CsvMapping;
import org.npsuite.service.ImportRequest;
import org.npsuite.service.ImportRequest.Format;

class CsvImportTest extends BulkTest {

    @Test
    void columnsCalledAsTheFieldsNeedNoMapping() throws IOException {
        csv(
                "id,rating,comment,customer,attr:segment,ratings:price,measures:revenue,tag:topic",
                "r1,9,fine,c1,A,7,12.50,app|price");

        Response response = recorded().get(0);
        assertThat(response.id()).contains("r1");
        assertThat(response.rating()).contains(new Rating(9));
        assertThat(response.comment()).contains("fine");
        assertThat(response.customer()).contains("c1");
        assertThat(response.attributes()).isEqualTo(Map.of("segment", "A"));
        assertThat(response.ratings()).isEqualTo(Map.of("price", new Rating(7)));
        assertThat(response.measures()).isEqualTo(Map.of("revenue", new BigDecimal("12.50")));
        assertThat(response.tags()).isEqualTo(Map.of("topic", Set.of("app", "price")));
    }

    @Test
    void aMappingSaysWhichColumnIsWhichFieldAndIgnoresTheOthers() throws IOException {
        csv(
                Map.of("columns", Map.of("note", "rating", "market", "attr:segment")),
                "market,customer_name,note",
                "UK,Somebody,8");

        assertThat(recorded()).singleElement().satisfies(response -> {
            assertThat(response.rating()).contains(new Rating(8));
            assertThat(response.attributes()).isEqualTo(Map.of("segment", "UK"));
            assertThat(response.customer()).isEmpty();
        });
    }

    @ParameterizedTest(name = "{0} in the formats of the mapping is {1}")
    @CsvSource({
        "01/02/2021, 2021-01-31T23:00:00Z",
        "25/12/2021, 2021-12-24T23:00:00Z",
        "1/9/21, 2021-08-31T22:00:00Z",
        "7/11/21, 2021-11-06T23:00:00Z"
    })
    void datesAreTriedInTheOrderOfTheFormatsAndMeanTheStartOfTheDay(String date, Instant answeredAt)
            throws IOException {
        csv(
                Map.of(
                        "columns",
                        Map.of("date", "answeredAt", "rating", "rating"),
                        "dateFormats",
                        List.of("dd/MM/yyyy", "d/M/yy")),
                "date,rating",
                date + ",9");

        assertThat(recorded().get(0).answeredAt()).contains(answeredAt);
    }

    @ParameterizedTest(name = "{0} is no date")
    @ValueSource(strings = {"29/02/2021", "31/04/2021", "2021-04-30", "1/13/21", "soon"})
    void datesThatFitNoFormatAreRejected(String date) throws IOException {
        ImportReport report = csv(
                Map.of(
                        "columns",
                        Map.of("date", "answeredAt", "rating", "rating"),
                        "dateFormats",
                        List.of("dd/MM/yyyy", "d/M/yy")),
                "date,rating",
                date + ",9",
                "01/01/2021,8");

        assertThat(report.lines()).singleElement().satisfies(line -> assertThat(line.reason())
                .contains("none of the mapping's date formats")
                .satisfies(reason ->
                        assertThat(reason.contains("was \"" + date + "\"")).isEqualTo(!date.equals("soon"))));
        assertThat(ratings()).containsExactly(8);
    }

    @Test
    void aFormatWithATimeIsReadInTheZoneOfTheProgramme() throws IOException {
        csv(
                Map.of(
                        "columns",
                        Map.of("at", "answeredAt", "rating", "rating"),
                        "dateFormats",
                        List.of("dd/MM/yyyy HH:mm")),
                "at,rating",
                "01/07/2025 09:30,9");

        assertThat(recorded().get(0).answeredAt()).contains(Instant.parse("2025-07-01T07:30:00Z"));
    }

    @Test
    void defaultsFillWhatALineLeavesOut() throws IOException {
        csv(
                Map.of(
                        "columns",
                        Map.of("rating", "rating", "channel", "channel"),
                        "defaults",
                        Map.of("channel", "email", "attr:wave", "spring")),
                "rating,channel",
                "9,",
                "8,sms");

        assertThat(recorded()).extracting(Response::channel).containsExactly(Optional.of("email"), Optional.of("sms"));
        assertThat(recorded())
                .allSatisfy(response -> assertThat(response.attributes()).isEqualTo(Map.of("wave", "spring")));
    }

    @ParameterizedTest(name = "a rating of \"{0}\" is rejected")
    @ValueSource(strings = {"11", "-1", "6.5", "9 ", " 9", "", "ten", "0x9", "9.0001", "99999999999"})
    void aBadRatingInTheMiddleNeverLosesAGoodOne(String rating) throws IOException {
        ImportReport report = csv("id,rating", "a,9", "b," + rating, "c,3");

        assertThat(report.accepted()).isEqualTo(2);
        assertThat(report.lines()).extracting(RejectedLine::line).containsExactly(3L);
        assertThat(ratings()).containsExactly(9, 3);
    }

    @Test
    void aLineOfOtherLengthIsRejected() throws IOException {
        ImportReport report = csv("id,rating", "a,9", "b,8,7", "c", "d,3");

        assertThat(report.lines()).extracting(RejectedLine::line).containsExactly(3L, 4L);
        assertThat(ratings()).containsExactly(9, 3);
    }

    @Test
    void quotesAndLineEndsInCommentsAreKept() throws IOException {
        csv("id,comment,rating", "a,\"He said \"\"never\"\",", "and left; twice\",2", "b,x,9");

        assertThat(recorded().get(0).comment()).contains("He said \"never\",\nand left; twice");
        assertThat(ratings()).containsExactly(2, 9);
    }

    @Test
    void aRecordIsNumberedByTheLineItStartsOn() throws IOException {
        ImportReport report = csv("id,comment,rating", "a,\"one", "two", "three\",99", "b,x,98");

        assertThat(report.lines()).extracting(RejectedLine::line).containsExactly(2L, 5L);
    }

    @Test
    void aQuoteThatIsNeverClosedLosesItsOwnLineOnly() throws IOException {
        ImportReport report = csv("id,comment,rating", "a,\"oops,2", "b,fine,9", "c,\"also \"\"fine\"\"\",8");

        assertThat(report.lines()).extracting(RejectedLine::line).containsExactly(2L);
        assertThat(ratings()).containsExactly(9, 8);
    }

    @Test
    void aStrayQuoteThatMeetsALaterOneLosesItsOwnLineOnly() throws IOException {
        ImportReport report = csv("id,comment,rating", "a,\"oops,2", "b,fine,9", "c,\"quoted\nover lines\",8", "d,x,7");

        assertThat(report.lines()).extracting(RejectedLine::line).containsExactly(2L);
        assertThat(ratings()).containsExactly(9, 8, 7);
    }

    @Test
    void aQuoteInsideAnUnquotedValueIsText() throws IOException {
        csv("id,comment,rating", "a,5\" pipe,9", "b,6\" pipe,8", "c,x,7");

        assertThat(recorded().get(0).comment()).contains("5\" pipe");
        assertThat(ratings()).containsExactly(9, 8, 7);
    }

    @Test
    void aCommentOfTenMegabytesOverManyLinesLosesNoGoodLine() throws IOException {
        String comment = ("x".repeat(99) + "\n").repeat(100_000);

        ImportReport report = csv("id,comment,rating", "a,first,9", "b,\"" + comment + "\",1", "c,last,3");

        assertThat(report.accepted()).isEqualTo(2);
        assertThat(report.lines().get(0).line()).isEqualTo(3);
        assertThat(ratings()).containsExactly(9, 3);
    }

    @ParameterizedTest(name = "columns are separated by \"{0}\"")
    @ValueSource(strings = {",", ";", "\t", "|"})
    void theSeparatorIsFoundInTheHeader(String separator) throws IOException {
        csv(String.join(separator, "id", "rating", "touchpoint"), String.join(separator, "a", "9", "shop"));

        assertThat(recorded().get(0).touchpoint()).contains("shop");
    }

    @Test
    void theMappingsSeparatorWins() throws IOException {
        csv(Map.of("columns", Map.of("a,b", "rating"), "separator", ";"), "a,b;c", "9;x");

        assertThat(ratings()).containsExactly(9);
    }

    @Test
    void aByteOrderMarkIsNotPartOfTheHeader() throws IOException {
        csv("\uFEFFrating,comment", "9,x");

        assertThat(ratings()).containsExactly(9);
    }

    @ParameterizedTest(name = "a file in {0} is understood")
    @ValueSource(strings = {"windows-1252", "UTF-8", "UTF-16"})
    void theEncodingIsFoundOut(String encoding) throws IOException {
        byte[] bytes = "rating;comment\n9;déçu – mais poli\n".getBytes(Charset.forName(encoding));

        bulk(Format.CSV, Optional.empty(), new ByteArrayInputStream(bytes));

        assertThat(recorded().get(0).comment()).contains("déçu – mais poli");
    }

    @ParameterizedTest(name = "declared {0}, mapped {1}")
    @CsvSource({"iso-8859-15,", "UTF-16LE,", "windows-1252, iso-8859-15", "UTF-8, UTF-16"})
    void theEncodingTheSenderDeclaresGoesBehindThatOfTheMapping(String declared, String mapped) throws IOException {
        byte[] bytes = "rating;comment\n9;déçu de 5 €\n".getBytes(Charset.forName(mapped == null ? declared : mapped));
        Optional<CsvMapping> mapping = Optional.ofNullable(mapped)
                .map(name -> CsvMapping.from(Document.of(
                        Map.of("columns", Map.of("rating", "rating", "comment", "comment"), "encoding", name))));

        room.intake.bulk(
                ADMIN,
                new ImportRequest(
                        PROGRAMME, Format.CSV, mapping, Optional.empty(), Optional.of(Charset.forName(declared))),
                new ByteArrayInputStream(bytes),
                line -> {});

        assertThat(recorded().get(0).comment()).contains("déçu de 5 €");
    }

    @Test
    void whatIsNotInTheDeclaredEncodingIsRejected() throws IOException {
        byte[] bytes = "rating;comment\n9;déçu\n8;poli\n".getBytes(StandardCharsets.ISO_8859_1);

        ImportReport report = bulk(
                Format.CSV,
                Optional.of(CsvMapping.from(Document.of(
                        Map.of("columns", Map.of("rating", "rating", "comment", "comment"), "encoding", "UTF-8")))),
                new ByteArrayInputStream(bytes));

        assertThat(report.lines()).singleElement().satisfies(line -> {
            assertThat(line.line()).isEqualTo(2);
            assertThat(line.reason()).contains("not valid UTF-8");
        });
        assertThat(ratings()).containsExactly(8);
    }

    @Test
    void aHeaderWithoutTheColumnsOfTheMappingIsRefusedWithWhatItHas() {
        assertThatThrownBy(() -> csv(Map.of("columns", Map.of("score", "rating")), "id,note", "a,9"))
                .satisfies(problem(Problem.INVALID))
                .hasMessageContaining("no column \"score\"")
                .hasMessageContaining("[id, note]");
    }

    @Test
    void aMappingToAFieldThatDoesNotExistIsRefused() {
        assertThatThrownBy(() -> csv(Map.of("columns", Map.of("note", "mark")), "id,note", "a,9"))
                .satisfies(problem(Problem.INVALID))
                .hasMessageContaining("no field \"mark\"");
    }

    @Test
    void aHeaderThatNamesNoRatingIsRefused() {
        assertThatThrownBy(() -> csv("id,comment", "a,x"))
                .satisfies(problem(Problem.INVALID))
                .hasMessageContaining("rating");
    }

    @Test
    void anUnknownColumnWithoutAMappingIsRefused() {
        assertThatThrownBy(() -> csv("id,rating,market", "a,9,UK"))
                .satisfies(problem(Problem.INVALID))
                .hasMessageContaining("market")
                .hasMessageContaining("mapping");
    }

    @Test
    void twoColumnsForOneFieldAreRefused() {
        assertThatThrownBy(() -> csv(Map.of("columns", Map.of("a", "rating", "b", "rating")), "a,b", "1,2"))
                .satisfies(problem(Problem.INVALID))
                .hasMessageContaining("two columns");
    }

    @Test
    void anEmptyFileIsRefused() {
        assertThatThrownBy(() -> csv("")).satisfies(problem(Problem.INVALID));
    }

    @Test
    void aHeaderAloneImportsNothing() throws IOException {
        assertThat(csv("id,rating")).isEqualTo(new ImportReport(0, 0, 0, List.of()));
    }
}
