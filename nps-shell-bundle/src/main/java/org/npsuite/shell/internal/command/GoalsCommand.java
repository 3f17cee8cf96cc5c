// SPDX-License-Identifier: Apache-2.0
package org.npsuite.shell.internal.command;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.npsuite.service.GoalService;
import org.npsuite.shell.internal.view.GoalsPage;
import org.npsuite.shell.internal.view.Page;

/** {@code nps:goals}. */
@Service
@Command(scope = "nps", name = "goals", description = "Lists the goals of a programme and how they stand")
public final class GoalsCommand extends ProgrammeCommand {

    @Override
    Page answer(Desk desk) {
        GoalService goals = desk.service(GoalService.class);
        return GoalsPage.list(
                goals.list(desk.caller(), programme).stream()
                        .map(goal -> goals.progress(desk.caller(), programme, goal.id(), desk.locale()))
                        .toList(),
                desk.wording());
    }
}
