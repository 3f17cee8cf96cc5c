// SPDX-License-Identifier: Apache-2.0
package org.npsuite.statistics.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whether chances to reach a goal mean what they say. The profile "slow" measures, the usual build has a look. */
class GoalCalibrationTest {

    private static final Path PAGE = Path.of("..", "docs", "statistics.md");
    private static final long SEED = 20240601;

    @Test
    void chancesAreCalibratedOnAFewHistories() {
        GoalSimulation wandering = GoalSimulation.run(800, SEED, 0);
        accept(wandering);
    }

    @Test
    @Tag("slow")
    void chancesAreCalibratedAndThePageSaysHowWell() throws IOException {
        GoalSimulation wandering = GoalSimulation.run(20_000, SEED, 0);
        GoalSimulation drifting = GoalSimulation.run(20_000, SEED, 0.01);
        String page = Files.readString(PAGE);
        List<String> rows = new ArrayList<>(wandering.bins());
        rows.add(wandering.row("the score wanders"));
        rows.add(drifting.row("it also drifts up a point a month"));
        for (String row : rows) {
            System.out.println(row);
        }
        assertThat(page).contains(rows);
        accept(wandering);
        assertThat(drifting.coverage95()).isGreaterThan(0.92);
    }

    /** The limits of acceptance are those the contract set. */
    private static void accept(GoalSimulation simulation) {
        assertThat(simulation.coverage80()).isBetween(0.75, 0.87);
        assertThat(simulation.coverage95()).isBetween(0.92, 0.985);
        assertThat(simulation.brier()).isLessThan(0.8 * simulation.brierOfBaseRate());
        assertThat(simulation.calibrationError()).isLessThan(0.08);
    }
}
