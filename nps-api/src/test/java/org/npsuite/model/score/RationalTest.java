// SPDX-License-Identifier: Apache-2.0
package org.npsuite.model.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RationalTest {

    @Test
    void isAlwaysInLowestTermsWithAPositiveDenominator() {
        assertThat(Rational.of(50, -100)).isEqualTo(Rational.of(-1, 2)).hasToString("-1/2");
    }

    @Test
    void refusesADenominatorOfZero() {
        assertThatThrownBy(() -> Rational.of(1, 0)).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void partsAddUpExactly() {
        Rational third = Rational.of(1, 3);

        assertThat(third.plus(third).plus(third)).isEqualTo(Rational.of(1));
        assertThat(Rational.of(1).minus(third).times(Rational.of(3))).isEqualTo(Rational.of(2));
    }

    @ParameterizedTest(name = "{0}/{1} is published as {2}")
    @CsvSource({"115,2,58", "-115,2,-58", "1,2,1", "-1,2,-1", "-49,100,0", "49,100,0", "-51,100,-1"})
    void halvesGoAwayFromZero(long num, long den, int published) {
        assertThat(Rational.of(num, den).rounded()).isEqualTo(published);
    }

    @Test
    void aSmallNegativeIsNeverPrintedAsMinusZero() {
        assertThat(Rational.of(-1, 1000).rounded(1).toPlainString()).isEqualTo("0.0");
    }

    @Test
    void ordersByValue() {
        assertThat(Rational.of(1, 3)).isLessThan(Rational.of(1, 2)).isGreaterThan(Rational.of(-1, 2));
    }
}
