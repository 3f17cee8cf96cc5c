// SPDX-License-Identifier: Apache-2.0
package org.npsuite.shell.internal.command;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.npsuite.service.GoalService;
import org.npsuite.shell.internal.view.GoalsPage;
import org.npsuite.shell.internal.view.Page;

/** {@code nps:goal}. */
@Service
@Command(scope = "nps", name = "goal", description = "Shows one goal, its progress and what it would take")
public final class GoalCommand extends NpsCommand {

    @Argument(name = "programme", description = "Id of the programme", required = true)
    @Completion(ProgrammeCompleter.class)
    String programme;

    @Argument(index = 1, name = "goal", description = "Id of the goal", required = true)
    @Completion(GoalCompleter.class)
    String goal;

    @Override
    Page answer(Desk desk) {
        return GoalsPage.one(
                desk.service(GoalService.class).progress(desk.caller(), programme, goal, desk.locale()),
                desk.wording());
    }
}
