// SPDX-License-Identifier: Apache-2.0
package org.npsuite.goals.internal.watch;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.npsuite.goals.internal.backing.Neighbours;
import org.npsuite.goals.internal.book.GoalBook;
import org.npsuite.goals.internal.book.GoalFiles;
import org.npsuite.goals.internal.book.HeldGoal;
import org.npsuite.goals.internal.book.RecordedGoals;
import org.npsuite.goals.internal.history.Question;
import org.npsuite.goals.internal.history.Timeline;
import org.npsuite.goals.internal.outlook.Assessment;
import org.npsuite.goals.internal.outlook.Facts;
import org.npsuite.goals.internal.settings.Thresholds;
import org.npsuite.goals.internal.text.Wording;
import org.npsuite.model.access.Caller;
import org.npsuite.model.access.Role;
import org.npsuite.model.goal.GoalProgress;
import org.npsuite.model.goal.GoalSignal;
import org.npsuite.model.response.Programme;
import org.npsuite.model.slice.Field;
import org.npsuite.spi.store.Records;
import org.osgi.service.event.EventAdmin;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at every goal once: keeps how it stands and publishes what is new. Of several nodes the one that holds the lease
 * does so; what it kept but could not publish any more is published by whoever comes next.
 */
public final class WatchRound {

    /** In the host's access policy this caller needs to see all goals and scores. */
    public static final Caller WATCH = Caller.of("nps-goal-watch", Role.ADMIN);

    private static final Logger LOG = LoggerFactory.getLogger(WatchRound.class);

    private final Neighbours neighbours;
    private final GoalFiles files;
    private final Clock clock;
    private final Assessment assessment;
    private final List<Field> fields;
    private final String node;

    /** @param node tells this node from the others that share the store */
    public WatchRound(
            Neighbours neighbours,
            GoalFiles files,
            Clock clock,
            Thresholds thresholds,
            List<Field> fields,
            String node) {
        this.neighbours = neighbours;
        this.files = files;
        this.clock = clock;
        this.assessment = new Assessment(thresholds, Wording.in(Locale.ENGLISH));
        this.fields = List.copyOf(fields);
        this.node = node;
    }

    /**
     * @param lease how long no other node is to look
     * @return whether this node looked
     */
    public boolean run(Duration lease) {
        Records records = neighbours.records();
        if (!records.lease(Standings.WATCH, node, lease)) {
            return false;
        }
        for (Programme programme : neighbours.programmes().list(WATCH)) {
            Collection<HeldGoal> goals = new GoalBook(files, new RecordedGoals(records)).list(programme.id());
            Standings standings = new Standings(records);
            goals.forEach(held -> look(programme, held, standings));
            List<String> ids = goals.stream().map(held -> held.goal().id()).toList();
            standings.goals(programme.id()).stream()
                    .filter(id -> !ids.contains(id))
                    .forEach(id -> standings.end(programme.id(), id));
        }
        return true;
    }

    /** Lets another node look at once. */
    public void handOver() {
        neighbours.records().lease(Standings.WATCH, node, Duration.ofMillis(1));
    }

    private void look(Programme programme, HeldGoal held, Standings standings) {
        String id = held.goal().id();
        Timeline timeline = new Timeline(held.goal(), LocalDate.now(clock.withZone(programme.zone())));
        Question question = new Question(neighbours.scores(), WATCH);
        Facts facts = Facts.ask(question, timeline);
        if (!facts.partial()) {
            standings.keep(programme.id(), id, standing(programme, held, facts, question, standings));
        }
        neighbours
                .events()
                .ifPresent(events -> standings.announce(programme.id(), id, signal -> publish(signal, held, events)));
    }

    private Standing standing(Programme programme, HeldGoal held, Facts facts, Question question, Standings standings) {
        Timeline timeline = facts.timeline();
        GoalProgress progress = assessment.of(held, facts);
        List<Alarm> given = standings
                .latest(programme.id(), held.goal().id())
                .map(Standing::alarms)
                .orElse(List.of());
        List<Alarm> alarms = timeline.started() && !timeline.over()
                ? new ControlCharts(question, timeline, programme, fields).alarms(given)
                : List.of();
        return Standing.of(progress, YearMonth.from(timeline.today()), alarms);
    }

    /** Without the group's value, which may be a customer's name. */
    static String news(GoalSignal signal) {
        if (signal.kind() != GoalSignal.Kind.ALARM) {
            return "is now " + signal.state();
        }
        return "alarm since " + signal.since().orElse("")
                + signal.group().map(group -> ", in a value of " + field(group)).orElse("");
    }

    /** The field of a group such as {@code touchpoint=claim}. */
    private static String field(String group) {
        return group.split("=", 2)[0];
    }

    private static void publish(GoalSignal signal, HeldGoal held, EventAdmin events) {
        LOG.info("Goal {} of programme {}: {}", signal.goal(), signal.programme(), news(signal));
        // Sent, not posted: once it is noted as published, the handlers have had it.
        events.sendEvent(SignalEvent.of(signal, held.goal()));
    }
}
