// SPDX-License-Identifier: Apache-2.0
package org.npsuite.shell.internal.command;

import java.util.List;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.npsuite.service.ScoreService;
import org.npsuite.shell.internal.view.MovementPage;
import org.npsuite.shell.internal.view.Page;

/** {@code nps:movement}. */
@Service
@Command(scope = "nps", name = "movement", description = "Shows what became of the customers who answered twice")
public final class MovementCommand extends ComparingCommand {

    @Override
    Page answer(Desk desk) {
        return MovementPage.of(
                desk.service(ScoreService.class).movement(desk.caller(), query(desk, List.of())), desk.wording());
    }
}
