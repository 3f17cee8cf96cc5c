// SPDX-License-Identifier: Apache-2.0
package org.npsuite.goals.internal.outlook;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.TreeMap;
import org.npsuite.goals.internal.history.Timeline;
import org.npsuite.model.goal.Goal;

/**
 * The path a goal asks for: straight from the baseline, just before the first month, over the milestones to the target
 * in the due month.
 */
final class RequiredPath {

    private final TreeMap<YearMonth, Double> corners = new TreeMap<>();

    /** @param baseline where it started, in points */
    RequiredPath(Timeline timeline, double baseline) {
        Goal goal = timeline.goal();
        YearMonth start = timeline.first().minusMonths(1);
        goal.milestones().stream()
                .filter(milestone -> YearMonth.from(milestone.date()).isAfter(start))
                .filter(milestone -> YearMonth.from(milestone.date()).isBefore(timeline.due()))
                .forEach(milestone -> corners.put(YearMonth.from(milestone.date()), (double) milestone.target()));
        corners.put(start, baseline);
        corners.put(timeline.due(), (double) goal.target());
    }

    /** What it asks for in a month, in points; the baseline before it begins and the target after it ends. */
    double in(YearMonth month) {
        var before = corners.floorEntry(month);
        var after = corners.ceilingEntry(month);
        if (before == null) {
            return after.getValue();
        }
        if (after == null || before.getKey().equals(after.getKey())) {
            return before.getValue();
        }
        double whole = before.getKey().until(after.getKey(), ChronoUnit.MONTHS);
        double gone = before.getKey().until(month, ChronoUnit.MONTHS);
        return before.getValue() + (after.getValue() - before.getValue()) * gone / whole;
    }
}
