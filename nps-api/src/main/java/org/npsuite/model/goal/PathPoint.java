// SPDX-License-Identifier: Apache-2.0
package org.npsuite.model.goal;

import java.time.YearMonth;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.npsuite.model.score.Interval;
import org.npsuite.model.score.Score;

/**
 * One month on the way of a goal.
 *
 * @param month the month
 * @param required what the path asks for, in points; empty where the baseline has no score
 * @param score its score; empty where nobody answered, or not yet
 * @param expected for months to come what the model expects of the goal's measure, in points; empty where it refuses
 * @param likely where the measure will be with 80 %, in points; see {@link ForecastMonth}
 * @param almostCertain where the measure will be with 95 %, in points
 */
public record PathPoint(
        YearMonth month,
        OptionalDouble required,
        Optional<Score> score,
        OptionalDouble expected,
        Optional<Interval> likely,
        Optional<Interval> almostCertain) {

    public PathPoint {
        Objects.requireNonNull(month, "month");
        Objects.requireNonNull(required, "required");
        Objects.requireNonNull(score, "score");
        Objects.requireNonNull(expected, "expected");
        Objects.requireNonNull(likely, "likely");
        Objects.requireNonNull(almostCertain, "almostCertain");
    }
}
