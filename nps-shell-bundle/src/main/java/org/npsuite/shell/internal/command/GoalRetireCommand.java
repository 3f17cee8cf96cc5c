// SPDX-License-Identifier: Apache-2.0
package org.npsuite.shell.internal.command;

import java.util.OptionalLong;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.npsuite.service.GoalService;
import org.npsuite.shell.internal.view.Page;

/** {@code nps:goal-retire}. */
@Service
@Command(scope = "nps", name = "goal-retire", description = "Retires a goal; its history stays")
public final class GoalRetireCommand extends OneGoalCommand {

    @Override
    Page answer(Desk desk) {
        desk.service(GoalService.class).retire(desk.caller(), programme, goal, OptionalLong.empty());
        return new Page().line(desk.wording().text("goal.retired", goal));
    }
}
