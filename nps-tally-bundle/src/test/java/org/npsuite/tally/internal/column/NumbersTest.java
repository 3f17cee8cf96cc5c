// SPDX-License-Identifier: Apache-2.0
package org.npsuite.tally.internal.column;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class NumbersTest {

    private final Numbers numbers = new Numbers();

    @Test
    void rowsAreFoundByTheirNumber() {
        LongStream.range(0, 20_000).map(i -> i * 3 + 7).forEach(numbers::append);
        assertThat(numbers.row(7)).isZero();
        assertThat(numbers.row(19_999 * 3 + 7)).isEqualTo(19_999);
        assertThat(numbers.row(8)).isEqualTo(Numbers.ABSENT);
        assertThat(numbers.row(100_000)).isEqualTo(Numbers.ABSENT);
        assertThat(numbers.number(5)).isEqualTo(22);
    }

    @Test
    void aNumberThatComesLateIsFoundToo() {
        LongStream.of(10, 20, 15, 30, 5).forEach(numbers::append);
        assertThat(LongStream.of(10, 20, 15, 30, 5).mapToInt(numbers::row)).containsExactly(0, 1, 2, 3, 4);
        assertThat(numbers.number(2)).isEqualTo(15);
        assertThat(numbers.number(4)).isEqualTo(5);
        assertThat(numbers.row(16)).isEqualTo(Numbers.ABSENT);
    }
}
