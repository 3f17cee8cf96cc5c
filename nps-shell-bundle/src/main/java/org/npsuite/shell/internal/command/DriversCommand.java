// SPDX-License-Identifier: Apache-2.0
package org.npsuite.shell.internal.command;

import java.util.List;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.npsuite.service.ScoreService;
import org.npsuite.shell.internal.view.DriversPage;
import org.npsuite.shell.internal.view.Page;

/** {@code nps:drivers}. */
@Service
@Command(
        scope = "nps",
        name = "drivers",
        description = "Shows which driver ratings go with the rating: nps:drivers PROGRAMME [DRIVER...]")
public final class DriversCommand extends SliceCommand {

    private List<String> drivers = List.of();

    /** The words after the programme name the drivers; none = all. */
    @Override
    void more(Desk desk, List<String> words) {
        drivers = words;
    }

    @Override
    Page answer(Desk desk) {
        return DriversPage.of(
                desk.service(ScoreService.class).drivers(desk.caller(), slice(desk), drivers, desk.locale()),
                desk.wording());
    }
}
