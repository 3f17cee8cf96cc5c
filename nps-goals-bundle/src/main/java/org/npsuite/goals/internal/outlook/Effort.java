// SPDX-License-Identifier: Apache-2.0
package org.npsuite.goals.internal.outlook;

import org.npsuite.model.goal.Needed;
import org.npsuite.model.score.CategoryCounts;

/** How many of the people who answered would have had to answer otherwise for the target to be published. */
final class Effort {

    private static final long CANNOT = -1;

    private Effort() {}

    /**
     * Exact, from counts alone.
     *
     * @param counts at least one answer
     * @param target the integer to publish, -100 to 100
     */
    static Needed of(CategoryCounts counts, int target) {
        long missing = Math.max(0, balance(counts.n(), target) - counts.balance());
        // A detractor who becomes a promoter counts twice.
        return new Needed(
                within(missing, counts.detractors()),
                within(missing, counts.passives()),
                within(missing / 2 + missing % 2, counts.detractors()));
    }

    /** The least promoters minus detractors among {@code n} answers that is published as {@code target}. */
    private static long balance(long n, int target) {
        long halfPoints = Math.multiplyExact(2L * target - 1, n);
        // A half goes away from zero: +49.5 is published as 50, but -49.5 as -50 and not as -49.
        return target > 0 ? -Math.floorDiv(-halfPoints, 200) : Math.floorDiv(halfPoints, 200) + 1;
    }

    private static long within(long wanted, long available) {
        return wanted <= available ? wanted : CANNOT;
    }
}
