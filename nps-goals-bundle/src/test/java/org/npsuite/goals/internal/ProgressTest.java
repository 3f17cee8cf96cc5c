// SPDX-License-Identifier: Apache-2.0
package org.npsuite.goals.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.npsuite.goals.internal.House.ADMIN;
import static org.npsuite.goals.internal.House.VIEWER;
import static org.npsuite.goals.internal.House.yearEnd;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.npsuite.model.goal.Goal;
import org.npsuite.model.goal.GoalProgress;
import org.npsuite.model.goal.GoalState;
import org.npsuite.model.goal.Measure;
import org.npsuite.model.goal.Needed;
import org.npsuite.model.score.ScoreState;
import org.npsuite.model.slice.Filter;

class ProgressTest {

    @TempDir
    Path files;

    private House house;

    @BeforeEach
    void open() {
        house = new House("2025-12-15", files);
        house.scores.months("2025-01", 30, 32, 34, 32, 30, 32, 34, 32, 30, 32, 34, 32);
    }

    private void goal(Goal goal) {
        house.service.put(ADMIN, goal, OptionalLong.empty());
    }

    @Test
    void aGoalWalksThroughItsStates() {
        goal(yearEnd().build());
        assertThat(house.progress().state()).isEqualTo(GoalState.NOT_STARTED);

        house.scores.months("2026-01", 34, 36, 38, 36, 38, 40, 38, 40);
        house.today("2026-03-10");
        assertThat(house.progress().state()).isEqualTo(GoalState.CANNOT_TELL);

        house.today("2026-09-01");
        assertThat(house.progress().state()).isEqualTo(GoalState.OFF_TRACK);

        house.scores.months("2026-09", 48, 50);
        house.today("2026-11-01");
        assertThat(house.progress().state()).isEqualTo(GoalState.AT_RISK);

        house.scores.months("2026-11", 60, 46);
        house.today("2026-12-31");
        assertThat(house.progress().state()).isEqualTo(GoalState.ON_TRACK);

        house.today("2027-01-01");
        GoalProgress over = house.progress();
        assertThat(over.state()).isEqualTo(GoalState.ATTAINED);
        assertThat(over.rule()).isEqualTo("Attained: the published score of December 2026 was 46, the target 45.");
        assertThat(over.published()).isEmpty();

        house.scores.months("2026-12", 44);
        assertThat(house.progress().state()).isEqualTo(GoalState.MISSED);
    }

    @Test
    void theRuleIsPrintedWithTheStateInTheAskedLanguage() {
        goal(yearEnd().build());
        house.scores.months("2026-01", 50, 52, 54, 52, 50, 52, 54, 52, 50);
        house.today("2026-10-01");

        assertThat(house.progress().rule())
                .startsWith("On track: the published score of December 2026 reaches 45 with a probability of 8")
                .endsWith(", which is at least 70%.");
        assertThat(house.service
                        .progress(VIEWER, "bank", "year-end", Locale.FRENCH)
                        .rule())
                .startsWith(
                        "En bonne voie\u00a0: le score publié de décembre 2026 atteint 45 avec une probabilité de 8");
    }

    @Test
    void publishedScoreIsLikelierThanTrueLevelJustBelowTheTarget() {
        goal(yearEnd().build());
        house.scores.months("2026-01", 40, 42, 40, 42, 40, 42, 40, 42, 40, 42, 40);
        house.today("2026-12-10");

        GoalProgress progress = house.progress();
        // Luck of the draw helps whoever is below.
        assertThat(progress.published().getAsDouble())
                .isGreaterThan(progress.trueLevel().getAsDouble())
                .isBetween(0.0, 1.0);
    }

    @Test
    void sevenMonthsAreTooFewAndTheSentenceSaysWhatIsMissing() {
        goal(yearEnd().build());
        house.scores.months("2026-01", 34, 36, 38, 36, 38, 40, 38, 44);
        house.today("2026-08-15");

        GoalProgress progress = house.progress();
        assertThat(progress.state()).isEqualTo(GoalState.CANNOT_TELL);
        assertThat(progress.published()).isEmpty();
        assertThat(progress.refusal())
                .contains("It takes 8 complete months with answers and there are 7: at least one more answer is "
                        + "missing, in one further month. Ask again from September 2026 on.");
        assertThat(progress.rule())
                .isEqualTo("Cannot tell: " + progress.refusal().orElseThrow());
    }

    @Test
    void moreThanHalfTheHistoryAheadIsTooFar() {
        goal(yearEnd().due(LocalDate.parse("2027-03-31")).build());
        house.scores.months("2026-01", 34, 36, 38, 36, 38, 40, 38, 44);
        house.today("2026-09-15");

        assertThat(house.progress().refusal())
                .contains("The due month is 7 months ahead; from 8 months of history the model looks 4 months ahead at "
                        + "most. It takes time, not more answers. Ask again from November 2026 on.");
    }

    @Test
    void aMonthWithoutAnswersIsAGapAndNeverZero() {
        goal(yearEnd().build());
        house.scores.months("2026-01", 50, 52, 54);
        house.scores.months("2026-05", 52, 50, 52, 54, 52);
        house.today("2026-10-01");

        GoalProgress progress = house.progress();
        assertThat(progress.series()).hasSize(8);
        assertThat(progress.state()).isEqualTo(GoalState.ON_TRACK);
    }

    @Test
    void aSliceThatMatchesNothingIsNamed() {
        House empty = new House("2026-03-15", files);
        empty.service.put(
                ADMIN, yearEnd().where(List.of(Filter.parse("team:eq:nowhere"))).build(), OptionalLong.empty());

        assertThat(empty.progress().state()).isEqualTo(GoalState.CANNOT_TELL);
        assertThat(empty.progress().refusal())
                .contains("No answer belongs to this goal: check its slice, team:eq:nowhere.");
    }

    @Test
    void aProgrammeWithoutAnswersCannotTell() {
        House empty = new House("2026-03-15", files);
        empty.service.put(ADMIN, yearEnd().build(), OptionalLong.empty());

        GoalProgress progress = empty.progress();
        assertThat(progress.state()).isEqualTo(GoalState.CANNOT_TELL);
        assertThat(progress.score().state()).isEqualTo(ScoreState.NO_DATA);
        assertThat(progress.needed()).isEmpty();
        assertThat(progress.required()).isEmpty();
        assertThat(progress.refusal().orElseThrow()).startsWith("No complete month since January 2026 has answers");
    }

    @Test
    void monthsThatHideTheirAnswersAreNotCalledEmpty() {
        goal(yearEnd().build());
        house.scores.hidden("2026-01").hidden("2026-02");
        house.today("2026-03-15");

        assertThat(house.progress().refusal().orElseThrow()).startsWith("Months since January 2026 hide their answers");
    }

    @Test
    void aDueMonthWithoutAnswersIsNeitherAttainedNorMissed() {
        goal(yearEnd().build());
        house.scores.months("2026-01", 50, 52, 54);
        house.today("2027-01-05");

        assertThat(house.progress().state()).isEqualTo(GoalState.CANNOT_TELL);
    }

    @Test
    void theTrueLevelIsJudgedByTheLevelNotByTheLuckOfTheLastMonth() {
        goal(yearEnd().measure(Measure.TRUE_LEVEL).build());
        house.scores.months("2026-01", 40, 40, 40, 40, 40, 40, 40, 40, 40, 40, 40, 46);
        house.today("2027-01-05");

        GoalProgress progress = house.progress();
        assertThat(progress.state()).isEqualTo(GoalState.MISSED);
        assertThat(progress.rule()).startsWith("Missed: the true level of December 2026 is put at 40.");
    }

    @Test
    void nowBaselineAndRequiredPathStandSideBySide() {
        goal(yearEnd().build());
        house.scores.months("2026-01", 34, 36, 38, 36, 38, 40);
        house.today("2026-06-20");

        GoalProgress progress = house.progress();
        assertThat(progress.score().published()).hasValue(40);
        assertThat(progress.baseline().orElseThrow().published()).hasValue(32);
        assertThat(progress.required().getAsDouble()).isCloseTo(32 + (45 - 32) / 2.0, within(1e-9));
        // 20 detractors, 20 passives, 60 promoters; 44.5 needs a balance of 45.
        assertThat(progress.needed()).contains(new Needed(5, 5, 3));
        assertThat(progress.series()).hasSize(5);
        assertThat(progress.watermark()).isEqualTo("w1");
        assertThat(progress.version()).isEqualTo(1);
    }

    @Test
    void aSteadyTrendIsToldBesideTheProbability() {
        goal(yearEnd().build());
        house.scores.months("2026-01", 20, 22, 24, 26, 28, 30, 32, 34, 36);
        house.today("2026-10-01");

        assertThat(house.progress().trend().orElseThrow())
                .startsWith("Since January 2026 the score has risen by 2.0 points a month;")
                .contains("rather too low");
    }

    @Test
    void scoresAreAskedInTheCallersNameForTheGoalsSlice() {
        goal(yearEnd().where(List.of(Filter.parse("team:eq:north"))).build());
        house.service.progress(VIEWER, "bank", "year-end", Locale.ENGLISH);

        assertThat(house.scores.callers).containsOnly(VIEWER);
        assertThat(house.scores.queries)
                .allSatisfy(query -> assertThat(query.slice().where()).containsExactly(Filter.parse("team:eq:north")));
    }

    @Test
    void whileAnswersAreStillBeingReadNothingIsForetold() {
        goal(yearEnd().build());
        house.scores.months("2026-01", 50, 52, 54, 52, 50, 52, 54, 52, 50);
        house.scores.partial = 0.5;
        house.today("2026-10-01");

        assertThat(house.progress().state()).isEqualTo(GoalState.CANNOT_TELL);
    }

    @Test
    void theDayIsTheProgrammesNotTheServers() {
        goal(yearEnd().build());
        // 23:30 in UTC is the new year in Paris.
        house.clock.set(java.time.Instant.parse("2025-12-31T23:30:00Z"));

        assertThat(house.progress().state()).isEqualTo(GoalState.CANNOT_TELL);
    }
}
