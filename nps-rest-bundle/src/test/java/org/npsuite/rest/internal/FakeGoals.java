// SPDX-License-Identifier: Apache-2.0
package org.npsuite.rest.internal;

import static org.npsuite.model.problem.ProblemException.notFound;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentSkipListMap;
import org.npsuite.model.access.Caller;
import org.npsuite.model.access.Permission;
import org.npsuite.model.goal.Goal;
import org.npsuite.model.goal.GoalProgress;
import org.npsuite.model.goal.GoalState;
import org.npsuite.model.goal.Needed;
import org.npsuite.model.problem.Problem;
import org.npsuite.model.problem.ProblemException;
import org.npsuite.model.score.Score;
import org.npsuite.model.score.ScoreState;
import org.npsuite.model.slice.Group;
import org.npsuite.service.GoalService;

/** Goals in memory, with versions. What the resources do not ask for is not there. */
final class FakeGoals {

    private record Versioned(Goal goal, long version) {}

    private final Map<String, Versioned> goals = new ConcurrentSkipListMap<>();
    private final FakeProgrammes programmes;

    FakeGoals(FakeProgrammes programmes) {
        this.programmes = programmes;
    }

    public List<Goal> list(Caller caller, String programme) {
        programmes.get(caller, programme);
        return goals.values().stream().map(Versioned::goal).toList();
    }

    public Goal get(Caller caller, String programme, String goal) {
        return find(caller, programme, goal).goal();
    }

    public long version(Caller caller, String programme, String goal) {
        return find(caller, programme, goal).version();
    }

    /** This, as the service it stands in for. */
    GoalService service() {
        return (GoalService) Proxy.newProxyInstance(
                GoalService.class.getClassLoader(), new Class<?>[] {GoalService.class}, (proxy, method, arguments) -> {
                    try {
                        return FakeGoals.class
                                .getDeclaredMethod(method.getName(), method.getParameterTypes())
                                .invoke(this, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private Versioned find(Caller caller, String programme, String goal) {
        programmes.get(caller, programme);
        Versioned found = goals.get(goal);
        if (found == null) {
            throw notFound("There is no goal of this id.");
        }
        return found;
    }

    public boolean put(Caller caller, Goal goal, OptionalLong version) {
        Permissions.require(caller, Permission.ADMINISTER, goal.programme());
        Versioned before = goals.get(goal.id());
        long seen = before == null ? 0 : before.version();
        checkVersion(version, seen);
        goals.put(goal.id(), new Versioned(goal, seen + 1));
        return before == null;
    }

    public void retire(Caller caller, String programme, String goal, OptionalLong version) {
        Permissions.require(caller, Permission.ADMINISTER, programme);
        checkVersion(version, find(caller, programme, goal).version());
        goals.remove(goal);
    }

    private static void checkVersion(OptionalLong given, long actual) {
        if (given.isPresent() && given.getAsLong() != actual) {
            throw new ProblemException(Problem.STALE, "Somebody else changed the goal: read it again.");
        }
    }

    public GoalProgress progress(Caller caller, String programme, String goal, Locale locale) {
        Versioned found = find(caller, programme, goal);
        return GoalProgress.builder()
                .goal(found.goal())
                .version(found.version())
                .state(GoalState.CANNOT_TELL)
                .rule("no probability")
                .score(Score.builder()
                        .group(Group.ALL)
                        .state(ScoreState.NO_DATA)
                        .build())
                .refusal(locale.equals(Locale.FRENCH) ? "Il manque des mois." : "Months are missing.")
                .needed(new Needed(-1, 4, 2))
                .definition(FakeScores.DEFINITION)
                .watermark("w1")
                .build();
    }
}
