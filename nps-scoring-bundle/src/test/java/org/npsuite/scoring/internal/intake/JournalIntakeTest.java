// SPDX-License-Identifier: Apache-2.0
package org.npsuite.scoring.internal.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.npsuite.scoring.internal.Problems.problem;
import static org.npsuite.scoring.internal.Room.ADMIN;
import static org.npsuite.scoring.internal.Room.PROGRAMME;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.npsuite.model.access.Caller;
import org.npsuite.model.access.Role;
import org.npsuite.model.problem.Problem;
import org.npsuite.model.response.Receipt;
import org.npsuite.model.response.Receipt.Outcome;
import org.npsuite.model.response.RecordedResponse;
import org.npsuite.model.response.Response;
import org.npsuite.model.response.ResponseStatus;
import org.npsuite.model.score.Rating;
import org.npsuite.scoring.internal.Room;
import org.npsuite.spi.host.Assignment;
import org.npsuite.spi.host.TeamDirectory;

class JournalIntakeTest {

    private final Room room = Room.withProgramme();

    private static Response.Builder nine() {
        return Response.builder().status(ResponseStatus.VALID).rating(new Rating(9));
    }

    private Receipt submit(Response.Builder response) {
        return room.intake.submit(ADMIN, PROGRAMME, response.build());
    }

    private RecordedResponse recorded(Receipt receipt) {
        return room.journal.find(PROGRAMME, receipt.id()).orElseThrow();
    }

    @Test
    void aResponseWithoutAnIdGetsOne() {
        Receipt receipt = submit(nine());

        assertThat(receipt.outcome()).isEqualTo(Outcome.RECORDED);
        assertThat(recorded(receipt).response().rating()).contains(new Rating(9));
    }

    @Test
    void aResponseWithoutATimeIsAnsweredWhenItIsReceived() {
        assertThat(recorded(submit(nine())).response().answeredAt()).contains(room.clock.instant());
    }

    @Test
    void theSameContentSentAgainTomorrowIsKnown() {
        Response.Builder sent = nine().id("r1").attributes(Map.of("a", "1", "b", "2"));
        submit(sent);
        room.clock.advance(Duration.ofDays(1));

        assertThat(submit(nine().id("r1").attributes(Map.of("b", "2", "a", "1"))))
                .isEqualTo(new Receipt("r1", Outcome.KNOWN));
    }

    @Test
    void theSameContentIsKnownThoughTheTeamHasChangedMeanwhile() {
        submit(nine().id("r1").customer("c1"));
        room.host.addTeams(teams("south"), Map.of());

        assertThat(submit(nine().id("r1").customer("c1")).outcome()).isEqualTo(Outcome.KNOWN);
    }

    @Test
    void otherContentUnderAKnownIdIsAConflict() {
        submit(nine().id("r1"));

        assertThat(submit(nine().id("r1").rating(new Rating(8))).outcome()).isEqualTo(Outcome.CONFLICT);
        assertThat(recorded(new Receipt("r1", Outcome.KNOWN)).response().rating())
                .contains(new Rating(9));
    }

    @ParameterizedTest(name = "answered at {0} counts on {1}")
    @CsvSource({
        "2026-01-31T22:59:59Z, 2026-01-31",
        "2026-01-31T23:00:00Z, 2026-02-01",
        "2025-03-30T00:59:59Z, 2025-03-30",
        "1989-12-31T23:00:00Z, 1990-01-01",
        "2026-03-16T12:00:00Z, 2026-03-16"
    })
    void aResponseCountsOnItsDayInTheZoneOfTheProgramme(Instant answeredAt, LocalDate day) {
        assertThat(recorded(submit(nine().answeredAt(answeredAt))).day()).isEqualTo(day);
    }

    @ParameterizedTest(name = "answered at {0} is refused")
    @CsvSource({"1989-12-31T22:59:59Z, before 1990", "2026-03-16T12:00:01Z, 24 hours ahead"})
    void impossibleDatesAreRefused(Instant answeredAt, String reason) {
        assertThatThrownBy(() -> submit(nine().answeredAt(answeredAt)))
                .satisfies(problem(Problem.NOT_ALLOWED))
                .hasMessageContaining(reason);
    }

    @Test
    void nothingComesInExcluded() {
        assertThatThrownBy(() -> submit(nine().status(ResponseStatus.EXCLUDED)))
                .satisfies(problem(Problem.NOT_ALLOWED))
                .hasMessageContaining("with a reason");
    }

    @Test
    void anUnknownProgrammeIsNotFound() {
        assertThatThrownBy(() -> room.intake.submit(ADMIN, "unheard-of", nine().build()))
                .satisfies(problem(Problem.NOT_FOUND));
    }

    @Test
    void whoMayNotWriteIsTurnedAwayBeforeAnythingIsSaidAboutTheProgramme() {
        Caller analyst = Caller.of("ana", Role.ANALYST);

        assertThatThrownBy(() -> room.intake.submit(analyst, "unheard-of", nine().build()))
                .satisfies(problem(Problem.FORBIDDEN));
    }

    @Test
    void withoutAStoreTheAnswerIsUnavailable() {
        room.journal.goAway();
        assertThatThrownBy(() -> submit(nine())).satisfies(problem(Problem.UNAVAILABLE));

        room.backing.removeJournal(room.journal);
        assertThatThrownBy(() -> submit(nine())).satisfies(problem(Problem.UNAVAILABLE));
    }

    @Test
    void theDirectoryOfTeamsIsStampedOnTheResponse() {
        room.host.addTeams(teams("north"), Map.of());

        Response stamped = recorded(submit(nine().customer("c1").team("sent"))).response();

        assertThat(stamped.team()).contains("north");
        assertThat(stamped.owner()).contains("olivia");
    }

    @Test
    void aFailingDirectoryCostsNoAnswer() {
        room.host.addTeams(
                new TeamDirectory() {
                    @Override
                    public Set<String> teamsOf(String identity) {
                        throw new IllegalStateException("broken");
                    }

                    @Override
                    public Optional<Assignment> assignment(String customer, Optional<String> account) {
                        throw new IllegalStateException("broken");
                    }
                },
                Map.of());

        assertThat(recorded(submit(nine().customer("c1").team("sent")))
                        .response()
                        .team())
                .contains("sent");
    }

    @Test
    void theFirstObjectionOfTheHighestScreenRefusesAResponse() {
        room.screens.addScreen((programme, response) -> Optional.of("low"), Map.of("service.ranking", 1));
        room.screens.addScreen((programme, response) -> Optional.of("high"), Map.of("service.ranking", 9));

        assertThatThrownBy(() -> submit(nine()))
                .satisfies(problem(Problem.NOT_ALLOWED))
                .hasMessage("high");
    }

    @Test
    void aFailingScreenCostsNoAnswer() {
        room.screens.addScreen(
                (programme, response) -> {
                    throw new IllegalStateException("broken");
                },
                Map.of());

        assertThat(submit(nine()).outcome()).isEqualTo(Outcome.RECORDED);
    }

    @Test
    void anErasedIdStaysErased() {
        submit(nine().id("r1").customer("c1"));
        room.responses.erase(ADMIN, "c1");

        assertThat(submit(nine().id("r1").customer("c1")).outcome()).isEqualTo(Outcome.ERASED);
    }

    private static TeamDirectory teams(String team) {
        return new TeamDirectory() {
            @Override
            public Set<String> teamsOf(String identity) {
                return Set.of();
            }

            @Override
            public Optional<Assignment> assignment(String customer, Optional<String> account) {
                return Optional.of(new Assignment(team, Optional.of("olivia")));
            }
        };
    }
}
