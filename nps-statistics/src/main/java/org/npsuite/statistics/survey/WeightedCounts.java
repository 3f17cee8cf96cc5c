// SPDX-License-Identifier: Apache-2.0
package org.npsuite.statistics.survey;

import org.npsuite.model.score.Category;
import org.npsuite.model.score.CategoryCounts;

/**
 * Answers that share one weight, such as those of one margin cell; or one answer with its own.
 *
 * @param counts the answers
 * @param weight how many people of the population each stands for; validated where it is used
 */
public record WeightedCounts(CategoryCounts counts, double weight) {

    /** One answer. */
    public static WeightedCounts one(Category category, double weight) {
        return new WeightedCounts(
                new CategoryCounts(
                        category == Category.DETRACTOR ? 1 : 0,
                        category == Category.PASSIVE ? 1 : 0,
                        category == Category.PROMOTER ? 1 : 0),
                weight);
    }
}
