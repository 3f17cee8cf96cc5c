// SPDX-License-Identifier: Apache-2.0
package org.npsuite.statistics.compare;

import static org.npsuite.model.score.Category.DETRACTOR;
import static org.npsuite.model.score.Category.PASSIVE;
import static org.npsuite.model.score.Category.PROMOTER;

import org.npsuite.model.score.Category;
import org.npsuite.statistics.Confidence;
import org.npsuite.statistics.Estimate;
import org.npsuite.statistics.Range;
import org.npsuite.statistics.Reason;
import org.npsuite.statistics.score.ShareIntervals;

/**
 * Who was won and who was lost among the same customers in two windows, each as a share of those who could be, with a
 * Wilson interval. Fractions, 0 to 1.
 *
 * <p>A share is refused if nobody was in the category before.
 *
 * @param wonDetractors detractors who became passives or promoters
 * @param wonPassives passives who became promoters
 * @param lostPassives passives who became detractors
 * @param lostPromoters promoters who became passives or detractors
 */
public record Movement(
        Estimate<Share> wonDetractors,
        Estimate<Share> wonPassives,
        Estimate<Share> lostPassives,
        Estimate<Share> lostPromoters) {

    /**
     * Part of a group.
     *
     * @param count customers who moved
     * @param of customers who were in the category before
     * @param range Wilson interval of {@code count/of}
     */
    public record Share(long count, long of, Range range) {

        /** {@code count/of}. */
        public double share() {
            return (double) count / of;
        }
    }

    /** The moves in a table of before and after. */
    public static Movement of(CategoryTransitions transitions, Confidence confidence) {
        return new Movement(
                share(transitions, confidence, DETRACTOR, PASSIVE, PROMOTER),
                share(transitions, confidence, PASSIVE, PROMOTER),
                share(transitions, confidence, PASSIVE, DETRACTOR),
                share(transitions, confidence, PROMOTER, PASSIVE, DETRACTOR));
    }

    private static Estimate<Share> share(
            CategoryTransitions transitions, Confidence confidence, Category from, Category... to) {
        long before = 0;
        for (Category any : Category.values()) {
            before += transitions.count(from, any);
        }
        if (before == 0) {
            return Estimate.refused(Reason.NO_DATA);
        }
        long moved = 0;
        for (Category category : to) {
            moved += transitions.count(from, category);
        }
        return Estimate.of(new Share(moved, before, ShareIntervals.wilson(moved, before, confidence.z())));
    }
}
