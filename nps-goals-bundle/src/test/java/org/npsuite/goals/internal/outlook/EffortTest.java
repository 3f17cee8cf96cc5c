// SPDX-License-Identifier: Apache-2.0
package org.npsuite.goals.internal.outlook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.LongFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.npsuite.model.goal.Needed;
import org.npsuite.model.score.CategoryCounts;

class EffortTest {

    @Test
    void nothingIsNeededWhereTheTargetIsPublishedAlready() {
        assertThat(Effort.of(new CategoryCounts(10, 20, 70), 60)).isEqualTo(new Needed(0, 0, 0));
    }

    @Test
    void halfAPointBelowTheTargetIsPublishedAsTheTarget() {
        // 99/200 = 49.5, published as 50.
        assertThat(Effort.of(new CategoryCounts(50, 1, 149), 50)).isEqualTo(new Needed(0, 0, 0));
        // -99/200 = -49.5, published as -50.
        assertThat(Effort.of(new CategoryCounts(149, 1, 50), -49)).isEqualTo(new Needed(1, 1, 1));
    }

    @Test
    void whoeverIsNotThereCannotMove() {
        assertThat(Effort.of(new CategoryCounts(0, 5, 5), 100)).isEqualTo(new Needed(-1, 5, -1));
        assertThat(Effort.of(new CategoryCounts(5, 0, 5), 100)).isEqualTo(new Needed(-1, -1, 5));
    }

    @Test
    void trillionsOfAnswersAreCountedExactly() {
        assertThat(Effort.of(new CategoryCounts(0, 1_000_000_000_000L, 0), 100))
                .isEqualTo(new Needed(-1, 995_000_000_000L, -1));
    }

    @ParameterizedTest
    @ValueSource(ints = {-100, -50, -1, 0, 1, 33, 50, 99, 100})
    void isTheLeastThatPublishesTheTarget(int target) {
        for (long detractors = 0; detractors <= 9; detractors++) {
            for (long passives = 0; passives <= 9; passives++) {
                for (long promoters = detractors + passives == 0 ? 1 : 0; promoters <= 9; promoters++) {
                    CategoryCounts now = new CategoryCounts(detractors, passives, promoters);
                    long d = detractors;
                    long p = passives;
                    long r = promoters;
                    assertThat(Effort.of(now, target))
                            .as("%s to %d", now, target)
                            .isEqualTo(new Needed(
                                    least(target, d, k -> new CategoryCounts(d - k, p + k, r)),
                                    least(target, p, k -> new CategoryCounts(d, p - k, r + k)),
                                    least(target, d, k -> new CategoryCounts(d - k, p, r + k))));
                }
            }
        }
    }

    private static long least(int target, long available, LongFunction<CategoryCounts> moved) {
        for (long k = 0; k <= available; k++) {
            if (moved.apply(k).score().orElseThrow().rounded() >= target) {
                return k;
            }
        }
        return -1;
    }
}
