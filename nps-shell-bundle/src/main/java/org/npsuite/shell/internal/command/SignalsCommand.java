// SPDX-License-Identifier: Apache-2.0
package org.npsuite.shell.internal.command;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.npsuite.service.GoalService;
import org.npsuite.service.ProgrammeService;
import org.npsuite.shell.internal.view.GoalPastPage;
import org.npsuite.shell.internal.view.Page;

/** {@code nps:signals}. */
@Service
@Command(scope = "nps", name = "signals", description = "Lists the changes of state and alarms of a programme's goals")
public final class SignalsCommand extends ProgrammeCommand {

    @Override
    Page answer(Desk desk) {
        return GoalPastPage.signals(
                desk.service(GoalService.class).signals(desk.caller(), programme),
                desk.service(ProgrammeService.class)
                        .get(desk.caller(), programme)
                        .zone(),
                desk.wording());
    }
}
