// SPDX-License-Identifier: Apache-2.0
package org.npsuite.shell.internal.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.npsuite.model.goal.Goal;
import org.npsuite.model.goal.GoalRevision;
import org.npsuite.model.goal.GoalRevision.Edit;
import org.npsuite.model.goal.GoalSignal;
import org.npsuite.model.goal.GoalState;
import org.npsuite.model.goal.Measure;

class GoalPastPageTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final Wording ENGLISH = Wording.in(Locale.ENGLISH);
    private static final Instant AT = Instant.parse("2026-03-01T11:15:00Z");
    private static final Goal GOAL = Goal.builder()
            .id("year-end")
            .programme("bank")
            .name("Year end")
            .target(50)
            .measure(Measure.PUBLISHED)
            .from(LocalDate.parse("2026-01-01"))
            .due(LocalDate.parse("2026-12-31"))
            .build();

    private static GoalSignal.Builder signal() {
        return GoalSignal.builder()
                .id("bank/year-end/3")
                .programme("bank")
                .goal("year-end")
                .kind(GoalSignal.Kind.STATE)
                .at(AT)
                .state(GoalState.AT_RISK)
                .previous(GoalState.ON_TRACK)
                .target(45)
                .score(38)
                .probability(0.5);
    }

    @Test
    void historySaysWhoWhenAndFromWhatToWhat() {
        List<GoalRevision> revisions = List.of(
                new GoalRevision(1, AT, "grace", Optional.of(GOAL), List.of()),
                new GoalRevision(
                        2,
                        AT,
                        "ada",
                        Optional.of(GOAL),
                        List.of(
                                new Edit("target", Optional.of("45"), Optional.of("50")),
                                new Edit("owner", Optional.empty(), Optional.of("north")))),
                new GoalRevision(3, AT, "ada", Optional.empty(), List.of()));

        assertThat(Print.lines(GoalPastPage.history(revisions, PARIS, ENGLISH)))
                .anySatisfy(line -> assertThat(line).containsSubsequence("2026", "12:15", "grace", "1", "created"))
                .anySatisfy(line -> assertThat(line)
                        .containsSubsequence("12:15", "ada", "2", "target: 45 -> 50, owner: - -> north"))
                .anySatisfy(line -> assertThat(line).containsSubsequence("ada", "3", "retired"));
    }

    @Test
    void signalsShowTheTurnInTheProgrammesZone() {
        assertThat(Print.lines(GoalPastPage.signals(List.of(signal().build()), PARIS, ENGLISH)))
                .anySatisfy(line -> assertThat(line)
                        .containsSubsequence("12:15", "year-end", "on track -> at risk", "38", "45", "50%"));
    }

    @Test
    void anAlarmNamesThePartAndSinceWhen() {
        GoalSignal alarm = signal().kind(GoalSignal.Kind.ALARM)
                .group("touchpoint=claim")
                .since("2026-W09")
                .build();

        assertThat(Print.lines(GoalPastPage.signals(List.of(alarm), PARIS, ENGLISH)))
                .anySatisfy(
                        line -> assertThat(line).contains("alarm: touchpoint=claim below its baseline since 2026-W09"));
    }

    @Test
    void nothingIsSaidToHaveHappened() {
        assertThat(Print.lines(GoalPastPage.signals(List.of(), PARIS, ENGLISH)))
                .anySatisfy(line -> assertThat(line).contains("Nothing has happened yet."));
    }
}
