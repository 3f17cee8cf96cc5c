// SPDX-License-Identifier: Apache-2.0
package org.npsuite.shell.internal.command;

import java.util.List;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.npsuite.service.ScoreService;
import org.npsuite.shell.internal.view.DriversPage;
import org.npsuite.shell.internal.view.Page;

/** {@code nps:drivers}. */
@Service
@Command(scope = "nps", name = "drivers", description = "Shows which driver ratings go with the rating")
public final class DriversCommand extends SliceCommand {

    @Argument(
            index = 1,
            name = "drivers",
            description = "Names of the driver ratings, as the responses call them",
            required = true,
            multiValued = true)
    List<String> drivers;

    @Override
    Page answer(Desk desk) {
        return DriversPage.of(
                desk.service(ScoreService.class).drivers(desk.caller(), slice(desk), List.copyOf(drivers)),
                desk.wording());
    }
}
