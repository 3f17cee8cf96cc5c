// SPDX-License-Identifier: Apache-2.0
package org.npsuite.model.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.npsuite.model.document.Document;
import org.npsuite.model.problem.Problem;
import org.npsuite.model.problem.ProblemException;

class ResponseDocumentsTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    @Test
    void readsWhatItWrites() {
        Map<String, Object> fields = Map.of(
                "id",
                "r-1",
                "rating",
                9,
                "comment",
                "Très bien",
                "answeredAt",
                "2026-03-01",
                "attributes",
                Map.of("segment", "A"),
                "ratings",
                Map.of("price", 7),
                "measures",
                Map.of("revenue", 12.5),
                "tags",
                Map.of("topic", List.of("delay", "price")));

        Response response = read(fields);

        assertThat(read(ResponseDocuments.write(response))).isEqualTo(response);
    }

    @Test
    void wholeCharactersOfTwoHalvesAreWelcome() {
        assertThat(read(Map.of("rating", 9, "comment", "\ud83d\ude00 fine")).comment())
                .contains("\ud83d\ude00 fine");
    }

    @Test
    void wordsUnderTheWrongHeadingAreNotRepeated() {
        ProblemException refused = catchThrowableOfType(
                ProblemException.class, () -> read(Map.of("rating", 9, "answeredAt", "Ann Smith, 12 Rose Street")));

        assertThat(refused).hasMessageNotContaining("Ann");
    }

    static Stream<Arguments> nonsense() {
        Map<String, Object> missing = new HashMap<>();
        missing.put("rating", null);
        return Stream.of(
                Arguments.of("rating 11", Map.of("rating", 11), Problem.NOT_ALLOWED, "0 to 10"),
                Arguments.of("rating -1", Map.of("rating", -1), Problem.NOT_ALLOWED, "0 to 10"),
                Arguments.of("rating 6.5", Map.of("rating", 6.5), Problem.NOT_ALLOWED, "whole number"),
                Arguments.of("rating as text", Map.of("rating", "9 "), Problem.INVALID, "a number"),
                Arguments.of("rating null", missing, Problem.NOT_ALLOWED, "missing"),
                Arguments.of("no rating", Map.of(), Problem.NOT_ALLOWED, "missing"),
                Arguments.of("a misspelt field", Map.of("rating", 9, "coment", "x"), Problem.INVALID, "unknown field"),
                Arguments.of(
                        "a rating that was dismissed",
                        Map.of("rating", 9, "status", "DISMISSED"),
                        Problem.NOT_ALLOWED,
                        "leave it out"),
                Arguments.of("no such status", Map.of("status", "LATER"), Problem.NOT_ALLOWED, "one of"),
                Arguments.of(
                        "33 attributes",
                        Map.of("rating", 9, "attributes", names(33, "x")),
                        Problem.NOT_ALLOWED,
                        "at most 32"),
                Arguments.of(
                        "17 drivers", Map.of("rating", 9, "ratings", names(17, 5)), Problem.NOT_ALLOWED, "at most 16"),
                Arguments.of(
                        "a driver rated 11",
                        Map.of("rating", 9, "ratings", Map.of("price", 11)),
                        Problem.NOT_ALLOWED,
                        "ratings.price"),
                Arguments.of(
                        "a long comment",
                        Map.of("rating", 9, "comment", "x".repeat(10_001)),
                        Problem.NOT_ALLOWED,
                        "at most 10000"),
                Arguments.of(
                        "half a character at the end of a comment",
                        Map.of("rating", 9, "comment", "cut off \ud83d"),
                        Problem.NOT_ALLOWED,
                        "half a character"),
                Arguments.of(
                        "halves of characters the wrong way round",
                        Map.of("rating", 9, "customer", "\ude00\ud83d"),
                        Problem.NOT_ALLOWED,
                        "half a character"),
                Arguments.of(
                        "half a character in a name",
                        Map.of("rating", 9, "attributes", Map.of("seg\ud83d", "A")),
                        Problem.NOT_ALLOWED,
                        "half a character"),
                Arguments.of(
                        "a date that does not exist",
                        Map.of("rating", 9, "answeredAt", "2026-02-30"),
                        Problem.INVALID,
                        "was \"2026-02-30\""),
                Arguments.of(
                        "a date that is none",
                        Map.of("rating", 9, "answeredAt", "31/12"),
                        Problem.INVALID,
                        "answeredAt"),
                Arguments.of("a list for a text", Map.of("rating", 9, "customer", List.of()), Problem.INVALID, "text"));
    }

    @ParameterizedTest(name = "{0} is refused")
    @MethodSource("nonsense")
    void saysWhatIsWrong(String title, Map<String, Object> fields, Problem problem, String words) {
        ProblemException refused = catchThrowableOfType(ProblemException.class, () -> read(fields));

        assertThat(refused).hasMessageContaining(words);
        assertThat(refused.problem()).isEqualTo(problem);
    }

    @Test
    void complaintsRepeatNothingTheCustomerWrote() {
        assertThatThrownBy(() -> read(Map.of("rating", 9, "comment", "secret".repeat(2000))))
                .hasMessageNotContaining("secret");
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "2026-03-01,2026-02-28T23:00:00Z",
        "2026-03-01T10:15:00,2026-03-01T09:15:00Z",
        "2026-03-01T10:15:00-05:00,2026-03-01T15:15:00Z",
        "2026-03-01T10:15:00Z,2026-03-01T10:15:00Z",
        "2024-02-29T23:59:59Z,2024-02-29T23:59:59Z",
        "2024-02-29T23:59:59.5Z,2024-02-29T23:59:59.500Z",
        // Clocks jump from 02:00 to 03:00 that night: half past two is half past three.
        "2026-03-29T02:30:00,2026-03-29T01:30:00Z"
    })
    void timesWithoutAZoneAreThoseOfTheProgramme(String text, Instant instant) {
        assertThat(ResponseDocuments.instant(text, PARIS)).isEqualTo(instant);
    }

    @ParameterizedTest(name = "{0} is refused")
    @ValueSource(
            strings = {
                "2026-02-29T10:15:00Z",
                "2026-13-01T10:15:00Z",
                "2026-03-01T24:00:00Z",
                "2026-03-01T10:60:00Z",
                "2026-03-01T10:15:60Z",
                "2026-03-01 10:15:00Z",
                "+026-03-01T10:15:00Z"
            })
    void timesThatAreNoneAreRefused(String text) {
        assertThatThrownBy(() -> ResponseDocuments.instant(text, PARIS))
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(e.problem()).isEqualTo(Problem.INVALID));
    }

    private static Map<String, Object> names(int count, Object value) {
        return IntStream.range(0, count).boxed().collect(Collectors.toMap(i -> "n" + i, i -> value));
    }

    private static Response read(Map<String, Object> fields) {
        return ResponseDocuments.read(Document.of(fields), PARIS);
    }
}
