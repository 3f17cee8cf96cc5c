// SPDX-License-Identifier: Apache-2.0
package org.npsuite.scoring.internal.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.npsuite.scoring.internal.Problems.problem;
import static org.npsuite.scoring.internal.Room.ADMIN;
import static org.npsuite.scoring.internal.Room.PROGRAMME;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.npsuite.model.problem.Problem;
import org.npsuite.model.response.Anonymity;
import org.npsuite.model.response.RecordedResponse;
import org.npsuite.model.response.Response;
import org.npsuite.model.score.ChangeQuery;
import org.npsuite.model.score.Score;
import org.npsuite.model.score.ScoreQuery;
import org.npsuite.model.score.ScoreReport;
import org.npsuite.model.score.ScoreState;
import org.npsuite.model.slice.Field;
import org.npsuite.model.slice.Filter;
import org.npsuite.model.slice.Grouping;
import org.npsuite.model.slice.Period;
import org.npsuite.model.slice.Slice;
import org.npsuite.model.slice.Unit;
import org.npsuite.model.slice.Window;
import org.npsuite.scoring.internal.Room;
import org.npsuite.testkit.Responses;

/** A programme whose respondents were promised groups of at least ten. */
class AnonymousProgrammeTest {

    private static final Slice ALL = Slice.of(PROGRAMME);
    private static final Field TEAM = Field.of(Field.Kind.TEAM);

    private final Room room = new Room();

    @BeforeEach
    void promiseAnonymity() {
        room.programmes.put(
                ADMIN, Room.programme().anonymity(Anonymity.STANDARD).build());
    }

    private void add(String day, int detractors, int passives, int promoters, UnaryOperator<Response.Builder> more) {
        ratings(day, detractors, 2, more);
        ratings(day, passives, 8, more);
        ratings(day, promoters, 10, more);
    }

    private void ratings(String day, int count, int rating, UnaryOperator<Response.Builder> more) {
        for (int i = 0; i < count; i++) {
            room.journal.add(PROGRAMME, Responses.on(day, more.apply(Responses.valid(rating))));
        }
    }

    private static UnaryOperator<Response.Builder> team(String name) {
        return response -> response.team(name);
    }

    private ScoreReport score(Slice slice, Grouping... groupBy) {
        return room.scores.score(
                ADMIN,
                ScoreQuery.builder().slice(slice).groupBy(List.of(groupBy)).build());
    }

    private Map<String, ScoreState> states(Slice slice, Grouping by) {
        Map<String, ScoreState> states = new HashMap<>();
        score(slice, by).groups().forEach(group -> states.put(group.group().value(by), group.state()));
        return states;
    }

    @Test
    void belowTenAnswersNothingIsShownNotEvenHowMany() {
        add("2026-01-05", 3, 3, 3, team("a"));
        Score total = score(ALL).total();
        assertThat(total.state()).isEqualTo(ScoreState.SUPPRESSED);
        assertThat(total.n()).isEmpty();

        add("2026-01-05", 3, 3, 5, team("a"));
        assertThat(score(ALL).total().n()).hasValue(20);
    }

    @Test
    void aSmallGroupShowsNoCountScoreOrRating() {
        add("2026-01-05", 10, 5, 16, team("a"));
        add("2026-01-05", 10, 5, 16, team("b"));
        add("2026-01-05", 3, 1, 4, team("c"));
        add("2026-01-05", 10, 5, 15, team("d"));

        Score small = score(ALL, TEAM).groups().get(2);

        assertThat(small.state()).isEqualTo(ScoreState.SUPPRESSED);
        assertThat(small.n()).isEmpty();
        assertThat(small.counts()).isEmpty();
        assertThat(small.tally()).isEmpty();
        assertThat(small.exact()).isEmpty();
        assertThat(small.interval()).isEmpty();
        assertThat(small.band()).isEmpty();
        assertThat(small.bandProbabilities()).isEmpty();
    }

    @Test
    void aSecondGroupGoesWhereSubtractionWouldRevealTheFirst() {
        add("2026-01-05", 2, 3, 20, team("a"));
        add("2026-01-05", 1, 1, 4, team("b"));
        add("2026-01-05", 3, 4, 12, team("c"));

        assertThat(states(ALL, TEAM))
                .containsEntry("a", ScoreState.INDICATIVE)
                .containsEntry("b", ScoreState.SUPPRESSED)
                .containsEntry("c", ScoreState.SUPPRESSED);
        assertThat(score(ALL, TEAM).total().n()).hasValue(50);
    }

    @Test
    void aUnanimousGroupShowsOnlyItsBand() {
        add("2026-01-05", 0, 0, 12, team("a"));
        add("2026-01-05", 5, 5, 20, team("b"));
        add("2026-01-05", 5, 5, 20, team("c"));
        add("2026-01-05", 3, 3, 2, team("d"));

        Score unanimous = score(ALL, TEAM).groups().get(0);

        assertThat(unanimous.band())
                .hasValueSatisfying(band -> assertThat(band.code()).isEqualTo("EXCEPTIONAL"));
        assertThat(unanimous.n()).isEmpty();
        assertThat(unanimous.exact()).isEmpty();
        assertThat(unanimous.published()).isEmpty();
        assertThat(unanimous.tally()).isEmpty();
    }

    @Test
    void aFilterThatLeavesFewOutIsHiddenLikeTheFewItLeavesOut() {
        add("2026-01-05", 10, 10, 25, team("a"));
        add("2026-01-05", 2, 2, 1, team("b"));

        Slice without = ALL.and(List.of(Filter.parse("team:ne:b")));
        Slice only = ALL.and(List.of(Filter.parse("team:eq:b")));

        assertThat(score(without).total().state()).isEqualTo(ScoreState.SUPPRESSED);
        assertThat(score(only).total().state()).isEqualTo(ScoreState.SUPPRESSED);
        assertThat(score(ALL).total().n()).hasValue(50);
    }

    @Test
    void newAnswersAreVisibleInBatchesOfTen() {
        add("2026-01-05", 10, 10, 10, team("a"));
        Score before = score(ALL).total();

        add("2026-01-06", 9, 0, 0, team("a"));
        assertThat(score(ALL).total()).isEqualTo(before);

        add("2026-01-06", 1, 0, 0, team("a"));
        assertThat(score(ALL).total().n()).hasValue(40);
    }

    @Test
    void whatIsNotPublishedIsTakenOutOfGroupsAndFiltersToo() {
        add("2026-01-05", 10, 10, 10, team("a"));
        add("2026-01-05", 10, 10, 10, team("b"));
        add("2026-02-05", 5, 0, 0, team("a"));

        assertThat(score(ALL, TEAM).groups())
                .allSatisfy(group -> assertThat(group.n()).hasValue(30));
        assertThat(score(ALL, Period.MONTH).groups()).hasSize(1);
    }

    @ParameterizedTest(name = "a window from {0} to {1} is refused")
    @CsvSource({"2026-01-02, 2026-02-01", "2026-01-01, 2026-01-15"})
    void windowsAreWholeMonths(LocalDate from, LocalDate to) {
        assertThatThrownBy(() -> score(ALL.in(Window.of(from, to))))
                .satisfies(problem(Problem.NOT_ALLOWED))
                .hasMessageContaining("whole months");
    }

    @Test
    void quartersAndYearsAreWholeMonthsToo() {
        score(ALL.in(Window.of(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 4, 1))));
        score(ALL.in(Window.of(LocalDate.of(2025, 1, 1), null)), Period.QUARTER);
    }

    @Test
    void twoWindowsNeverDifferByAMonthOfFewAnswers() {
        add("2026-01-05", 10, 5, 15, team("a"));
        add("2026-02-05", 1, 1, 2, team("a"));
        add("2026-03-05", 10, 5, 11, team("a"));

        assertThat(score(until(2)).total().n()).hasValue(30);
        assertThat(score(until(3)).total().state()).isEqualTo(ScoreState.SUPPRESSED);
        assertThat(score(until(4)).total().n()).hasValue(60);
        assertThat(states(ALL, Period.MONTH))
                .containsEntry("2026-01", ScoreState.OK)
                .containsEntry("2026-02", ScoreState.SUPPRESSED)
                .containsEntry("2026-03", ScoreState.SUPPRESSED);
    }

    private static Slice until(int month) {
        return ALL.in(Window.of(null, LocalDate.of(2026, month, 1)));
    }

    @Test
    void beforeAnybodyAnswersThereIsNothingToHide() {
        assertThat(score(ALL).total().state()).isEqualTo(ScoreState.NO_DATA);
    }

    @Test
    void daysAndUndeclaredFieldsAreNoGroupings() {
        assertThatThrownBy(() -> score(ALL, Period.DAY)).satisfies(problem(Problem.NOT_ALLOWED));
        assertThatThrownBy(() -> score(ALL, Field.attribute("birthday"))).satisfies(problem(Problem.NOT_ALLOWED));
        assertThatThrownBy(() -> score(ALL.and(List.of(Filter.parse("attr:birthday:eq:x")))))
                .satisfies(problem(Problem.NOT_ALLOWED));
    }

    @Test
    void groupingsAndFiltersTogetherAreAtMostTwo() {
        Slice filtered = ALL.and(List.of(Filter.parse("channel:eq:web")));

        assertThatThrownBy(() -> score(filtered, Period.MONTH, TEAM))
                .satisfies(problem(Problem.NOT_ALLOWED))
                .hasMessageContaining("at most two");
    }

    @Test
    void nobodyIsFollowedOverTime() {
        ChangeQuery query = ChangeQuery.builder()
                .before(ALL.in(Window.of(null, LocalDate.of(2026, 2, 1))))
                .after(ALL.in(Window.of(LocalDate.of(2026, 2, 1), null)))
                .build();

        assertThatThrownBy(() -> room.scores.movement(ADMIN, query)).satisfies(problem(Problem.NOT_ALLOWED));
        assertThatThrownBy(() -> room.scores.score(
                        ADMIN,
                        ScoreQuery.builder().slice(ALL).unit(Unit.CUSTOMERS).build()))
                .satisfies(problem(Problem.NOT_ALLOWED));
    }

    @Test
    void aChangeOfHiddenGroupsIsNotExplained() {
        add("2026-01-05", 2, 3, 20, team("a"));
        add("2026-01-05", 1, 1, 3, team("b"));
        add("2026-02-05", 2, 3, 25, team("a"));
        ChangeQuery query = ChangeQuery.builder()
                .before(ALL.in(Window.of(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 2, 1))))
                .after(ALL.in(Window.of(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 3, 1))))
                .groupBy(List.of(TEAM))
                .build();

        assertThat(room.scores.change(ADMIN, query).difference()).isPresent();
        assertThat(room.scores.change(ADMIN, query).segments()).isEmpty();
        assertThat(room.scores.change(ADMIN, query).mix()).isEmpty();
    }

    @Test
    void commentsAreShownOfGroupsOfTwentyWithNothingThatTellsTheirWriters() {
        add("2026-01-05", 5, 5, 10, response -> response.customer("c")
                .account("a")
                .team("t")
                .attributes(Map.of("desk", "12"))
                .comment("long queue"));

        List<RecordedResponse> shown =
                room.responses.list(ADMIN, ALL, 100, Optional.empty()).items();

        assertThat(shown).hasSize(20).allSatisfy(recorded -> {
            Response response = recorded.response();
            assertThat(response.comment()).contains("long queue");
            assertThat(response.customer()).isEmpty();
            assertThat(response.account()).isEmpty();
            assertThat(response.team()).isEmpty();
            assertThat(response.rating()).isEmpty();
            assertThat(response.attributes()).isEmpty();
            assertThat(recorded.day()).isEqualTo(LocalDate.of(2026, 1, 1));
            assertThat(recorded.number()).isZero();
            assertThat(recorded.id()).matches("[0-9a-f]{32}");
        });
    }

    @Test
    void commentsOfFewerThanTwentyAreShownToNobody() {
        add("2026-01-05", 3, 3, 4, response -> response.comment("long queue"));

        assertThatThrownBy(() -> room.responses.list(ADMIN, ALL, 100, Optional.empty()))
                .satisfies(problem(Problem.NOT_ALLOWED));
    }

    @Test
    void singleAnswersAndCustomersAreShownToNobody() {
        add("2026-01-05", 10, 10, 10, response -> response.customer("c"));

        assertThatThrownBy(() -> room.responses.get(ADMIN, PROGRAMME, "any")).satisfies(problem(Problem.FORBIDDEN));
        assertThatThrownBy(() -> room.responses.ofCustomer(ADMIN, "c", 10, Optional.empty()))
                .as("as if nobody had ever heard of the customer")
                .satisfies(problem(Problem.NOT_FOUND));
    }
}
