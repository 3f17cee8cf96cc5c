// SPDX-License-Identifier: Apache-2.0
package org.npsuite.goals.internal.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.npsuite.goals.internal.House;
import org.npsuite.model.goal.Goal;
import org.npsuite.model.slice.Window;

class TimelineTest {

    private static Timeline on(String today, Goal goal) {
        return new Timeline(goal, LocalDate.parse(today));
    }

    @Test
    void theRunningMonthIsNotComplete() {
        Timeline timeline = on("2026-09-30", House.yearEnd().build());

        assertThat(timeline.latest()).isEqualTo(YearMonth.of(2026, 8));
        assertThat(timeline.horizon()).isEqualTo(4);
        assertThat(timeline.counts(YearMonth.of(2026, 9))).isFalse();
    }

    @Test
    void aGoalThatBeginsInMidMonthCountsFromTheNext() {
        Goal goal = House.yearEnd().from(LocalDate.parse("2026-01-02")).build();

        assertThat(on("2026-05-01", goal).first()).isEqualTo(YearMonth.of(2026, 2));
    }

    @Test
    void isOverWhenTheDueMonthIsNotWhenTheDueDayIs() {
        Goal goal = House.yearEnd().due(LocalDate.parse("2026-12-05")).build();

        assertThat(on("2026-12-31", goal).over()).isFalse();
        assertThat(on("2027-01-01", goal).over()).isTrue();
        assertThat(on("2028-01-01", goal).horizon()).isZero();
    }

    @Test
    void theBaselineIsTheTwelveMonthsBeforeUnlessSaid() {
        assertThat(on("2026-05-01", House.yearEnd().build()).baseline())
                .isEqualTo(Window.of(LocalDate.parse("2025-01-01"), LocalDate.parse("2026-01-01")));
    }
}
