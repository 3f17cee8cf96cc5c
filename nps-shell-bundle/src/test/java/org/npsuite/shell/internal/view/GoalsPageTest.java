// SPDX-License-Identifier: Apache-2.0
package org.npsuite.shell.internal.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.npsuite.model.goal.Goal;
import org.npsuite.model.goal.GoalProgress;
import org.npsuite.model.goal.GoalState;
import org.npsuite.model.goal.Measure;
import org.npsuite.model.goal.Needed;
import org.npsuite.model.goal.PathPoint;
import org.npsuite.model.score.Interval;
import org.npsuite.model.slice.Group;
import org.npsuite.model.slice.Period;

class GoalsPageTest {

    private static final Wording ENGLISH = Wording.in(Locale.ENGLISH);

    private static GoalProgress.Builder progress() {
        return GoalProgress.builder()
                .goal(Goal.builder()
                        .id("year-end")
                        .programme("bank")
                        .name("45 by the end of the year")
                        .target(45)
                        .measure(Measure.PUBLISHED)
                        .from(LocalDate.parse("2026-01-01"))
                        .due(LocalDate.parse("2026-12-31"))
                        .build())
                .state(GoalState.AT_RISK)
                .rule("At risk: the rule.")
                .score(Sample.score(Group.ALL, 20, 20, 60))
                .baseline(Sample.score(Group.ALL, 25, 20, 55))
                .required(38.5)
                .published(0.4567)
                .trueLevel(0.3)
                .definition("nps-1")
                .watermark("w");
    }

    private static List<PathPoint> path() {
        return List.of(
                new PathPoint(
                        YearMonth.of(2026, 1),
                        OptionalDouble.of(31),
                        Optional.of(Sample.score(Sample.group(Period.MONTH, "2026-01"), 20, 20, 60)),
                        OptionalDouble.empty(),
                        Optional.empty(),
                        Optional.empty()),
                new PathPoint(
                        YearMonth.of(2026, 2),
                        OptionalDouble.of(32),
                        Optional.empty(),
                        OptionalDouble.of(40.2),
                        Optional.of(new Interval(0.8, 35, 45, Interval.Method.NORMAL)),
                        Optional.of(new Interval(0.95, 32, 48, Interval.Method.NORMAL))));
    }

    @Test
    void listsTargetScoreProbabilityAndState() {
        assertThat(Print.lines(GoalsPage.list(List.of(progress().build()), ENGLISH)))
                .anySatisfy(line -> assertThat(line)
                        .containsSubsequence("year-end", "45", "2026-12-31", "40", "38.5", "45.6%", "at risk"));
    }

    @Test
    void aProgrammeWithoutGoalsSaysHowToSetOne() {
        assertThat(Print.lines(GoalsPage.list(List.of(), ENGLISH)))
                .anySatisfy(line -> assertThat(line).contains("The programme has no goals: create one"));
    }

    @Test
    void oneGoalShowsItsRuleAndWhatItTakes() {
        List<String> lines = Print.lines(GoalsPage.one(
                progress().needed(new Needed(5, -1, 3)).trend("A trend.").build(), path(), ENGLISH));

        assertThat(lines)
                .containsSequence("45 by the end of the year: 45 (published score) by 2026-12-31", "At risk: the rule.")
                .contains(
                        "Now 40, interval 37.5 .. 42.5; the path asks for 38.5",
                        "Baseline 30, interval 27.5 .. 32.5",
                        "Probability of reaching the target: published score 45.6%, true level 30%",
                        "A trend.",
                        "To publish the target now: 5 detractors would have to become passives, or more than all "
                                + "passives promoters, or 3 detractors promoters.")
                .anySatisfy(
                        line -> assertThat(line).containsSubsequence("2026-01", "31.0", "100", "40", "37.5 .. 42.5"))
                .anySatisfy(line -> assertThat(line)
                        .containsSubsequence("2026-02", "32.0", "40.2", "35.0 .. 45.0", "32.0 .. 48.0"));
    }

    @Test
    void aReachedTargetNeedsNothing() {
        assertThat(Print.lines(
                        GoalsPage.one(progress().needed(new Needed(0, 0, 0)).build(), List.of(), ENGLISH)))
                .contains("The target is published already.");
    }
}
