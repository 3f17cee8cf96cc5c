// SPDX-License-Identifier: Apache-2.0
package org.npsuite.goals.internal;

import static org.npsuite.model.problem.ProblemException.conflict;
import static org.npsuite.model.problem.ProblemException.notAllowed;
import static org.npsuite.model.problem.ProblemException.notFound;
import static org.osgi.service.component.annotations.ReferenceCardinality.OPTIONAL;
import static org.osgi.service.component.annotations.ReferencePolicyOption.GREEDY;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.npsuite.model.access.Caller;
import org.npsuite.model.access.Permission;
import org.npsuite.model.goal.Goal;
import org.npsuite.model.goal.GoalProgress;
import org.npsuite.model.problem.Problem;
import org.npsuite.model.problem.ProblemException;
import org.npsuite.service.GoalService;
import org.npsuite.spi.store.Records;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;

/**
 * Goals from the records and from files. Administrators change them, whoever sees aggregates sees them; the scores they
 * are judged by are asked in the caller's name, so that nobody learns more from a goal than from the score.
 */
@Component(configurationPid = GoalSettings.PID)
@Designate(ocd = GoalSettings.class)
public final class DefaultGoalService implements GoalService {

    private final Neighbours neighbours;
    private final GoalFiles files;
    private final Thresholds thresholds;
    private final Clock clock;

    /** @param clock what time it is; absent = the system's clock */
    @Activate
    public DefaultGoalService(
            @Reference Neighbours neighbours,
            @Reference GoalFiles files,
            @Reference(cardinality = OPTIONAL, policyOption = GREEDY) Clock clock,
            GoalSettings settings) {
        this(neighbours, files, clock == null ? Clock.systemUTC() : clock, Thresholds.of(settings));
    }

    DefaultGoalService(Neighbours neighbours, GoalFiles files, Clock clock, Thresholds thresholds) {
        this.neighbours = neighbours;
        this.files = files;
        this.clock = clock;
        this.thresholds = thresholds;
    }

    @Override
    public List<Goal> list(Caller caller, String programme) {
        neighbours.scope(caller).require(Permission.READ_AGGREGATES);
        neighbours.programmes().get(caller, programme);
        return book().list(programme).stream().map(HeldGoal::goal).toList();
    }

    @Override
    public Goal get(Caller caller, String programme, String goal) {
        return seen(caller, programme, goal).goal();
    }

    @Override
    public long version(Caller caller, String programme, String goal) {
        return seen(caller, programme, goal).version();
    }

    @Override
    public GoalProgress progress(Caller caller, String programme, String goal, Locale locale) {
        HeldGoal held = seen(caller, programme, goal);
        ZoneId zone = neighbours.programmes().get(caller, programme).zone();
        return new Assessment(neighbours.scores(), thresholds)
                .of(caller, held, new Timeline(held.goal(), today(zone)), Wording.in(locale));
    }

    @Override
    public boolean put(Caller caller, Goal goal, OptionalLong version) {
        neighbours.scope(caller).require(Permission.ADMINISTER);
        LocalDate today =
                today(neighbours.programmes().get(caller, goal.programme()).zone());
        Optional<HeldGoal> held = changeable(goal.programme(), goal.id(), version);
        if (held.filter(present -> present.goal().equals(goal)).isPresent()) {
            return false;
        }
        boolean dueMoved =
                held.map(present -> !present.goal().due().equals(goal.due())).orElse(true);
        if (dueMoved && goal.due().isBefore(today)) {
            throw notAllowed("\"due\" (" + goal.due() + ") is in the past: choose a day from " + today + " on");
        }
        checkParents(goal);
        recorded().put(goal, held.map(HeldGoal::version).orElse(Records.ABSENT), caller.identity());
        return held.isEmpty();
    }

    @Override
    public void retire(Caller caller, String programme, String goal, OptionalLong version) {
        neighbours.scope(caller).require(Permission.ADMINISTER);
        neighbours.programmes().get(caller, programme);
        HeldGoal held = changeable(programme, goal, version).orElseThrow(() -> unknown(programme, goal));
        recorded().delete(held, caller.identity());
    }

    private HeldGoal seen(Caller caller, String programme, String goal) {
        neighbours.scope(caller).require(Permission.READ_AGGREGATES);
        neighbours.programmes().get(caller, programme);
        return book().find(programme, goal).orElseThrow(() -> unknown(programme, goal));
    }

    /** The goal as it stands in the records, if the caller may change what is there. */
    private Optional<HeldGoal> changeable(String programme, String id, OptionalLong seen) {
        Optional<HeldGoal> held = book().find(programme, id);
        if (held.filter(HeldGoal::inFile).isPresent()) {
            throw conflict("goal \"" + id + "\" is kept in a file under etc/nps/goals: change it there");
        }
        long version = held.map(HeldGoal::version).orElse(Records.ABSENT);
        if (seen.isPresent() && seen.getAsLong() != version) {
            throw new ProblemException(
                    Problem.STALE, "goal \"" + id + "\" has changed since you read it: read it again, then change it");
        }
        return held;
    }

    /** A goal is part of one that exists, and never of itself over others. */
    private void checkParents(Goal goal) {
        Set<String> below = new HashSet<>(Set.of(goal.id()));
        Optional<String> parent = goal.parent();
        if (parent.isPresent() && book().find(goal.programme(), parent.get()).isEmpty()) {
            throw notAllowed("\"parent\" names a goal that does not exist: create goal \"" + parent.get() + "\" first");
        }
        while (parent.isPresent()) {
            if (!below.add(parent.get())) {
                throw notAllowed("\"parent\" would make the goal a part of itself: choose another parent");
            }
            parent = book().find(goal.programme(), parent.get())
                    .flatMap(held -> held.goal().parent());
        }
    }

    private LocalDate today(ZoneId zone) {
        return LocalDate.now(clock.withZone(zone));
    }

    private GoalBook book() {
        return new GoalBook(files, recorded());
    }

    private RecordedGoals recorded() {
        return new RecordedGoals(neighbours.records());
    }

    private static ProblemException unknown(String programme, String goal) {
        return notFound("programme \"" + programme + "\" has no goal \"" + goal + "\"");
    }
}
