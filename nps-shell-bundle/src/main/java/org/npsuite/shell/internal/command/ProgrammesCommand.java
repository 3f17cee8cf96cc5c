// SPDX-License-Identifier: Apache-2.0
package org.npsuite.shell.internal.command;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.npsuite.service.ProgrammeService;
import org.npsuite.shell.internal.view.Page;
import org.npsuite.shell.internal.view.ProgrammesPage;

/** {@code nps:programmes}. */
@Service
@Command(scope = "nps", name = "programmes", description = "Lists the survey programmes")
public final class ProgrammesCommand extends NpsCommand {

    @Override
    Page answer(Desk desk) {
        return ProgrammesPage.of(desk.service(ProgrammeService.class).list(desk.caller()), desk.wording());
    }
}
