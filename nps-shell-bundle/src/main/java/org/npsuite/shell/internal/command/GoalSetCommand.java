// SPDX-License-Identifier: Apache-2.0
package org.npsuite.shell.internal.command;

import static org.npsuite.model.problem.ProblemException.invalid;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.npsuite.model.document.Document;
import org.npsuite.model.goal.Goal;
import org.npsuite.service.GoalService;
import org.npsuite.shell.internal.view.Page;

/** {@code nps:goal-set}. */
@Service
@Command(scope = "nps", name = "goal-set", description = "Creates a goal, or changes what is named of it")
public final class GoalSetCommand extends OneGoalCommand {

    @Option(name = "--name", description = "What people call it")
    String name;

    @Option(name = "--target", description = "The score to reach, -100 to 100")
    Integer target;

    @Option(name = "--measure", description = "published (the default of a new goal) or true_level")
    @Completion(MeasureCompleter.class)
    String measure;

    @Option(name = "--from", description = "When work towards it begins, such as 2026-01-01")
    String from;

    @Option(name = "--due", description = "It is judged on the month that contains this day")
    String due;

    @Option(name = "--baseline-from", description = "First day of the baseline")
    String baselineFrom;

    @Option(name = "--baseline-to", description = "The day after the last of the baseline")
    String baselineTo;

    @Option(name = "--where", description = "The slice it is about, such as team:eq:north", multiValued = true)
    @Completion(FieldCompleter.class)
    List<String> where;

    @Option(name = "--owner", description = "Who answers for it")
    String owner;

    @Option(name = "--team", description = "The team it is set for")
    String team;

    @Option(name = "--parent", description = "The goal it is a part of")
    String parent;

    @Option(name = "--milestone", description = "A level to pass, such as 2026-06-30=40", multiValued = true)
    List<String> milestones;

    @Override
    Page answer(Desk desk) {
        GoalService goals = desk.service(GoalService.class);
        Optional<Goal> present = goals.list(desk.caller(), programme).stream()
                .filter(held -> held.id().equals(goal))
                .findFirst();
        OptionalLong version = present.isPresent()
                ? OptionalLong.of(goals.version(desk.caller(), programme, goal))
                : OptionalLong.empty();
        Map<String, Object> document = present.map(held -> new LinkedHashMap<>(held.document()))
                .orElseGet(() -> new LinkedHashMap<>(Map.of("measure", "PUBLISHED")));
        named(desk).forEach(document::put);
        boolean created = goals.put(desk.caller(), Goal.from(programme, goal, Document.of(document)), version);
        return new Page().line(desk.wording().text(created ? "goal.created" : "goal.changed", goal));
    }

    /** What the command line names, in the document's words. */
    private Map<String, Object> named(Desk desk) {
        Map<String, Object> named = new LinkedHashMap<>();
        named.put("name", name);
        named.put("target", target);
        named.put("measure", measure == null ? null : measure.toUpperCase(Locale.ROOT));
        named.put("from", from);
        named.put("due", due);
        if (baselineFrom != null || baselineTo != null) {
            Map<String, Object> baseline = new LinkedHashMap<>();
            baseline.put("from", baselineFrom);
            baseline.put("to", baselineTo);
            named.put("baseline", baseline);
        }
        named.put("where", where);
        named.put("owner", owner);
        named.put("team", team);
        named.put("parent", parent);
        named.put(
                "milestones",
                milestones == null
                        ? null
                        : milestones.stream().map(text -> milestone(desk, text)).toList());
        named.values().removeIf(value -> value == null);
        return named;
    }

    private static Map<String, Object> milestone(Desk desk, String text) {
        String[] parts = text.split("=", -1);
        if (parts.length != 2 || !parts[1].matches("-?\\d{1,3}")) {
            throw invalid(desk.wording().text("problem.milestone", text));
        }
        return Map.of("date", parts[0], "target", Integer.valueOf(parts[1]));
    }
}
