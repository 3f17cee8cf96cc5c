// SPDX-License-Identifier: Apache-2.0
package org.npsuite.scoring.internal.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.npsuite.scoring.internal.Problems.problem;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.npsuite.model.problem.Problem;
import org.npsuite.model.response.ImportReport;
import org.npsuite.model.response.ImportReport.RejectedLine;
import org.npsuite.model.response.Response;
import org.npsuite.scoring.internal.Room;
import org.npsuite.service.ImportRequest;
import org.npsuite.service.ImportRequest.Format;

class NdjsonImportTest extends BulkTest {

    @Test
    void everyLineIsRecorded() throws IOException {
        assertThat(ndjson("{\"rating\":9}", "{\"rating\":3}")).isEqualTo(new ImportReport(2, 0, 0, List.of()));
        assertThat(ratings()).containsExactly(9, 3);
    }

    @ParameterizedTest(name = "{0} is refused: {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{\"rating\":11}                         | from 0 to 10, was 11",
                "{\"rating\":-1}                         | from 0 to 10, was -1",
                "{\"rating\":6.5}                        | whole number, was 6.5",
                "{\"rating\":\"9 \"}                     | \"rating\" must be a number, was \"9 \"",
                "{\"rating\":\"9\"}                      | \"rating\" must be a number",
                "{\"rating\":null}                       | \"rating\" is missing",
                "{}                                      | \"rating\" is missing",
                "{\"rating\":9,\"scale\":\"1-10\"}       | unknown field \"scale\"",
                "{\"rating\":9                           | not one well-formed JSON object",
                "[9]                                     | not one well-formed JSON object",
                "null                                    | not one well-formed JSON object",
                "{\"rating\":9} {\"rating\":8}           | not one well-formed JSON object",
                "{\"rating\":9,\"rating\":8}             | not one well-formed JSON object",
                "{\"rating\":9,\"answeredAt\":\"soon\"}  | \"answeredAt\" must be a time",
                "{\"rating\":9,\"answeredAt\":\"2027-01-01\"} | more than 24 hours ahead, was 2026-12-31T23:00:00Z",
                "{\"rating\":9,\"answeredAt\":\"2026-02-30\"} | a date such as 2026-03-01, was \"2026-02-30\"",
                "{\"rating\":9,\"measures\":{\"sum\":\"1,5\"}} | \"measures.sum\" must be a number, was \"1,5\"",
                "{\"rating\":9,\"ratings\":{\"price\":12}} | \"ratings.price\" must be a whole number from 0 to 10, was 12",
                "{\"rating\":9,\"comment\":\"cut \\ud83d\"} | \"comment\" holds half a character",
                "{\"rating\":9,\"answeredAt\":\"1989-12-31\"} | before 1990, was 1989-12-31",
                "{\"rating\":9,\"status\":\"DISMISSED\"} | has no \"rating\"",
                "{\"rating\":9,\"status\":\"LOST\"}      | must be one of [VALID, DISMISSED, COMMENT_ONLY, EXCLUDED], not \"LOST\""
            })
    void aBadLineInTheMiddleNeverLosesAGoodOne(String bad, String reason) throws IOException {
        ImportReport report = ndjson("{\"rating\":9}", bad, "{\"rating\":3}");

        assertThat(report.accepted()).isEqualTo(2);
        assertThat(report.rejected()).isEqualTo(1);
        assertThat(report.lines()).singleElement().satisfies(line -> {
            assertThat(line.line()).isEqualTo(2);
            assertThat(line.reason()).contains(reason);
        });
        assertThat(ratings()).containsExactly(9, 3);
    }

    @Test
    void thirtyThreeAttributesAreTooMany() throws IOException {
        String attributes =
                IntStream.range(0, 33).mapToObj(i -> "\"a" + i + "\":\"x\"").collect(Collectors.joining(","));

        assertThat(ndjson("{\"rating\":9,\"attributes\":{" + attributes + "}}").lines())
                .singleElement()
                .satisfies(line -> assertThat(line.reason()).contains("33 entries; at most 32"));
    }

    @Test
    void blankLinesAreNoResponses() throws IOException {
        assertThat(ndjson("", "{\"rating\":9}", "  ", "{\"rating\":3}", "").total())
                .isEqualTo(2);
    }

    @Test
    void linesAreNumberedAsAnEditorNumbersThem() throws IOException {
        assertThat(ndjson("", "{\"rating\":9}\r", "", "nonsense").lines())
                .extracting(RejectedLine::line)
                .containsExactly(4L);
    }

    @Test
    void aStreamCutInMidLineKeepsWhatCameBefore() throws IOException {
        ImportReport report = ndjson("{\"rating\":9}", "{\"rating\":3}", "{\"rating\":1");

        assertThat(report.accepted()).isEqualTo(2);
        assertThat(report.lines()).singleElement().satisfies(line -> {
            assertThat(line.line()).isEqualTo(3);
            assertThat(line.reason()).contains("cut off");
        });
    }

    @Test
    void aStreamThatBreaksOffKeepsWhatCameBefore() {
        InputStream broken = new SequenceInputStream(bytes("{\"rating\":9}\n{\"rating\":3}\n{\"ra"), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("connection reset");
            }
        });

        assertThatThrownBy(() -> bulk(Format.NDJSON, Optional.empty(), broken)).isInstanceOf(IOException.class);
        assertThat(ratings()).containsExactly(9, 3);
    }

    @Test
    void aCommentOfTenMegabytesIsRejectedWithoutHoldingIt() throws IOException {
        InputStream stream = new SequenceInputStream(Collections.enumeration(List.of(
                bytes("{\"rating\":9}\n{\"rating\":1,\"comment\":\""),
                new Repeated('x', 10_000_000),
                bytes("\"}\n{\"rating\":3}\n"))));

        ImportReport report = bulk(Format.NDJSON, Optional.empty(), stream);

        assertThat(report.accepted()).isEqualTo(2);
        assertThat(report.lines()).singleElement().satisfies(line -> assertThat(line.reason())
                .contains("longer than 1 MB"));
        assertThat(ratings()).containsExactly(9, 3);
    }

    @Test
    void aCommentOverTheLimitIsRejectedByItsLength() throws IOException {
        assertThat(ndjson("{\"rating\":9,\"comment\":\"" + "x".repeat(10_001) + "\"}")
                        .lines())
                .singleElement()
                .satisfies(line -> assertThat(line.reason()).contains("10001 characters; at most 10000"));
    }

    @Test
    void noReasonRepeatsWhatARespondentWrote() throws IOException {
        ImportReport report = ndjson(
                "{\"rating\":9,\"comment\":\"private words\"",
                "{\"rating\":\"private words\"}",
                "{\"rating\":9,\"answeredAt\":\"private words\"}");

        assertThat(report.rejected()).isEqualTo(3);
        assertThat(report.lines()).extracting(RejectedLine::reason).noneMatch(reason -> reason.contains("private"));
    }

    @Test
    void theSameIdTwiceIsADuplicateOrAConflict() throws IOException {
        ImportReport report =
                ndjson("{\"id\":\"a\",\"rating\":9}", "{\"id\":\"a\",\"rating\":9}", "{\"id\":\"a\",\"rating\":8}");

        assertThat(report.accepted()).isEqualTo(1);
        assertThat(report.duplicates()).isEqualTo(1);
        assertThat(report.lines()).singleElement().satisfies(line -> {
            assertThat(line.line()).isEqualTo(3);
            assertThat(line.reason()).contains("known with other content");
        });
    }

    @Test
    void anErasedResponseCountsAsDuplicate() throws IOException {
        ndjson("{\"id\":\"a\",\"rating\":9,\"customer\":\"c\"}");
        room.responses.erase(Room.ADMIN, "c");

        assertThat(ndjson("{\"id\":\"a\",\"rating\":9,\"customer\":\"c\"}"))
                .isEqualTo(new ImportReport(0, 1, 0, List.of()));
    }

    @Test
    void onlyTheFirstHundredRejectedLinesAreNamed() throws IOException {
        List<String> lines = new ArrayList<>();
        IntStream.range(0, 2500).forEach(i -> lines.add(i % 2 == 0 ? "{\"rating\":9}" : "{\"rating\":99}"));

        ImportReport report = ndjson(lines.toArray(String[]::new));

        assertThat(report.accepted()).isEqualTo(1250);
        assertThat(report.rejected()).isEqualTo(1250);
        assertThat(report.lines()).hasSize(100);
        assertThat(report.lines().get(99).line()).isEqualTo(200);
    }

    @Test
    void conflictsAreNamedAmongTheRejectedInTheOrderOfLines() throws IOException {
        ndjson("{\"id\":\"a\",\"rating\":1}");

        assertThat(ndjson("{\"id\":\"a\",\"rating\":2}", "{\"rating\":99}").lines())
                .extracting(RejectedLine::line)
                .containsExactly(1L, 2L);
    }

    @Test
    void anImportRepeatedUnderItsKeyCountsNothingTwice() throws IOException {
        keyed("march", "{\"rating\":9}", "{\"rating\":9}");

        assertThat(keyed("march", "{\"rating\":9}", "{\"rating\":9}", "{\"rating\":3}"))
                .isEqualTo(new ImportReport(1, 2, 0, List.of()));
        assertThat(keyed("april", "{\"rating\":9}").accepted()).isEqualTo(1);
        assertThat(ratings()).hasSize(4);
    }

    @Test
    void theSameFileImportedTwiceAtOnceCountsEachLineOnce() {
        String[] lines = IntStream.range(0, 5000)
                .mapToObj(i -> "{\"rating\":" + i % 11 + "}")
                .toArray(String[]::new);
        Supplier<ImportReport> importing = () -> {
            try {
                return keyed("march", lines);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };

        CompletableFuture<ImportReport> one = CompletableFuture.supplyAsync(importing);
        CompletableFuture<ImportReport> other = CompletableFuture.supplyAsync(importing);

        assertThat(one.join().accepted() + other.join().accepted()).isEqualTo(5000);
        assertThat(one.join().duplicates() + other.join().duplicates()).isEqualTo(5000);
        assertThat(one.join().rejected() + other.join().rejected()).isZero();
    }

    @Test
    void derivedIdsFitTheLimitOfIds() throws IOException {
        keyed("k".repeat(500), "{\"rating\":9}");

        assertThat(recorded().get(0).id().orElseThrow()).hasSizeLessThanOrEqualTo(64);
    }

    @Test
    void progressIsToldUpToTheLastLine() throws IOException {
        List<Long> told = new ArrayList<>();
        String lines = IntStream.range(0, 5000).mapToObj(i -> "{\"rating\":9}").collect(Collectors.joining("\n"));

        room.intake.bulk(
                Room.ADMIN,
                new ImportRequest(Room.PROGRAMME, Format.NDJSON, Optional.empty(), Optional.empty()),
                bytes(lines),
                told::add);

        assertThat(told).containsExactly(2000L, 4000L, 5000L);
    }

    @Test
    void whereTheStoreGoesAwayTheImportSaysSo() {
        room.journal.goAway();

        assertThatThrownBy(() -> ndjson("{\"rating\":9}")).satisfies(problem(Problem.UNAVAILABLE));
    }

    @Test
    void textInWindows1252IsUnderstood() throws IOException {
        byte[] bytes = "{\"rating\":9,\"comment\":\"très bien, 5 €\"}\n{\"rating\":8,\"comment\":\"plain\"}"
                .getBytes(Charset.forName("windows-1252"));

        bulk(Format.NDJSON, Optional.empty(), new ByteArrayInputStream(bytes));

        assertThat(recorded()).extracting(Response::comment).contains(Optional.of("très bien, 5 €"));
    }

    @Test
    void aTimeInADaylightSavingGapMovesForward() throws IOException {
        room.clock.set(Instant.parse("2026-06-01T00:00:00Z"));

        ndjson("{\"rating\":9,\"answeredAt\":\"2026-03-29T02:30:00\"}");

        assertThat(recorded().get(0).answeredAt()).contains(Instant.parse("2026-03-29T01:30:00Z"));
    }

    /** One byte, very often. */
    private static final class Repeated extends InputStream {

        private final int value;
        private int left;

        Repeated(int value, int times) {
            this.value = value;
            this.left = times;
        }

        @Override
        public int read() {
            return left-- > 0 ? value : -1;
        }
    }
}
