// SPDX-License-Identifier: Apache-2.0
package org.npsuite.statistics.survey;

import java.util.List;
import org.npsuite.model.score.CategoryCounts;

/**
 * Answers that agree in every margin.
 *
 * @param levels one per margin, in the order of the margins
 * @param counts the answers
 * @param designWeight of each answer before raking, above 0; 1 if everybody was equally likely to be asked
 */
public record MarginCell(List<String> levels, CategoryCounts counts, double designWeight) {

    public MarginCell {
        levels = List.copyOf(levels);
    }

    /** With a design weight of 1. */
    public MarginCell(List<String> levels, CategoryCounts counts) {
        this(levels, counts, 1);
    }
}
