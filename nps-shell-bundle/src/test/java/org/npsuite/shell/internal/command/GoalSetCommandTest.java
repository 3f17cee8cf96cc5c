// SPDX-License-Identifier: Apache-2.0
package org.npsuite.shell.internal.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.npsuite.model.goal.Goal;
import org.npsuite.model.goal.Measure;
import org.npsuite.model.goal.Milestone;
import org.npsuite.service.GoalService;

class GoalSetCommandTest {

    private static final Goal PRESENT = Goal.builder()
            .id("year-end")
            .programme("bank")
            .name("Year end")
            .target(45)
            .measure(Measure.TRUE_LEVEL)
            .from(LocalDate.parse("2026-01-01"))
            .due(LocalDate.parse("2026-12-31"))
            .owner("north")
            .build();

    private final FakeHost host = new FakeHost();
    private final GoalSetCommand command = new GoalSetCommand();
    private Goal put;
    private OptionalLong seen;

    @BeforeEach
    void open() {
        host.with(GoalService.class, (GoalService) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {GoalService.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "list" -> List.of(PRESENT);
                    case "version" -> 7L;
                    case "put" -> {
                        put = (Goal) arguments[1];
                        seen = (OptionalLong) arguments[2];
                        yield !put.id().equals("year-end");
                    }
                    default -> throw new UnsupportedOperationException(method.getName());
                }));
        command.programme = "bank";
    }

    @Test
    void whatIsNotNamedStaysAsItIs() throws Exception {
        command.goal = "year-end";
        command.target = 50;
        command.milestones = List.of("2026-06-30=47");

        assertThat(host.run(command)).containsExactly("Goal year-end is as you named it.");
        assertThat(put)
                .isEqualTo(PRESENT.toBuilder()
                        .target(50)
                        .milestones(List.of(new Milestone(LocalDate.parse("2026-06-30"), 47)))
                        .build());
    }

    @Test
    void aChangeSinceWeLookedIsNotOverwritten() throws Exception {
        command.goal = "year-end";
        command.target = 50;
        host.run(command);

        assertThat(seen).hasValue(7);
    }

    @Test
    void aNewGoalIsJudgedByThePublishedScoreUnlessSaid() throws Exception {
        command.goal = "north";
        command.name = "North";
        command.target = 40;
        command.from = "2026-01-01";
        command.due = "2026-12-31";
        command.where = List.of("team:eq:north");

        assertThat(host.run(command)).containsExactly("Goal north is set.");
        assertThat(put.measure()).isEqualTo(Measure.PUBLISHED);
        assertThat(put.where()).hasSize(1);
        assertThat(seen).isEmpty();
    }

    @Test
    void aNewGoalWithoutTargetSaysWhatIsMissing() {
        command.goal = "north";
        command.name = "North";

        assertThatThrownBy(() -> host.run(command)).hasMessageStartingWith("\"target\" is missing");
    }

    @Test
    void aMilestoneThatDoesNotParseSaysHowItIsWritten() {
        command.goal = "year-end";
        command.milestones = List.of("40 by June");

        assertThatThrownBy(() -> host.run(command)).hasMessageContaining("2026-06-30=40");
    }
}
