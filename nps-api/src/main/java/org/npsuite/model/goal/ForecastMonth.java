// SPDX-License-Identifier: Apache-2.0
package org.npsuite.model.goal;

import java.time.YearMonth;
import java.util.Objects;
import org.npsuite.model.score.Interval;

/**
 * Where a goal's {@link Measure} will be in a month to come, in points, -100 to 100: for {@code PUBLISHED} the score that
 * will be published, chance of who answers included; for {@code TRUE_LEVEL} the level behind it.
 *
 * @param month the month
 * @param expected the middle of both ranges
 * @param likely where it will be with 80 %
 * @param almostCertain where it will be with 95 %
 */
public record ForecastMonth(YearMonth month, double expected, Interval likely, Interval almostCertain) {

    public ForecastMonth {
        Objects.requireNonNull(month, "month");
        Objects.requireNonNull(likely, "likely");
        Objects.requireNonNull(almostCertain, "almostCertain");
    }
}
