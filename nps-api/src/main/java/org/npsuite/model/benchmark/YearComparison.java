// SPDX-License-Identifier: Apache-2.0
package org.npsuite.model.benchmark;

import java.util.Objects;
import org.npsuite.model.score.Score;

/**
 * A calendar year: the figure published for it beside our score of the answers of that year.
 *
 * @param year such as 2025
 * @param score ours of that year; {@link org.npsuite.model.score.ScoreState#NO_DATA} where it has no answers
 * @param comparison a comparable mean of that year with the gap of that year; no gap where ours has no score
 */
public record YearComparison(int year, Score score, Comparison comparison) {

    public YearComparison {
        Objects.requireNonNull(score, "score");
        Objects.requireNonNull(comparison, "comparison");
    }
}
