// SPDX-License-Identifier: Apache-2.0
package org.npsuite.goals.internal;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.npsuite.model.access.AccessScope;
import org.npsuite.model.access.Caller;
import org.npsuite.model.access.Permission;
import org.npsuite.model.access.Role;
import org.npsuite.model.goal.Goal;
import org.npsuite.model.goal.GoalProgress;
import org.npsuite.model.goal.Measure;
import org.npsuite.model.slice.Field;
import org.npsuite.testkit.FixedClock;
import org.npsuite.testkit.MemoryRecords;

/** A goal service among neighbours that a test holds in its hands. */
final class House {

    static final Caller ADMIN = Caller.of("ada", Role.ADMIN);
    static final Caller VIEWER = Caller.of("vic", Role.VIEWER);
    static final Caller NOBODY = Caller.of("nobody");

    final FixedClock clock;
    final MemoryRecords records;
    final ScriptedScores scores = new ScriptedScores();
    final Published events = new Published();
    final Neighbours neighbours = new Neighbours();
    final GoalFiles files;
    final DefaultGoalService service;

    House(String today, Path files) {
        clock = FixedClock.at(today + "T10:00:00Z");
        records = new MemoryRecords(clock);
        neighbours.records = records;
        neighbours.scores = scores;
        neighbours.programmes = new OneProgramme();
        neighbours.access = House::scope;
        neighbours.events = events;
        this.files = new GoalFiles(files);
        service = new DefaultGoalService(neighbours, this.files, clock, Thresholds.STANDARD);
    }

    private static AccessScope scope(Caller caller) {
        if (caller.has(Role.ADMIN)) {
            return new AccessScope(Set.of(Permission.values()), List.of());
        }
        return caller.has(Role.VIEWER)
                ? new AccessScope(Set.of(Permission.READ_AGGREGATES), List.of())
                : AccessScope.NOTHING;
    }

    void today(String day) {
        clock.set(LocalDate.parse(day).atTime(10, 0).toInstant(ZoneOffset.UTC));
    }

    /** One look of a node at all goals. */
    void look(String node) {
        new WatchRound(neighbours, files, clock, Thresholds.STANDARD, List.of(Field.of(Field.Kind.TOUCHPOINT)), node)
                .run(Duration.ofMinutes(2));
    }

    /** The goal {@code year-end}: 45 from January to December 2026. */
    static Goal.Builder yearEnd() {
        return Goal.builder()
                .id("year-end")
                .programme("bank")
                .name("45 by the end of the year")
                .target(45)
                .measure(Measure.PUBLISHED)
                .from(LocalDate.parse("2026-01-01"))
                .due(LocalDate.parse("2026-12-31"));
    }

    GoalProgress progress() {
        return service.progress(ADMIN, "bank", "year-end", Locale.ENGLISH);
    }
}
