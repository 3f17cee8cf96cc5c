// SPDX-License-Identifier: Apache-2.0
package org.npsuite.goals.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.npsuite.goals.internal.House.ADMIN;
import static org.npsuite.goals.internal.House.VIEWER;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.npsuite.model.document.Document;
import org.npsuite.model.goal.Mark;
import org.npsuite.model.goal.MarkEffect;
import org.npsuite.model.goal.MarkEffect.Verdict;
import org.npsuite.model.problem.Problem;
import org.npsuite.model.problem.ProblemException;
import org.npsuite.model.score.CategoryCounts;
import org.npsuite.model.score.Rational;
import org.npsuite.model.slice.Field;
import org.npsuite.model.slice.Filter;
import org.npsuite.model.slice.Window;

class EffectTest {

    private static final Field TEAM = Field.of(Field.Kind.TEAM);

    @TempDir
    Path files;

    private House house;
    private final CountedScores scores = new CountedScores();

    @BeforeEach
    void open() {
        house = new House("2026-04-30", files);
        house.neighbourhood.scores(scores);
        answers("2026-03-15", "north", 400, 200, 400);
        answers("2026-04-15", "north", 300, 200, 500);
        answers("2026-03-15", "south", 400, 200, 400);
        answers("2026-04-15", "south", 390, 200, 410);
    }

    private void answers(String day, String team, long detractors, long passives, long promoters) {
        scores.add(LocalDate.parse(day), Map.of(TEAM, team), new CategoryCounts(detractors, passives, promoters));
    }

    private static Mark.Builder training() {
        return Mark.builder()
                .id("training")
                .programme("bank")
                .name("Training of team north")
                .from(LocalDate.parse("2026-04-01"))
                .where(List.of(Filter.eq(TEAM, "north")))
                .comparison(List.of(Filter.eq(TEAM, "south")));
    }

    private MarkEffect effect(Mark mark) {
        house.service.putMark(ADMIN, mark, OptionalLong.empty());
        return house.service.effect(VIEWER, "bank", "training", Locale.ENGLISH);
    }

    @Test
    void whatHappenedToBothIsNotTheMarksDoing() {
        MarkEffect effect = effect(training().build());

        assertThat(effect.change()).contains(Rational.of(20));
        assertThat(effect.effect()).contains(Rational.of(18));
        assertThat(effect.verdict()).isEqualTo(Verdict.ROSE);
        assertThat(effect.interval().orElseThrow().low()).isBetween(5.0, 10.0);
        assertThat(effect.sentence()).startsWith("The score rose by 18.0 points more than in the comparison group");
    }

    @Test
    void comparesAsManyDaysBeforeAsSince() {
        MarkEffect effect = effect(training().build());

        assertThat(effect.afterWindow())
                .isEqualTo(Window.of(LocalDate.parse("2026-04-01"), LocalDate.parse("2026-05-01")));
        assertThat(effect.beforeWindow())
                .isEqualTo(Window.of(LocalDate.parse("2026-03-02"), LocalDate.parse("2026-04-01")));
    }

    @Test
    void aPeriodEndsWhereItEnds() {
        MarkEffect effect = effect(training().to(LocalDate.parse("2026-04-16")).build());

        assertThat(effect.afterWindow().to()).contains(LocalDate.parse("2026-04-16"));
        assertThat(effect.beforeWindow().from()).contains(LocalDate.parse("2026-03-17"));
    }

    @Test
    void withoutAComparisonGroupTheChangeIsShownAndTheVerdictRefused() {
        MarkEffect effect = effect(training().comparison(List.of()).build());

        assertThat(effect.change()).contains(Rational.of(20));
        assertThat(effect.changeInterval()).isPresent();
        assertThat(effect.effect()).isEmpty();
        assertThat(effect.verdict()).isEqualTo(Verdict.CANNOT_TELL);
        assertThat(effect.sentence()).startsWith("Without a comparison group");
    }

    @Test
    void groupsThatShareAnswersAreNotCompared() {
        MarkEffect effect = effect(training().where(List.of()).build());

        assertThat(effect.verdict()).isEqualTo(Verdict.CANNOT_TELL);
        assertThat(effect.sentence()).startsWith("Some answers belong to both groups");
    }

    @Test
    void fewAnswersBearNoVerdict() {
        answers("2026-03-15", "west", 1, 2, 3);
        answers("2026-04-15", "west", 1, 2, 3);

        MarkEffect effect =
                effect(training().comparison(List.of(Filter.eq(TEAM, "west"))).build());

        assertThat(effect.verdict()).isEqualTo(Verdict.CANNOT_TELL);
        assertThat(effect.comparisonAfter()).isPresent();
    }

    @Test
    void alikeChangesAreNoDifference() {
        answers("2026-04-15", "south", 0, 0, 105);

        assertThat(effect(training().build()).verdict()).isEqualTo(Verdict.NO_DIFFERENCE_SEEN);
    }

    @Test
    void aMarkThatHasNotBegunHasNoEffect() {
        house.service.putMark(
                ADMIN, training().from(LocalDate.parse("2026-05-01")).build(), OptionalLong.empty());

        assertThatThrownBy(() -> house.service.effect(VIEWER, "bank", "training", Locale.ENGLISH))
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(e.problem()).isEqualTo(Problem.NOT_ALLOWED));
    }

    @Test
    void marksAreKeptWithVersionsAndTakenAway() {
        assertThat(house.service.putMark(ADMIN, training().build(), OptionalLong.empty()))
                .isTrue();
        assertThat(house.service.putMark(ADMIN, training().name("Renamed").build(), OptionalLong.of(1)))
                .isFalse();
        assertThatThrownBy(() -> house.service.putMark(ADMIN, training().build(), OptionalLong.of(1)))
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(e.problem()).isEqualTo(Problem.STALE));
        assertThat(house.service.marks(VIEWER, "bank")).extracting(Mark::name).containsExactly("Renamed");
        assertThat(house.service.markVersion(VIEWER, "bank", "training")).isEqualTo(2);

        house.service.removeMark(ADMIN, "bank", "training", OptionalLong.of(2));
        assertThatThrownBy(() -> house.service.mark(VIEWER, "bank", "training"))
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(e.problem()).isEqualTo(Problem.NOT_FOUND));
    }

    @Test
    void onlyAdministratorsMark() {
        assertThatThrownBy(() -> house.service.putMark(VIEWER, training().build(), OptionalLong.empty()))
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(e.problem()).isEqualTo(Problem.FORBIDDEN));
    }

    @Test
    void aMarkIsItsDocument() {
        Mark mark =
                training().to(LocalDate.parse("2026-04-16")).note("Two days").build();

        assertThat(Mark.from("bank", "training", Document.of(mark.document()))).isEqualTo(mark);
    }
}
