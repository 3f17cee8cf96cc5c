// SPDX-License-Identifier: Apache-2.0
package org.npsuite.shell.internal.command;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.npsuite.service.GoalService;
import org.npsuite.shell.internal.view.MarksPage;
import org.npsuite.shell.internal.view.Page;

/** {@code nps:mark}. */
@Service
@Command(
        scope = "nps",
        name = "mark",
        description = "Shows what became of the score after a campaign, against its comparison group")
public final class MarkCommand extends OneMarkCommand {

    @Override
    Page answer(Desk desk) {
        return MarksPage.effect(
                desk.service(GoalService.class).effect(desk.caller(), programme, mark, desk.locale()), desk.wording());
    }
}
