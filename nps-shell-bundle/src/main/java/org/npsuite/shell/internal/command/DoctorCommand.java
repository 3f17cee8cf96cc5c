// SPDX-License-Identifier: Apache-2.0
package org.npsuite.shell.internal.command;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.npsuite.service.DoctorService;
import org.npsuite.shell.internal.view.DoctorPage;
import org.npsuite.shell.internal.view.Page;

/** {@code nps:doctor}. */
@Service
@Command(scope = "nps", name = "doctor", description = "Tells what is missing and what to do about it")
public final class DoctorCommand extends NpsCommand {

    @Override
    Page answer(Desk desk) {
        DoctorService doctor = desk.service(DoctorService.class);
        return DoctorPage.findings(doctor.ready(), doctor.findings(desk.caller(), desk.locale()), desk.wording());
    }
}
