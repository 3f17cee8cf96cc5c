// SPDX-License-Identifier: Apache-2.0
package org.npsuite.scoring.internal.score;

import static org.npsuite.model.problem.ProblemException.notAllowed;

import java.util.List;
import java.util.OptionalLong;
import org.npsuite.model.score.CategoryCounts;
import org.npsuite.model.score.SampleSize;
import org.npsuite.model.slice.Slice;
import org.npsuite.model.slice.Unit;
import org.npsuite.scoring.internal.access.Ground;
import org.npsuite.scoring.internal.privacy.Counted;
import org.npsuite.scoring.internal.privacy.Counting;
import org.npsuite.scoring.internal.privacy.Showing;
import org.npsuite.scoring.internal.programme.PopulationCounts;
import org.npsuite.statistics.Confidence;

/** How many answers does a wanted precision take? */
final class SampleSizeQuestion {

    /** Variance of answers that are half promoters, half detractors: no mix needs more. */
    private static final double WORST = 1;

    private static final double WIDEST_MARGIN = 100;

    private final Counting counting;
    private final PopulationCounts populations;

    SampleSizeQuestion(Counting counting, PopulationCounts populations) {
        this.counting = counting;
        this.populations = populations;
    }

    SampleSize answer(Ground ground, Slice slice, double margin, double level, OptionalLong population) {
        if (!(margin > 0 && margin <= WIDEST_MARGIN)) {
            throw notAllowed("\"margin\" must be above 0 and at most 100 points, such as 5");
        }
        Counted counted = counting.count(ground, slice, List.of(), Unit.RESPONSES);
        // A hidden mix must not be guessed from the numbers it would need.
        CategoryCounts counts =
                counted.total() == Showing.ALL ? counted.tallies().total().categories() : CategoryCounts.NONE;
        OptionalLong customers = population.isPresent() ? population : known(ground, slice);
        customers.ifPresent(size -> {
            if (size < 1 || size < counts.n()) {
                throw notAllowed("\"population\" must not be smaller than the answers there are (" + counts.n()
                        + "): count the customers who could be asked");
            }
        });
        Confidence confidence = Confidence.of(level);
        double own = org.npsuite.statistics.score.SampleSize.varianceOf(counts);
        SampleSize.Builder size = SampleSize.builder()
                .margin(margin)
                .level(level)
                .present(counts.n())
                .needed(needed(margin, confidence, own, customers))
                .neededWorstCase(needed(margin, confidence, WORST, customers));
        customers.ifPresent(size::population);
        return size.build();
    }

    private static long needed(double margin, Confidence confidence, double variance, OptionalLong customers) {
        return org.npsuite.statistics.score.SampleSize.of(margin, confidence, variance, customers)
                .orElseThrow()
                .required();
    }

    /** What was imported is about the whole programme, and of no use where customers answer more than once. */
    private OptionalLong known(Ground ground, Slice slice) {
        boolean whole = ground.narrow(slice).where().isEmpty();
        OptionalLong total = whole ? populations.total(ground.programme().id()) : OptionalLong.empty();
        long answers = total.isPresent()
                ? counting.count(ground, slice, List.of(), Unit.RESPONSES)
                        .tallies()
                        .total()
                        .n()
                : 0;
        return total.isPresent() && total.getAsLong() >= Math.max(1, answers) ? total : OptionalLong.empty();
    }
}
