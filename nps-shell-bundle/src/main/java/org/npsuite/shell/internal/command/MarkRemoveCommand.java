// SPDX-License-Identifier: Apache-2.0
package org.npsuite.shell.internal.command;

import java.util.OptionalLong;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.npsuite.service.GoalService;
import org.npsuite.shell.internal.view.Page;

/** {@code nps:mark-remove}. */
@Service
@Command(scope = "nps", name = "mark-remove", description = "Takes away the mark of a campaign; its history stays")
public final class MarkRemoveCommand extends OneMarkCommand {

    @Override
    Page answer(Desk desk) {
        desk.service(GoalService.class).removeMark(desk.caller(), programme, mark, OptionalLong.empty());
        return new Page().line(desk.wording().text("mark.removed", mark));
    }
}
