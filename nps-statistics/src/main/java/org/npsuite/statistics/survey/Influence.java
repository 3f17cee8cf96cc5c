// SPDX-License-Identifier: Apache-2.0
package org.npsuite.statistics.survey;

import java.util.List;
import org.npsuite.model.score.CategoryCounts;

/** What single answers do to a score. */
final class Influence {

    private Influence() {}

    /** Sum over all answers of {@code (w(y - center)/weight)²}. */
    static double squares(List<WeightedCounts> answers, double center, double weight) {
        double sum = 0;
        for (WeightedCounts cell : answers) {
            if (cell.counts().n() > 0) {
                double share = cell.weight() / weight;
                sum += share * share * squares(cell.counts(), center);
            }
        }
        return sum;
    }

    /** Sum over all answers of {@code (y - center)²}. */
    static double squares(CategoryCounts counts, double center) {
        return counts.detractors() * ((1 + center) * (1 + center))
                + counts.passives() * (center * center)
                + counts.promoters() * ((1 - center) * (1 - center));
    }
}
