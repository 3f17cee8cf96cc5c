// SPDX-License-Identifier: Apache-2.0
package org.npsuite.goals.internal.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.npsuite.goals.internal.House.ADMIN;
import static org.npsuite.goals.internal.House.VIEWER;
import static org.npsuite.goals.internal.House.yearEnd;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.npsuite.goals.internal.House;
import org.npsuite.goals.internal.Published;
import org.npsuite.model.access.AccessScope;
import org.npsuite.model.access.Permission;
import org.npsuite.model.goal.GoalSignal;
import org.npsuite.model.goal.GoalState;
import org.npsuite.model.slice.Filter;
import org.npsuite.service.GoalService;

class WatchRoundTest {

    @TempDir
    Path files;

    private House house;

    @BeforeEach
    void open() {
        house = new House("2025-12-15", files);
        house.scores.months("2025-01", 32, 32, 32, 32, 32, 32, 32, 32, 32, 32, 32, 32);
        house.service.put(ADMIN, yearEnd().owner("north").build(), OptionalLong.empty());
    }

    private void offTrack() {
        house.scores.months("2026-01", 34, 36, 38, 36, 38, 36, 34, 36);
        house.today("2026-09-01");
    }

    @Test
    void theLogNamesTheFieldOfAnAlarmAndNoValueOfIt() {
        GoalSignal.Builder signal = GoalSignal.builder()
                .id("s")
                .programme("bank")
                .goal("year-end")
                .at(Instant.EPOCH)
                .state(GoalState.OFF_TRACK)
                .since("2026-W10");

        assertThat(WatchRound.news(signal.kind(GoalSignal.Kind.ALARM)
                        .group("account=Alpha = Beta Ltd")
                        .build()))
                .isEqualTo("alarm since 2026-W10, in a value of account");
        assertThat(WatchRound.news(signal.group(null).build())).isEqualTo("alarm since 2026-W10");
        assertThat(WatchRound.news(signal.kind(GoalSignal.Kind.STATE).build())).isEqualTo("is now OFF_TRACK");
    }

    @Test
    void aGoalThatIsNotStartedIsNoNews() {
        house.look("one");

        assertThat(house.events.events).isEmpty();
    }

    @Test
    void aChangeIsPublishedOnceHoweverOftenOneLooks() {
        house.look("one");
        offTrack();
        house.look("one");
        house.look("one");

        assertThat(house.events.events).singleElement().satisfies(event -> {
            assertThat(event.getTopic()).isEqualTo("org/npsuite/goal/STATE_CHANGED");
            assertThat(event.getTopic()).isEqualTo(GoalService.STATE_CHANGED);
            assertThat(event.getProperty("programme")).isEqualTo("bank");
            assertThat(event.getProperty("goal")).isEqualTo("year-end");
            assertThat(event.getProperty("kind")).isEqualTo("STATE");
            assertThat(event.getProperty("previousState")).isEqualTo("NOT_STARTED");
            assertThat(event.getProperty("state")).isEqualTo("OFF_TRACK");
            assertThat(event.getProperty("warning")).isEqualTo(true);
            assertThat(event.getProperty("target")).isEqualTo(45);
            assertThat(event.getProperty("score")).isEqualTo(36);
            assertThat((Double) event.getProperty("probability")).isBetween(0.0, 0.3);
            assertThat(event.getProperty("owner")).isEqualTo("north");
            assertThat(event.getProperty("at")).isEqualTo("2026-09-01T10:00:00Z");
        });
    }

    @Test
    void ofTwoNodesOnePublishes() {
        house.look("one");
        offTrack();
        house.look("one");
        house.look("two");
        house.clock.advance(Duration.ofMinutes(3));
        house.look("two");

        assertThat(house.events.states()).containsExactly("OFF_TRACK");
    }

    @Test
    void afterARestartNothingIsRepeatedAndNothingLost() {
        house.look("before");
        offTrack();
        Published events = house.events;
        house.neighbourhood.events(null);
        house.look("before");
        assertThat(events.events).isEmpty();

        house.neighbourhood.events(events);
        house.clock.advance(Duration.ofMinutes(3));
        house.look("after");
        house.look("after");
        assertThat(events.states()).containsExactly("OFF_TRACK");
    }

    @Test
    void aGoalWalksThroughEveryStateOverARestartOfTheWatch() {
        house.look("one");
        house.scores.months("2026-01", 34, 36, 38, 36, 38, 40, 38, 40);
        house.today("2026-03-10");
        house.look("one");
        house.today("2026-09-01");
        house.look("one");
        house.scores.months("2026-09", 48, 50);
        house.today("2026-11-01");
        house.look("two");
        house.scores.months("2026-11", 60, 46);
        house.today("2026-12-31");
        house.look("two");
        house.today("2027-01-01");
        house.look("two");

        assertThat(house.events.states())
                .containsExactly("CANNOT_TELL", "OFF_TRACK", "AT_RISK", "ON_TRACK", "ATTAINED");
        assertThat(house.service.signals(VIEWER, "bank"))
                .extracting(GoalSignal::state)
                .containsExactly(
                        GoalState.ATTAINED,
                        GoalState.ON_TRACK,
                        GoalState.AT_RISK,
                        GoalState.OFF_TRACK,
                        GoalState.CANNOT_TELL);
    }

    @Test
    void aLaterChangeOfTheGoalDoesNotRewriteWhatWasTold() {
        house.look("one");
        offTrack();
        house.look("one");
        house.service.put(ADMIN, yearEnd().target(35).build(), OptionalLong.empty());
        house.clock.advance(Duration.ofMinutes(1));
        house.look("one");

        assertThat(house.service.signals(VIEWER, "bank"))
                .extracting(GoalSignal::target)
                .containsExactly(35, 45);
    }

    @Test
    void aGoalThatIsBadAtFirstSightIsNews() {
        House late = new House("2025-12-15", files);
        late.scores.months("2025-01", 32, 32, 32, 32, 32, 32, 32, 32, 32, 32, 32, 32);
        late.service.put(ADMIN, yearEnd().build(), OptionalLong.empty());
        late.scores.months("2026-01", 34, 36, 38, 36, 38, 36, 34, 36);
        late.today("2026-09-01");
        late.look("one");

        assertThat(late.service.signals(VIEWER, "bank")).singleElement().satisfies(signal -> {
            assertThat(signal.previous()).isEqualTo(Optional.empty());
            assertThat(signal.warning()).isTrue();
        });
    }

    @Test
    void aRetiredGoalLeavesAndItsSuccessorBeginsAnew() {
        offTrack();
        house.look("one");
        house.service.retire(ADMIN, "bank", "year-end", OptionalLong.empty());
        house.look("one");
        house.service.put(ADMIN, yearEnd().build(), OptionalLong.empty());
        house.look("one");

        assertThat(house.events.states()).containsExactly("OFF_TRACK", "OFF_TRACK");
        assertThat(house.events.events.get(1).getProperty("previousState")).isNull();
    }

    @Test
    void whileAnswersAreStillBeingReadNothingIsKept() {
        house.scores.partial = 0.5;
        offTrack();
        house.look("one");

        assertThat(house.events.events).isEmpty();
        assertThat(house.records.list(Standings.COLLECTION, "")).isEmpty();
    }

    @Test
    void whoeverSeesAPartOfTheAnswersHearsNothingOfTheWhole() {
        offTrack();
        house.look("one");
        house.neighbourhood.access(
                caller -> new AccessScope(Set.of(Permission.READ_AGGREGATES), List.of(Filter.parse("team:eq:north"))));

        assertThat(house.service.signals(VIEWER, "bank")).isEmpty();
    }
}
