// SPDX-License-Identifier: Apache-2.0
package org.npsuite.statistics.survey;

import java.util.List;
import org.npsuite.model.score.Category;
import org.npsuite.model.score.CategoryCounts;

/**
 * Answers that share one weight, such as those of one margin cell; or one answer with its own.
 *
 * @param counts the answers
 * @param weight how many people of the population each stands for; validated where it is used
 */
public record WeightedCounts(CategoryCounts counts, double weight) {

    /** The largest weight that answers have; 0 if there are none. */
    static double largest(List<WeightedCounts> answers) {
        return answers.stream()
                .filter(cell -> cell.counts().n() > 0)
                .mapToDouble(WeightedCounts::weight)
                .max()
                .orElse(0);
    }

    /** The same in relation to the largest weight, so that no sum of squares is beyond the range of numbers. */
    static List<WeightedCounts> scaled(List<WeightedCounts> answers) {
        double largest = largest(answers);
        return largest > 0
                ? answers.stream()
                        .map(cell -> new WeightedCounts(cell.counts(), cell.weight() / largest))
                        .toList()
                : answers;
    }

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
