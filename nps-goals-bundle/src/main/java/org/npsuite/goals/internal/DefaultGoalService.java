// SPDX-License-Identifier: Apache-2.0
package org.npsuite.goals.internal;

import static org.npsuite.model.problem.ProblemException.notAllowed;
import static org.osgi.service.component.annotations.ReferenceCardinality.OPTIONAL;
import static org.osgi.service.component.annotations.ReferencePolicyOption.GREEDY;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.npsuite.goals.internal.backing.Neighbours;
import org.npsuite.goals.internal.book.GoalBook;
import org.npsuite.goals.internal.book.GoalEditing;
import org.npsuite.goals.internal.book.GoalFiles;
import org.npsuite.goals.internal.book.HeldGoal;
import org.npsuite.goals.internal.book.RecordedGoals;
import org.npsuite.goals.internal.book.Revisions;
import org.npsuite.goals.internal.campaign.Effect;
import org.npsuite.goals.internal.campaign.Marks;
import org.npsuite.goals.internal.contribution.Contributions;
import org.npsuite.goals.internal.history.Question;
import org.npsuite.goals.internal.history.Timeline;
import org.npsuite.goals.internal.outlook.Assessment;
import org.npsuite.goals.internal.outlook.Course;
import org.npsuite.goals.internal.outlook.Facts;
import org.npsuite.goals.internal.settings.GoalSettings;
import org.npsuite.goals.internal.settings.Thresholds;
import org.npsuite.goals.internal.text.Wording;
import org.npsuite.goals.internal.watch.Standings;
import org.npsuite.model.access.Caller;
import org.npsuite.model.access.Permission;
import org.npsuite.model.goal.Contribution;
import org.npsuite.model.goal.Goal;
import org.npsuite.model.goal.GoalProgress;
import org.npsuite.model.goal.GoalRevision;
import org.npsuite.model.goal.GoalSignal;
import org.npsuite.model.goal.Mark;
import org.npsuite.model.goal.MarkEffect;
import org.npsuite.model.goal.PathPoint;
import org.npsuite.model.response.Programme;
import org.npsuite.model.score.Change;
import org.npsuite.model.score.ChangeQuery;
import org.npsuite.model.slice.Field;
import org.npsuite.model.slice.Slice;
import org.npsuite.model.slice.Window;
import org.npsuite.service.GoalService;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Goals from the records and from files. Administrators change them, whoever sees aggregates sees them; the scores they
 * are judged by are asked in the caller's name, so that nobody learns more from a goal than from the score.
 */
@Component
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
            @Reference GoalSettings settings) {
        this(neighbours, files, clock == null ? Clock.systemUTC() : clock, settings.thresholds());
    }

    DefaultGoalService(Neighbours neighbours, GoalFiles files, Clock clock, Thresholds thresholds) {
        this.neighbours = neighbours;
        this.files = files;
        this.clock = clock;
        this.thresholds = thresholds;
    }

    @Override
    public List<Goal> list(Caller caller, String programme) {
        seen(caller, programme);
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
    public boolean put(Caller caller, Goal goal, OptionalLong version) {
        LocalDate today = today(administered(caller, goal.programme()));
        return new GoalEditing(book(), recorded()).put(goal, version, today, caller.identity());
    }

    @Override
    public void retire(Caller caller, String programme, String goal, OptionalLong version) {
        administered(caller, programme);
        new GoalEditing(book(), recorded()).retire(programme, goal, version, caller.identity());
    }

    @Override
    public GoalProgress progress(Caller caller, String programme, String goal, Locale locale) {
        HeldGoal held = seen(caller, programme, goal);
        return new Assessment(thresholds, Wording.in(locale)).of(held, facts(caller, held));
    }

    @Override
    public List<GoalRevision> history(Caller caller, String programme, String goal) {
        seen(caller, programme);
        List<GoalRevision> revisions = Revisions.of(programme, goal, recorded().history(programme, goal));
        if (revisions.isEmpty() && book().find(programme, goal).isEmpty()) {
            throw GoalBook.unknown(programme, goal);
        }
        return revisions;
    }

    @Override
    public List<GoalSignal> signals(Caller caller, String programme) {
        seen(caller, programme);
        // They were drawn from all answers: whoever sees a part of them must not learn of the rest.
        return neighbours.scope(caller).rows().isEmpty()
                ? new Standings(neighbours.records()).signals(programme)
                : List.of();
    }

    @Override
    public List<PathPoint> path(Caller caller, String programme, String goal) {
        HeldGoal held = seen(caller, programme, goal);
        return new Course(facts(caller, held), thresholds).points();
    }

    @Override
    public Change sinceBaseline(Caller caller, String programme, String goal, List<Field> segments, Locale locale) {
        if (segments.isEmpty()) {
            throw notAllowed("name at least one field whose values explain the change, such as attr:segment");
        }
        HeldGoal held = seen(caller, programme, goal);
        Facts facts = facts(caller, held);
        Slice slice = held.goal().slice();
        return neighbours
                .scores()
                .change(
                        caller,
                        ChangeQuery.builder()
                                .before(slice.in(facts.timeline().baseline()))
                                .after(slice.in(Window.of(
                                        facts.nowMonth().atDay(1),
                                        facts.nowMonth().plusMonths(1).atDay(1))))
                                .groupBy(segments)
                                .locale(locale)
                                .build());
    }

    @Override
    public Contribution contribution(Caller caller, String programme, String goal, Optional<Field> by, Locale locale) {
        HeldGoal held = seen(caller, programme, goal);
        Contributions contributions = new Contributions(question(caller), timeline(caller, held), Wording.in(locale));
        return by.map(contributions::by)
                .orElseGet(() -> contributions.below(book().list(programme).stream()
                        .map(HeldGoal::goal)
                        .filter(child -> child.parent().filter(goal::equals).isPresent())
                        .toList()));
    }

    @Override
    public List<Mark> marks(Caller caller, String programme) {
        seen(caller, programme);
        return marks().list(programme);
    }

    @Override
    public Mark mark(Caller caller, String programme, String mark) {
        seen(caller, programme);
        return marks().get(programme, mark);
    }

    @Override
    public long markVersion(Caller caller, String programme, String mark) {
        seen(caller, programme);
        return marks().version(programme, mark);
    }

    @Override
    public boolean putMark(Caller caller, Mark mark, OptionalLong version) {
        administered(caller, mark.programme());
        return marks().put(mark, version, caller.identity());
    }

    @Override
    public void removeMark(Caller caller, String programme, String mark, OptionalLong version) {
        administered(caller, programme);
        marks().remove(programme, mark, version, caller.identity());
    }

    @Override
    public MarkEffect effect(Caller caller, String programme, String mark, Locale locale) {
        LocalDate today = today(seen(caller, programme));
        return new Effect(question(caller), marks().get(programme, mark), today).told(Wording.in(locale));
    }

    private Programme seen(Caller caller, String programme) {
        neighbours.scope(caller).require(Permission.READ_AGGREGATES);
        return neighbours.programmes().get(caller, programme);
    }

    private HeldGoal seen(Caller caller, String programme, String goal) {
        seen(caller, programme);
        return book().find(programme, goal).orElseThrow(() -> GoalBook.unknown(programme, goal));
    }

    private Programme administered(Caller caller, String programme) {
        neighbours.scope(caller).require(Permission.ADMINISTER);
        return neighbours.programmes().get(caller, programme);
    }

    private Facts facts(Caller caller, HeldGoal held) {
        return Facts.ask(question(caller), timeline(caller, held));
    }

    private Timeline timeline(Caller caller, HeldGoal held) {
        return new Timeline(
                held.goal(),
                today(neighbours.programmes().get(caller, held.goal().programme())));
    }

    private LocalDate today(Programme programme) {
        return LocalDate.now(clock.withZone(programme.zone()));
    }

    private Question question(Caller caller) {
        return new Question(neighbours.scores(), caller);
    }

    private GoalBook book() {
        return new GoalBook(files, recorded());
    }

    private RecordedGoals recorded() {
        return new RecordedGoals(neighbours.records());
    }

    private Marks marks() {
        return new Marks(neighbours.records());
    }
}
