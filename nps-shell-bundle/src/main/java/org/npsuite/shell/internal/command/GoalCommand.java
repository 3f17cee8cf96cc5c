// SPDX-License-Identifier: Apache-2.0
package org.npsuite.shell.internal.command;

import java.util.List;
import java.util.Optional;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.npsuite.model.slice.Field;
import org.npsuite.service.GoalService;
import org.npsuite.service.ProgrammeService;
import org.npsuite.shell.internal.view.ChangePage;
import org.npsuite.shell.internal.view.ContributionPage;
import org.npsuite.shell.internal.view.GoalPastPage;
import org.npsuite.shell.internal.view.GoalsPage;
import org.npsuite.shell.internal.view.Page;

/** {@code nps:goal}. */
@Service
@Command(scope = "nps", name = "goal", description = "Shows one goal: progress and path, parts, segments or history")
public final class GoalCommand extends OneGoalCommand {

    private static final String GOALS_BELOW = "goals";

    @Option(
            name = "--parts",
            description = "What parts contribute: a field such as team, or \"goals\" for the goals below")
    @Completion(FieldCompleter.class)
    String parts;

    @Option(
            name = "--explain",
            description = "Which segments moved the score since the baseline, such as attr:segment; may be repeated",
            multiValued = true)
    @Completion(FieldCompleter.class)
    List<String> explain;

    @Option(name = "--history", description = "Who changed the goal, when, from what to what")
    boolean history;

    @Override
    Page answer(Desk desk) {
        GoalService goals = desk.service(GoalService.class);
        if (history) {
            return GoalPastPage.history(
                    goals.history(desk.caller(), programme, goal),
                    desk.service(ProgrammeService.class)
                            .get(desk.caller(), programme)
                            .zone(),
                    desk.wording());
        }
        if (explain != null) {
            List<Field> segments = explain.stream().map(Field::parse).toList();
            return ChangePage.of(
                    goals.sinceBaseline(desk.caller(), programme, goal, segments, desk.locale()), desk.wording());
        }
        if (parts != null) {
            Optional<Field> by = parts.equals(GOALS_BELOW) ? Optional.empty() : Optional.of(Field.parse(parts));
            return ContributionPage.of(
                    goals.contribution(desk.caller(), programme, goal, by, desk.locale()), desk.wording());
        }
        return GoalsPage.one(
                goals.progress(desk.caller(), programme, goal, desk.locale()),
                goals.path(desk.caller(), programme, goal),
                desk.wording());
    }
}
