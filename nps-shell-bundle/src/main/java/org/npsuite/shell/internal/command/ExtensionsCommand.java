// SPDX-License-Identifier: Apache-2.0
package org.npsuite.shell.internal.command;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.npsuite.service.DoctorService;
import org.npsuite.shell.internal.view.DoctorPage;
import org.npsuite.shell.internal.view.Page;

/** {@code nps:extensions}. */
@Service
@Command(scope = "nps", name = "extensions", description = "Shows who serves each extension point")
public final class ExtensionsCommand extends NpsCommand {

    @Override
    Page answer(Desk desk) {
        return DoctorPage.extensions(
                desk.service(DoctorService.class).extensions(desk.caller(), desk.locale()), desk.wording());
    }
}
