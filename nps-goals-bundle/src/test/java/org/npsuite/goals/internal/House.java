// SPDX-License-Identifier: Apache-2.0
package org.npsuite.goals.internal;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.npsuite.goals.internal.backing.Neighbourhood;
import org.npsuite.goals.internal.backing.Neighbours;
import org.npsuite.goals.internal.book.GoalFiles;
import org.npsuite.goals.internal.settings.Thresholds;
import org.npsuite.goals.internal.watch.WatchRound;
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
public final class House {

    public static final Caller ADMIN = Caller.of("ada", Role.ADMIN);
    public static final Caller VIEWER = Caller.of("vic", Role.VIEWER);
    public static final Caller NOBODY = Caller.of("nobody");

    public final FixedClock clock;
    public final MemoryRecords records;
    public final ScriptedScores scores = new ScriptedScores();
    public final Published events = new Published();
    public final Neighbourhood neighbourhood = new Neighbourhood();
    public final Neighbours neighbours = neighbourhood.neighbours;
    public final GoalFiles files;
    public final DefaultGoalService service;

    public House(String today, Path files) {
        clock = FixedClock.at(today + "T10:00:00Z");
        records = new MemoryRecords(clock);
        neighbourhood.records(records);
        neighbourhood.scores(scores);
        neighbourhood.programmes(new OneProgramme());
        neighbourhood.access(House::scope);
        neighbourhood.events(events);
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

    public void today(String day) {
        clock.set(LocalDate.parse(day).atTime(10, 0).toInstant(ZoneOffset.UTC));
    }

    /** One look of a node at all goals. */
    public void look(String node) {
        new WatchRound(neighbours, files, clock, Thresholds.STANDARD, List.of(Field.of(Field.Kind.TOUCHPOINT)), node)
                .run(Duration.ofMinutes(2));
    }

    /** The goal {@code year-end}: 45 from January to December 2026. */
    public static Goal.Builder yearEnd() {
        return Goal.builder()
                .id("year-end")
                .programme("bank")
                .name("45 by the end of the year")
                .target(45)
                .measure(Measure.PUBLISHED)
                .from(LocalDate.parse("2026-01-01"))
                .due(LocalDate.parse("2026-12-31"));
    }

    public GoalProgress progress() {
        return service.progress(ADMIN, "bank", "year-end", Locale.ENGLISH);
    }
}
