// SPDX-License-Identifier: Apache-2.0
package org.npsuite.goals.internal.outlook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.npsuite.goals.internal.House;
import org.npsuite.goals.internal.history.Timeline;
import org.npsuite.model.goal.Goal;
import org.npsuite.model.goal.Milestone;

class RequiredPathTest {

    private static double in(Goal goal, String month) {
        return new RequiredPath(new Timeline(goal, LocalDate.parse("2026-06-01")), 33).in(YearMonth.parse(month));
    }

    @Test
    void isStraightFromTheBaselineToTheTarget() {
        Goal goal = House.yearEnd().build();

        assertThat(in(goal, "2025-12")).isEqualTo(33);
        assertThat(in(goal, "2026-01")).isEqualTo(34);
        assertThat(in(goal, "2026-06")).isEqualTo(39);
        assertThat(in(goal, "2026-12")).isEqualTo(45);
    }

    @Test
    void leadsOverTheMilestones() {
        Goal goal = House.yearEnd()
                .milestones(List.of(new Milestone(LocalDate.parse("2026-06-30"), 36)))
                .build();

        assertThat(in(goal, "2026-03")).isEqualTo(34.5);
        assertThat(in(goal, "2026-06")).isEqualTo(36);
        assertThat(in(goal, "2026-09")).isEqualTo(40.5);
    }

    @Test
    void isLevelBeforeAndAfter() {
        Goal goal = House.yearEnd().build();

        assertThat(in(goal, "2025-01")).isEqualTo(33);
        assertThat(in(goal, "2027-03")).isEqualTo(45);
    }
}
