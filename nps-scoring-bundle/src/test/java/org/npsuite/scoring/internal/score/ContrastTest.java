// SPDX-License-Identifier: Apache-2.0
package org.npsuite.scoring.internal.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.npsuite.model.score.CategoryCounts;
import org.npsuite.model.score.Interval;
import org.npsuite.spi.tally.ClusterMoments;
import org.npsuite.statistics.Confidence;

class ContrastTest {

    private static Contrast contrast(CategoryCounts x, CategoryCounts y) {
        return Contrast.of(x, Repetition.NONE, y, Repetition.NONE).orElseThrow();
    }

    @Test
    void onePromoterAmongThousandsIsNoDifference() {
        Contrast contrast = contrast(new CategoryCounts(0, 0, 1), new CategoryCounts(0, 0, 2000));

        assertThat(contrast.points().signum()).isZero();
        assertThat(contrast.pValue()).isEqualTo(1);
        assertThat(contrast.interval(Confidence.P95).contains(0)).isTrue();
    }

    @Test
    void anOrdinaryDifferenceIsJudgedByTheAdjustedTestAlone() {
        // By hand: centers 58/103 and 45/103, variances 0.618... and 0.694..., see docs/statistics.md.
        Contrast contrast = contrast(new CategoryCounts(15, 12, 73), new CategoryCounts(20, 15, 65));

        assertThat(contrast.points().decimal()).isCloseTo(13, within(1e-12));
        assertThat(contrast.interval(Confidence.P95).low()).isCloseTo(-8.5, within(0.05));
        assertThat(contrast.interval(Confidence.P95).high()).isCloseTo(33.8, within(0.05));
        assertThat(contrast.interval(Confidence.P95).method()).isEqualTo(Interval.Method.ADJUSTED_WALD);
        assertThat(contrast.pValue()).isCloseTo(0.242, within(0.0005));
    }

    @Test
    void theIntervalHoldsTheDifferenceAndZeroWheneverItMayBeChance() {
        Random random = new Random(17);
        for (int run = 0; run < 5_000; run++) {
            CategoryCounts few = new CategoryCounts(random.nextInt(9), random.nextInt(9), 1 + random.nextInt(9));
            CategoryCounts many = new CategoryCounts(random.nextInt(900), random.nextInt(900), 1 + random.nextInt(900));
            Contrast contrast = contrast(few, many);
            Interval interval = contrast.interval(Confidence.P95);

            assertThat(interval.contains(contrast.points().decimal())).isTrue();
            if (Math.abs(contrast.pValue() - 0.05) > 1e-9) {
                assertThat(interval.contains(0)).isEqualTo(contrast.pValue() > 0.05);
            }
        }
    }

    @Test
    void answersThatRepeatWidenTheInterval() {
        // Twelve customers of ten equal answers each: as good as twelve answers.
        ClusterMoments moments = ClusterMoments.NONE;
        for (int customer = 0; customer < 12; customer++) {
            moments = moments.with(10, customer < 9 ? 10 : -10);
        }
        CategoryCounts repeated = new CategoryCounts(30, 0, 90);
        Repetition repetition = Repetition.of(repeated, moments, 10);
        CategoryCounts others = new CategoryCounts(100, 0, 100);

        // Clustered variance 12/11 * (9*5² + 3*15²)/120² = 0.06818; plain variance 0.75/119 = 0.006303.
        assertThat(repetition.effect()).isCloseTo(0.0681818 / 0.00630252, within(1e-4));
        Contrast contrast =
                Contrast.of(repeated, repetition, others, Repetition.NONE).orElseThrow();
        assertThat(contrast.clusters()).isEqualTo(OptionalLong.of(12));
        assertThat(contrast.interval(Confidence.P95).method()).isEqualTo(Interval.Method.CLUSTERED);
        assertThat(contrast.pValue()).isGreaterThan(0.05);
        assertThat(contrast(repeated, others).pValue()).isLessThan(0.001);
    }

    @Test
    void fewOrUnanimousCustomersCountAsIfEachSaidOneThing() {
        ClusterMoments moments = ClusterMoments.NONE.with(4, 4).with(2, 2);

        // Σn²/Σn = 20/6.
        assertThat(Repetition.of(new CategoryCounts(0, 0, 6), moments, 10).effect())
                .isCloseTo(20.0 / 6, within(1e-12));
        assertThat(Repetition.of(new CategoryCounts(0, 0, 6), moments, 2).effect())
                .isCloseTo(20.0 / 6, within(1e-12));
    }

    @Test
    void aGroupWithoutAnswersIsNotCompared() {
        assertThat(Contrast.of(CategoryCounts.NONE, Repetition.NONE, new CategoryCounts(1, 1, 1), Repetition.NONE))
                .isEmpty();
    }
}
