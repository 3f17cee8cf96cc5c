// SPDX-License-Identifier: Apache-2.0
package org.npsuite.goals.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.npsuite.goals.internal.House.ADMIN;
import static org.npsuite.goals.internal.House.NOBODY;
import static org.npsuite.goals.internal.House.VIEWER;
import static org.npsuite.goals.internal.House.yearEnd;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.npsuite.goals.internal.book.RecordedGoals;
import org.npsuite.model.goal.Goal;
import org.npsuite.model.goal.Milestone;
import org.npsuite.model.problem.Problem;
import org.npsuite.model.problem.ProblemException;
import org.npsuite.service.GoalService;
import org.npsuite.spi.store.StoredRecord;

class DefaultGoalServiceTest {

    private static final OptionalLong ANY = OptionalLong.empty();

    @TempDir
    Path files;

    private House house;
    private GoalService goals;

    @BeforeEach
    void open() {
        house = new House("2026-03-15", files);
        goals = house.service;
    }

    private static void assertProblem(Problem problem, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(ProblemException.class, thrown -> assertThat(thrown.problem())
                .as(thrown.getMessage())
                .isEqualTo(problem));
    }

    private void writeFile() throws IOException {
        Files.writeString(
                files.resolve("year-end.json"),
                """
                {"programme": "bank", "name": "From a file", "target": 60, "measure": "PUBLISHED",
                 "from": "2026-01-01", "due": "2026-12-31"}""");
    }

    @Test
    void aGoalIsNewOnce() {
        assertThat(goals.put(ADMIN, yearEnd().build(), ANY)).isTrue();
        assertThat(goals.put(ADMIN, yearEnd().target(50).build(), ANY)).isFalse();

        assertThat(goals.get(VIEWER, "bank", "year-end").target()).isEqualTo(50);
        assertThat(goals.version(VIEWER, "bank", "year-end")).isEqualTo(2);
        assertThat(goals.list(VIEWER, "bank")).extracting(Goal::id).containsExactly("year-end");
    }

    @Test
    void puttingWhatIsThereMakesNoVersion() {
        goals.put(ADMIN, yearEnd().build(), ANY);
        goals.put(ADMIN, yearEnd().build(), ANY);

        assertThat(goals.version(ADMIN, "bank", "year-end")).isEqualTo(1);
    }

    @Test
    void everyChangeIsKeptWithItsAuthor() {
        goals.put(ADMIN, yearEnd().build(), ANY);
        goals.put(ADMIN, yearEnd().target(50).build(), ANY);
        goals.retire(ADMIN, "bank", "year-end", ANY);

        assertThat(house.records.history(RecordedGoals.COLLECTION, "bank/year-end"))
                .extracting(StoredRecord::changedBy)
                .containsExactly("ada", "ada", "ada");
    }

    @Test
    void theSecondOfTwoEditorsIsTold() {
        goals.put(ADMIN, yearEnd().build(), OptionalLong.of(0));
        goals.put(ADMIN, yearEnd().target(46).build(), OptionalLong.of(1));

        assertProblem(Problem.STALE, () -> goals.put(ADMIN, yearEnd().target(47).build(), OptionalLong.of(1)));
        assertProblem(Problem.STALE, () -> goals.put(ADMIN, yearEnd().build(), OptionalLong.of(0)));
        assertProblem(Problem.STALE, () -> goals.retire(ADMIN, "bank", "year-end", OptionalLong.of(1)));
        assertThat(goals.get(ADMIN, "bank", "year-end").target()).isEqualTo(46);
    }

    @Test
    void aFileWinsAndIsChangedOnlyThere() throws IOException {
        goals.put(ADMIN, yearEnd().build(), ANY);
        writeFile();

        assertThat(goals.get(VIEWER, "bank", "year-end").name()).isEqualTo("From a file");
        assertThat(goals.version(VIEWER, "bank", "year-end")).isZero();
        assertThat(goals.list(VIEWER, "bank")).hasSize(1);
        assertProblem(Problem.CONFLICT, () -> goals.put(ADMIN, yearEnd().build(), ANY));
        assertProblem(Problem.CONFLICT, () -> goals.retire(ADMIN, "bank", "year-end", ANY));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-12-31", "2027-01-01"})
    void aMilestoneLiesOnTheWay(String date) {
        Milestone astray = new Milestone(LocalDate.parse(date), 40);
        assertProblem(
                Problem.NOT_ALLOWED,
                () -> goals.put(ADMIN, yearEnd().milestones(List.of(astray)).build(), ANY));
    }

    @Test
    void aNewGoalIsNotDueInThePast() {
        assertProblem(
                Problem.NOT_ALLOWED,
                () -> goals.put(
                        ADMIN, yearEnd().due(LocalDate.parse("2026-03-14")).build(), ANY));
        assertThat(goals.put(ADMIN, yearEnd().due(LocalDate.parse("2026-03-15")).build(), ANY))
                .isTrue();
    }

    @Test
    void anOverdueGoalCanStillBeRenamed() {
        goals.put(ADMIN, yearEnd().build(), ANY);
        house.today("2027-02-01");

        assertThat(goals.put(ADMIN, yearEnd().name("Last year").build(), ANY)).isFalse();
        assertProblem(
                Problem.NOT_ALLOWED,
                () -> goals.put(
                        ADMIN, yearEnd().due(LocalDate.parse("2026-11-30")).build(), ANY));
    }

    @Test
    void aParentMayComeLater() {
        assertThat(goals.put(ADMIN, yearEnd().id("part").parent("whole").build(), ANY))
                .isTrue();
        assertThat(goals.put(ADMIN, yearEnd().id("whole").build(), ANY)).isTrue();
    }

    @Test
    void aGoalIsNeverPartOfItself() {
        goals.put(ADMIN, yearEnd().id("whole").parent("other").build(), ANY);
        goals.put(ADMIN, yearEnd().id("part").parent("whole").build(), ANY);

        assertProblem(
                Problem.NOT_ALLOWED,
                () -> goals.put(ADMIN, yearEnd().id("whole").parent("part").build(), ANY));
    }

    @Test
    void aRetiredGoalIsGoneAndMayComeBack() {
        goals.put(ADMIN, yearEnd().build(), ANY);
        goals.retire(ADMIN, "bank", "year-end", OptionalLong.of(1));

        assertProblem(Problem.NOT_FOUND, () -> goals.get(VIEWER, "bank", "year-end"));
        assertProblem(Problem.NOT_FOUND, () -> goals.retire(ADMIN, "bank", "year-end", ANY));
        assertThat(goals.put(ADMIN, yearEnd().build(), ANY)).isTrue();
        assertThat(goals.version(VIEWER, "bank", "year-end")).isEqualTo(3);
    }

    @Test
    void onlyAdministratorsChangeGoals() {
        goals.put(ADMIN, yearEnd().build(), ANY);

        assertProblem(Problem.FORBIDDEN, () -> goals.put(VIEWER, yearEnd().build(), ANY));
        assertProblem(Problem.FORBIDDEN, () -> goals.retire(VIEWER, "bank", "year-end", ANY));
    }

    @Test
    void whoeverSeesNothingSeesNoGoals() {
        assertProblem(Problem.FORBIDDEN, () -> goals.list(NOBODY, "bank"));
        assertProblem(Problem.FORBIDDEN, () -> goals.get(NOBODY, "bank", "year-end"));
        assertProblem(Problem.FORBIDDEN, () -> goals.version(NOBODY, "bank", "year-end"));
        assertProblem(Problem.FORBIDDEN, () -> goals.progress(NOBODY, "bank", "year-end", java.util.Locale.ENGLISH));
    }

    @Test
    void anUnknownProgrammeHasNoGoals() {
        assertProblem(Problem.NOT_FOUND, () -> goals.list(VIEWER, "erased"));
        assertProblem(
                Problem.NOT_FOUND,
                () -> goals.put(ADMIN, yearEnd().programme("erased").build(), ANY));
    }

    @Test
    void whileANeighbourIsAwayTheAnswerIsTryAgain() {
        house.neighbourhood.records(null);
        assertProblem(Problem.UNAVAILABLE, () -> goals.list(VIEWER, "bank"));
        house.neighbourhood.access(null);
        assertProblem(Problem.UNAVAILABLE, () -> goals.put(ADMIN, yearEnd().build(), ANY));
    }
}
