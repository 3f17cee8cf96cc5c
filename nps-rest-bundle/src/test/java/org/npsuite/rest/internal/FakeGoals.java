// SPDX-License-Identifier: Apache-2.0
package org.npsuite.rest.internal;

import static org.npsuite.model.problem.ProblemException.notFound;

import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentSkipListMap;
import org.npsuite.model.access.Caller;
import org.npsuite.model.access.Permission;
import org.npsuite.model.goal.Contribution;
import org.npsuite.model.goal.Goal;
import org.npsuite.model.goal.GoalProgress;
import org.npsuite.model.goal.GoalRevision;
import org.npsuite.model.goal.GoalSignal;
import org.npsuite.model.goal.GoalState;
import org.npsuite.model.goal.Mark;
import org.npsuite.model.goal.MarkEffect;
import org.npsuite.model.goal.Needed;
import org.npsuite.model.goal.PathPoint;
import org.npsuite.model.problem.Problem;
import org.npsuite.model.problem.ProblemException;
import org.npsuite.model.score.Change;
import org.npsuite.model.score.ChangeQuery;
import org.npsuite.model.score.Interval;
import org.npsuite.model.score.Rational;
import org.npsuite.model.score.Score;
import org.npsuite.model.score.ScoreState;
import org.npsuite.model.slice.Field;
import org.npsuite.model.slice.Group;
import org.npsuite.model.slice.Slice;
import org.npsuite.model.slice.Window;
import org.npsuite.service.GoalService;

/** Goals and marks in memory, with versions. */
final class FakeGoals implements GoalService {

    private record Versioned(Goal goal, long version) {}

    private final Map<String, Versioned> goals = new ConcurrentSkipListMap<>();
    private static final Score NOBODY =
            Score.builder().group(Group.ALL).state(ScoreState.NO_DATA).build();

    private final Map<String, Mark> marks = new ConcurrentSkipListMap<>();
    private final FakeProgrammes programmes;

    FakeGoals(FakeProgrammes programmes) {
        this.programmes = programmes;
    }

    @Override
    public List<Goal> list(Caller caller, String programme) {
        programmes.get(caller, programme);
        return goals.values().stream().map(Versioned::goal).toList();
    }

    @Override
    public Goal get(Caller caller, String programme, String goal) {
        return find(caller, programme, goal).goal();
    }

    @Override
    public long version(Caller caller, String programme, String goal) {
        return find(caller, programme, goal).version();
    }

    private Versioned find(Caller caller, String programme, String goal) {
        programmes.get(caller, programme);
        Versioned found = goals.get(goal);
        if (found == null) {
            throw notFound("There is no goal of this id.");
        }
        return found;
    }

    @Override
    public boolean put(Caller caller, Goal goal, OptionalLong version) {
        Permissions.require(caller, Permission.ADMINISTER, goal.programme());
        Versioned before = goals.get(goal.id());
        long seen = before == null ? 0 : before.version();
        checkVersion(version, seen);
        goals.put(goal.id(), new Versioned(goal, seen + 1));
        return before == null;
    }

    @Override
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

    @Override
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

    @Override
    public List<GoalRevision> history(Caller caller, String programme, String goal) {
        Versioned found = find(caller, programme, goal);
        return List.of(new GoalRevision(
                found.version(),
                Rest.NOW,
                "admin",
                Optional.of(found.goal()),
                List.of(new GoalRevision.Edit("target", Optional.of("44"), Optional.empty()))));
    }

    @Override
    public List<GoalSignal> signals(Caller caller, String programme) {
        programmes.get(caller, programme);
        return List.of(GoalSignal.builder()
                .id("s-1")
                .programme(programme)
                .goal("g")
                .kind(GoalSignal.Kind.STATE)
                .at(Rest.NOW)
                .state(GoalState.AT_RISK)
                .previous(GoalState.ON_TRACK)
                .target(45)
                .build());
    }

    @Override
    public List<PathPoint> path(Caller caller, String programme, String goal) {
        find(caller, programme, goal);
        return List.of(new PathPoint(
                YearMonth.of(2026, 12),
                OptionalDouble.of(44.5),
                Optional.empty(),
                OptionalDouble.of(43),
                Optional.of(new Interval(0.8, 40, 46, Interval.Method.NORMAL)),
                Optional.empty()));
    }

    @Override
    public Change sinceBaseline(Caller caller, String programme, String goal, List<Field> segments, Locale locale) {
        find(caller, programme, goal);
        return new FakeScores(programmes)
                .change(
                        caller,
                        ChangeQuery.builder()
                                .before(Slice.of(programme))
                                .after(Slice.of(programme))
                                .groupBy(segments)
                                .locale(locale)
                                .build());
    }

    @Override
    public Contribution contribution(Caller caller, String programme, String goal, Optional<Field> by, Locale locale) {
        find(caller, programme, goal);
        Contribution.Part part = new Contribution.Part(
                "", Optional.empty(), NOBODY, Rational.of(1, 3), true, Optional.empty(), Optional.empty());
        return new Contribution(Window.ALL, NOBODY, List.of(part), Optional.empty(), FakeScores.DEFINITION, "w1");
    }

    @Override
    public List<Mark> marks(Caller caller, String programme) {
        programmes.get(caller, programme);
        return List.copyOf(marks.values());
    }

    @Override
    public Mark mark(Caller caller, String programme, String mark) {
        programmes.get(caller, programme);
        return Optional.ofNullable(marks.get(mark)).orElseThrow(() -> notFound("There is no mark of this id."));
    }

    @Override
    public long markVersion(Caller caller, String programme, String mark) {
        mark(caller, programme, mark);
        return 1;
    }

    @Override
    public boolean putMark(Caller caller, Mark mark, OptionalLong version) {
        Permissions.require(caller, Permission.ADMINISTER, mark.programme());
        checkVersion(version, marks.containsKey(mark.id()) ? 1 : 0);
        return marks.put(mark.id(), mark) == null;
    }

    @Override
    public void removeMark(Caller caller, String programme, String mark, OptionalLong version) {
        Permissions.require(caller, Permission.ADMINISTER, programme);
        mark(caller, programme, mark);
        checkVersion(version, 1);
        marks.remove(mark);
    }

    @Override
    public MarkEffect effect(Caller caller, String programme, String mark, Locale locale) {
        return MarkEffect.builder()
                .mark(mark(caller, programme, mark))
                .beforeWindow(Window.ALL)
                .afterWindow(Window.ALL)
                .before(NOBODY)
                .after(NOBODY)
                .change(Rational.of(1, 3))
                .verdict(MarkEffect.Verdict.CANNOT_TELL)
                .sentence(locale.equals(Locale.FRENCH) ? "Impossible à dire." : "Cannot tell.")
                .definition(FakeScores.DEFINITION)
                .watermark("w1")
                .build();
    }
}
