// SPDX-License-Identifier: Apache-2.0
package org.npsuite.scoring.internal.score;

import java.util.Collection;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.npsuite.model.score.CategoryCounts;
import org.npsuite.model.score.Tally;
import org.npsuite.statistics.groups.SegmentPrior;
import org.npsuite.statistics.score.PseudoCounts;

/**
 * Draws the scores of small groups towards what all groups of the answer have in common, the harder the smaller they
 * are. What they have in common is learnt from them, or fixed where they are too few to learn from.
 */
final class Shrinkage {

    /** From so many groups on the common level is learnt. */
    private static final int FEWEST_GROUPS = 5;
    /** Learning takes several passes over all groups; beyond so many it would be felt. */
    private static final int MOST_GROUPS = 2_000;

    private final ToDoubleFunction<CategoryCounts> drawn;

    private Shrinkage(ToDoubleFunction<CategoryCounts> drawn) {
        this.drawn = drawn;
    }

    static Shrinkage of(Collection<Tally> groups) {
        if (groups.size() < FEWEST_GROUPS || groups.size() > MOST_GROUPS) {
            return new Shrinkage(counts -> PseudoCounts.STANDARD.plus(counts).score());
        }
        List<CategoryCounts> counts = groups.stream().map(Tally::categories).toList();
        SegmentPrior prior = SegmentPrior.of(counts).orElseThrow();
        return new Shrinkage(prior::shrunken);
    }

    /** The drawn score of one group, in points. */
    double points(Tally group) {
        return Points.PER_UNIT * drawn.applyAsDouble(group.categories());
    }
}
