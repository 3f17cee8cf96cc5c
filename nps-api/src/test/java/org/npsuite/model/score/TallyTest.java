// SPDX-License-Identifier: Apache-2.0
package org.npsuite.model.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TallyTest {

    private static final Tally MIXED = Tally.of(2, 1, 3, 4, 5, 12, 20, 45, 60, 70, 98);

    @Test
    void countsCategories() {
        assertThat(MIXED.categories()).isEqualTo(new CategoryCounts(47, 105, 168));
        assertThat(MIXED.n()).isEqualTo(320);
    }

    @Test
    void scoreIsExact() {
        assertThat(MIXED.categories().score()).contains(Rational.of(605, 16));
    }

    @Test
    void passivesMoveTheScoreTowardsZero() {
        assertThat(new CategoryCounts(15, 12, 73).score()).contains(Rational.of(58));
        assertThat(new CategoryCounts(15, 112, 73).score()).contains(Rational.of(29));
    }

    @Test
    void nobodyHasNoScoreAndNoMean() {
        assertThat(Tally.EMPTY.categories().score()).isEmpty();
        assertThat(Tally.EMPTY.mean()).isEmpty();
    }

    @Test
    void talliesAddAndSubtract() {
        assertThat(MIXED.plus(MIXED).minus(MIXED)).isEqualTo(MIXED);
    }

    @Test
    void aPartLargerThanItsWholeIsRefused() {
        assertThatThrownBy(() -> Tally.EMPTY.minus(MIXED)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void holdsATrillionAnswers() {
        Tally huge = Tally.of(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1_000_000_000_000L);

        assertThat(huge.categories().score()).contains(Rational.of(100));
        assertThat(huge.mean()).hasValue(10);
    }

    @Test
    void doesNotShareItsCounts() {
        MIXED.counts()[0] = 99;

        assertThat(MIXED.count(new Rating(0))).isEqualTo(2);
    }
}
