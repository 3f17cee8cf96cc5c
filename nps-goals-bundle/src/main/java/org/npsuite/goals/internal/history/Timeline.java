// SPDX-License-Identifier: Apache-2.0
package org.npsuite.goals.internal.history;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import org.npsuite.model.goal.Goal;
import org.npsuite.model.slice.Window;

/**
 * The months of a goal, as they lie on one day of the programme's zone.
 *
 * @param goal the goal
 * @param today the day
 */
public record Timeline(Goal goal, LocalDate today) {

    /** The first month that lies wholly after {@link Goal#from()}. */
    public YearMonth first() {
        YearMonth month = YearMonth.from(goal.from());
        return goal.from().getDayOfMonth() == 1 ? month : month.plusMonths(1);
    }

    /** The month the goal is judged on. */
    public YearMonth due() {
        return YearMonth.from(goal.due());
    }

    /** The latest month that is over and not after {@link #due()}; before {@link #first()} where none is. */
    public YearMonth latest() {
        YearMonth over = YearMonth.from(today).minusMonths(1);
        return over.isAfter(due()) ? due() : over;
    }

    public boolean started() {
        return !today.isBefore(goal.from());
    }

    /** Whether the due month is over. */
    public boolean over() {
        return latest().equals(due());
    }

    /** Months from the latest complete one to the due one; 0 once that is over. */
    public int horizon() {
        return (int) latest().until(due(), ChronoUnit.MONTHS);
    }

    /** All days up to the end of the due month. */
    public Window untilDue() {
        return Window.of(null, due().plusMonths(1).atDay(1));
    }

    /** The days the goal started from. */
    public Window baseline() {
        return goal.baseline().orElseGet(() -> Window.of(goal.from().minusMonths(12), goal.from()));
    }

    /** Whether a month's answers are evidence for the goal: complete and since its beginning. */
    public boolean counts(YearMonth month) {
        return !month.isBefore(first()) && !month.isAfter(latest());
    }
}
