// SPDX-License-Identifier: Apache-2.0
package org.npsuite.goals.internal.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.npsuite.goals.internal.House;
import org.npsuite.goals.internal.OneProgramme;
import org.npsuite.goals.internal.settings.Thresholds;
import org.npsuite.model.access.Caller;
import org.npsuite.model.response.Programme;
import org.npsuite.spi.doctor.Finding;
import org.npsuite.spi.doctor.Finding.Severity;

class GoalWatchTest {

    @TempDir
    Path files;

    private House house;
    private GoalWatch watch;

    @BeforeEach
    void open() {
        house = new House("2026-03-15", files);
        watch = watch("here");
    }

    private GoalWatch watch(String node) {
        return new GoalWatch(
                new WatchRound(house.neighbours, house.files, house.clock, Thresholds.STANDARD, List.of(), node),
                house.neighbours,
                Duration.ofMinutes(1));
    }

    @AfterEach
    void close() {
        watch.stop();
    }

    private Finding finding(GoalWatch of) {
        List<Finding> findings = of.examine(Locale.ENGLISH);
        assertThat(findings).hasSize(1);
        return findings.get(0);
    }

    @Test
    void doctorHearsThatGoalsAreLookedAt() {
        assertThat(finding(watch).text()).isEqualTo("The first look at the goals is still to come.");

        watch.look();
        assertThat(finding(watch))
                .isEqualTo(new Finding(Severity.OK, "Early warning", "This node looks at all goals every 60 seconds."));
    }

    @Test
    void doctorHearsThatAnotherNodeLooks() {
        watch.look();
        GoalWatch other = watch("there");
        other.look();

        assertThat(finding(other).text()).startsWith("Another node of this store looked at the goals");
        other.stop();
    }

    @Test
    void aStoppedNodeHandsOverAtOnce() {
        watch.look();
        watch.stop();
        house.clock.advance(Duration.ofSeconds(1));
        GoalWatch other = watch("there");
        other.look();

        assertThat(finding(other).text()).startsWith("This node looks");
        other.stop();
    }

    @Test
    void doctorHearsWhyGoalsCannotBeLookedAt() {
        house.neighbourhood.records(null);
        watch.look();

        assertThat(finding(watch).severity()).isEqualTo(Severity.WARNING);
        assertThat(finding(watch).text()).contains("The store is away");
    }

    @Test
    void doctorMissesEventAdmin() {
        house.neighbourhood.events(null);
        watch.look();

        assertThat(finding(watch).severity()).isEqualTo(Severity.WARNING);
        assertThat(finding(watch).text()).startsWith("There is no EventAdmin");
    }

    @Test
    void anUnexpectedFaultDoesNotEndTheWatch() {
        house.neighbourhood.programmes(new OneProgramme() {
            @Override
            public List<Programme> list(Caller caller) {
                throw new IllegalStateException("broken");
            }
        });
        watch.look();
        assertThat(finding(watch).text()).contains("broken");

        house.neighbourhood.programmes(new OneProgramme());
        watch.look();
        assertThat(finding(watch).severity()).isEqualTo(Severity.OK);
    }
}
