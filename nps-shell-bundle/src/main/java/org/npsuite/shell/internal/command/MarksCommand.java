// SPDX-License-Identifier: Apache-2.0
package org.npsuite.shell.internal.command;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.npsuite.service.GoalService;
import org.npsuite.shell.internal.view.MarksPage;
import org.npsuite.shell.internal.view.Page;

/** {@code nps:marks}. */
@Service
@Command(scope = "nps", name = "marks", description = "Lists the campaigns and interventions of a programme")
public final class MarksCommand extends ProgrammeCommand {

    @Override
    Page answer(Desk desk) {
        return MarksPage.list(desk.service(GoalService.class).marks(desk.caller(), programme), desk.wording());
    }
}
