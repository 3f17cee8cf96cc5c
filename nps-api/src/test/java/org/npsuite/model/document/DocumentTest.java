// SPDX-License-Identifier: Apache-2.0
package org.npsuite.model.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.npsuite.model.problem.Problem;
import org.npsuite.model.problem.ProblemException;

class DocumentTest {

    @Test
    void wholeNumbersMayExceedAnInt() {
        assertThat(with(5_000_000_000L).whole("field")).isEqualTo(OptionalLong.of(5_000_000_000L));
        assertThat(with(Long.MIN_VALUE).whole("field")).isEqualTo(OptionalLong.of(Long.MIN_VALUE));
    }

    @Test
    void wholeNumberMayBeWrittenWithAPoint() {
        assertThat(with(new BigDecimal("9.00")).whole("field")).isEqualTo(OptionalLong.of(9));
        assertThat(with(9.0).integer("field")).isEqualTo(OptionalInt.of(9));
    }

    @Test
    void absentAndNullAreEmpty() {
        Document nothing = Document.of(Collections.singletonMap("field", null));
        assertThat(nothing.whole("field")).isEmpty();
        assertThat(nothing.integer("other")).isEmpty();
        assertThat(nothing.wholes("field")).isEmpty();
    }

    static Stream<Number> notWhole() {
        return Stream.of(
                6.5,
                Double.NaN,
                Double.POSITIVE_INFINITY,
                new BigDecimal("0.1"),
                new BigDecimal("1E+1000000000"),
                new BigDecimal("1E-1000000000"),
                BigInteger.TWO.pow(63));
    }

    @ParameterizedTest(name = "{0} is no whole number")
    @MethodSource("notWhole")
    void whatIsNotWholeIsRefusedAndNotRounded(Number number) {
        assertThatThrownBy(() -> with(number).whole("field")).satisfies(DocumentTest::isNotAllowed);
        assertThatThrownBy(() -> with(number).integer("field")).satisfies(DocumentTest::isNotAllowed);
        assertThatThrownBy(() -> with(List.of(1, number)).wholes("field")).satisfies(DocumentTest::isNotAllowed);
    }

    @Test
    void integerBeyondItsRangeIsRefusedWithItsLimit() {
        assertThatThrownBy(() -> with(3_000_000_000L).integer("field"))
                .satisfies(DocumentTest::isNotAllowed)
                .hasMessageContaining("2147483647");
    }

    @Test
    void listOfWholeNumbersKeepsItsOrder() {
        assertThat(with(List.of(3, 1L, new BigDecimal("2.0"))).wholes("field")).containsExactly(3L, 1L, 2L);
    }

    @Test
    void listOfWholeNumbersHoldsNothingElse() {
        assertThatThrownBy(() -> with(List.of(1, "2")).wholes("field")).satisfies(DocumentTest::isInvalid);
        assertThatThrownBy(() -> with(Arrays.asList(1, null)).wholes("field")).satisfies(DocumentTest::isInvalid);
        assertThatThrownBy(() -> with(1).wholes("field")).satisfies(DocumentTest::isInvalid);
        assertThatThrownBy(() -> with("1").whole("field")).satisfies(DocumentTest::isInvalid);
    }

    private static Document with(Object value) {
        return Document.of(Map.of("field", value));
    }

    private static void isNotAllowed(Throwable thrown) {
        assertThat(thrown).isInstanceOfSatisfying(ProblemException.class, problem -> assertThat(problem.problem())
                .isEqualTo(Problem.NOT_ALLOWED));
    }

    private static void isInvalid(Throwable thrown) {
        assertThat(thrown).isInstanceOfSatisfying(ProblemException.class, problem -> assertThat(problem.problem())
                .isEqualTo(Problem.INVALID));
    }
}
