// SPDX-License-Identifier: Apache-2.0
package org.npsuite.scoring.internal.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.npsuite.scoring.internal.Problems.problem;
import static org.npsuite.scoring.internal.Room.ADMIN;
import static org.npsuite.scoring.internal.Room.PROGRAMME;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.npsuite.model.access.AccessScope;
import org.npsuite.model.access.Caller;
import org.npsuite.model.access.Permission;
import org.npsuite.model.access.Role;
import org.npsuite.model.access.Scope;
import org.npsuite.model.problem.Problem;
import org.npsuite.model.response.Response;
import org.npsuite.model.response.ResponseStatus;
import org.npsuite.model.score.ChangeQuery;
import org.npsuite.model.score.Rating;
import org.npsuite.model.score.ScoreQuery;
import org.npsuite.model.score.Tally;
import org.npsuite.model.score.TrendQuery;
import org.npsuite.model.slice.Field;
import org.npsuite.model.slice.Slice;
import org.npsuite.model.slice.Window;
import org.npsuite.scoring.internal.Room;
import org.npsuite.service.ImportRequest;
import org.npsuite.testkit.Responses;

/** Every role against everything this room does. */
class RolesTest {

    private static final Slice SLICE = Slice.of(PROGRAMME);
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);
    private static final Set<Role> EVERYBODY = EnumSet.allOf(Role.class);
    private static final Set<Role> READERS = EnumSet.of(Role.AGENT, Role.ANALYST, Role.ADMIN);
    private static final Set<Role> KNOWS_NAMES = EnumSet.of(Role.AGENT, Role.ADMIN);
    private static final Set<Role> ADMINS = EnumSet.of(Role.ADMIN);

    /** Something a caller asks of this room. */
    private interface Operation {
        void ask(Room room, Caller caller) throws Exception;
    }

    private static Arguments row(String name, Set<Role> allowed, Operation operation) {
        return Arguments.of(name, allowed, operation);
    }

    private static ScoreQuery query() {
        return ScoreQuery.builder().slice(SLICE).build();
    }

    private static ChangeQuery change() {
        return ChangeQuery.builder()
                .before(SLICE.in(Window.of(null, MARCH)))
                .after(SLICE.in(Window.of(MARCH, null)))
                .build();
    }

    private static Response nine() {
        return Response.builder()
                .status(ResponseStatus.VALID)
                .rating(new Rating(9))
                .build();
    }

    static Stream<Arguments> operations() {
        return Stream.of(
                row("list programmes", EVERYBODY, (room, caller) -> room.programmes.list(caller)),
                row("read a programme", EVERYBODY, (room, caller) -> room.programmes.get(caller, PROGRAMME)),
                row(
                        "change a programme",
                        ADMINS,
                        (room, caller) -> room.programmes.put(
                                caller, Room.programme().name("Other").build())),
                row("read the population", EVERYBODY, (room, caller) -> room.programmes.population(caller, PROGRAMME)),
                row(
                        "set the population",
                        ADMINS,
                        (room, caller) -> room.programmes.putPopulation(caller, PROGRAMME, Map.of())),
                row("send a response", ADMINS, (room, caller) -> room.intake.submit(caller, PROGRAMME, nine())),
                row(
                        "import",
                        ADMINS,
                        (room, caller) -> room.intake.bulk(
                                caller,
                                new ImportRequest(
                                        PROGRAMME, ImportRequest.Format.NDJSON, Optional.empty(), Optional.empty()),
                                InputStream.nullInputStream(),
                                line -> {})),
                row(
                        "list responses",
                        READERS,
                        (room, caller) -> room.responses.list(caller, SLICE, 10, Optional.empty())),
                row("read a response", READERS, (room, caller) -> room.responses.get(caller, PROGRAMME, "r1")),
                row(
                        "correct a response",
                        ADMINS,
                        (room, caller) -> room.responses.correct(
                                caller, PROGRAMME, nine().toBuilder().id("r1").build(), 1, "typing error")),
                row(
                        "exclude a response",
                        ADMINS,
                        (room, caller) -> room.responses.exclude(caller, PROGRAMME, "r1", 1, "test")),
                row(
                        "read a customer",
                        KNOWS_NAMES,
                        (room, caller) -> room.responses.ofCustomer(caller, "c1", 10, Optional.empty())),
                row("erase a customer", ADMINS, (room, caller) -> room.responses.erase(caller, "c1")),
                row("ask for the score", EVERYBODY, (room, caller) -> room.scores.score(caller, query())),
                row(
                        "ask for the score of an account",
                        KNOWS_NAMES,
                        (room, caller) -> room.scores.score(
                                caller,
                                query().toBuilder()
                                        .groupBy(List.of(Field.of(Field.Kind.ACCOUNT)))
                                        .build())),
                row(
                        "ask for the score of counts",
                        EVERYBODY,
                        (room, caller) -> room.scores.score(caller, Tally.EMPTY, 0.95)),
                row("ask for a change", EVERYBODY, (room, caller) -> room.scores.change(caller, change())),
                row(
                        "ask for a trend",
                        EVERYBODY,
                        (room, caller) -> room.scores.trend(
                                caller, TrendQuery.builder().slice(SLICE).build())),
                row("ask for drivers", EVERYBODY, (room, caller) -> room.scores.drivers(caller, SLICE, List.of())),
                row("ask for movement", EVERYBODY, (room, caller) -> room.scores.movement(caller, change())),
                row(
                        "ask for a sample size",
                        EVERYBODY,
                        (room, caller) -> room.scores.sampleSize(caller, SLICE, 5, 0.95, OptionalLong.empty())),
                row(
                        "ask for representativeness",
                        EVERYBODY,
                        (room, caller) ->
                                room.scores.representativeness(caller, SLICE, List.of(), 0.95, Locale.ENGLISH)),
                row("ask for the plan", EVERYBODY, (room, caller) -> room.scores.explain(caller, query())));
    }

    private static Room room() {
        Room room = Room.withProgramme();
        room.journal.add(
                PROGRAMME,
                Responses.on(
                        "2026-03-01",
                        Responses.valid(9)
                                .id("r1")
                                .customer("c1")
                                .account("a1")
                                .owner("olivia")
                                .comment("fine")));
        return room;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("operations")
    void onlyTheRolesOfTheTableMay(String name, Set<Role> allowed, Operation operation) {
        for (Role role : Role.values()) {
            Caller caller = Caller.of("olivia", role);
            if (allowed.contains(role)) {
                assertThatCode(() -> operation.ask(room(), caller))
                        .as("%s", role)
                        .doesNotThrowAnyException();
            } else {
                assertThatThrownBy(() -> operation.ask(room(), caller))
                        .as("%s", role)
                        .satisfies(problem(Problem.FORBIDDEN));
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("operations")
    void whoHasNoRoleMayNothing(String name, Set<Role> allowed, Operation operation) {
        assertThatThrownBy(() -> operation.ask(room(), Caller.of("nobody"))).satisfies(problem(Problem.FORBIDDEN));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("operations")
    void withoutAStoreEverythingIsUnavailableAndNothingElse(String name, Set<Role> allowed, Operation operation) {
        Room room = room();
        room.backing.removeJournal(room.journal);
        if (!name.equals("ask for the score of counts")) {
            assertThatThrownBy(() -> operation.ask(room, ADMIN)).satisfies(problem(Problem.UNAVAILABLE));
        }
    }

    @Test
    void aTokenOfOneProgrammeOpensNoOtherWhetherItExistsOrNot() {
        Caller narrow = new Caller("ada", Set.of(Role.ADMIN), new Scope(Set.of("other"), Set.of(), Set.of()));
        Room room = room();

        assertThatThrownBy(() -> room.scores.score(narrow, query())).satisfies(problem(Problem.FORBIDDEN));
        assertThatThrownBy(() -> room.programmes.get(narrow, "unheard-of")).satisfies(problem(Problem.FORBIDDEN));
        assertThat(room.programmes.list(narrow)).isEmpty();
    }

    @Test
    void anAgentsScoreIsOfTheOwnAnswersOnly() {
        Room room = room();
        room.journal.add(
                PROGRAMME, Responses.on("2026-03-02", Responses.valid(0).owner("oscar")));

        assertThat(room.scores
                        .score(Caller.of("olivia", Role.AGENT), query())
                        .total()
                        .n())
                .hasValue(1);
        assertThat(room.scores
                        .score(Caller.of("ana", Role.ANALYST), query())
                        .total()
                        .n())
                .hasValue(2);
    }

    @Test
    void theAnswerSaysToWhichPartItWasNarrowed() {
        assertThat(room().scores
                        .score(Caller.of("olivia", Role.AGENT), query())
                        .query()
                        .slice()
                        .where())
                .singleElement()
                .hasToString("owner:eq:olivia");
    }

    @Test
    void aHostsOwnPolicyReplacesTheEmbeddedOne() {
        Room room = room();
        room.access.addPolicy(caller -> new AccessScope(Set.of(Permission.READ_AGGREGATES), List.of()), Map.of());

        assertThatCode(() -> room.scores.score(Caller.of("nobody"), query())).doesNotThrowAnyException();
        assertThatThrownBy(() -> room.programmes.put(ADMIN, Room.programme().build()))
                .satisfies(problem(Problem.FORBIDDEN));
    }

    @Test
    void aHostsPolicyThatForgetsTheCallersScopeIsNarrowedNevertheless() {
        Room room = room();
        room.access.addPolicy(caller -> new AccessScope(EnumSet.allOf(Permission.class), List.of()), Map.of());
        Caller narrow = new Caller("ada", Set.of(), new Scope(Set.of(), Set.of("a2"), Set.of()));

        assertThat(room.scores.score(narrow, query()).total().n()).hasValue(0);
        assertThatThrownBy(() -> room.intake.submit(narrow, PROGRAMME, nine())).satisfies(problem(Problem.FORBIDDEN));
    }
}
