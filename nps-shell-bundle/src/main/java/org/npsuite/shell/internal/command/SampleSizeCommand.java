// SPDX-License-Identifier: Apache-2.0
package org.npsuite.shell.internal.command;

import java.util.OptionalLong;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.npsuite.service.ScoreService;
import org.npsuite.shell.internal.view.Page;
import org.npsuite.shell.internal.view.SampleSizePage;

/** {@code nps:sample-size}. */
@Service
@Command(scope = "nps", name = "sample-size", description = "Says how many answers a wanted precision takes")
public final class SampleSizeCommand extends SliceCommand {

    @Option(name = "--margin", description = "Wanted precision: points either way")
    double margin = 3;

    @Option(name = "--population", description = "Customers there are; left out, what is known of the programme")
    Long population;

    @Override
    Page answer(Desk desk) {
        return SampleSizePage.of(
                desk.service(ScoreService.class)
                        .sampleSize(
                                desk.caller(),
                                slice(desk),
                                margin,
                                level,
                                population == null ? OptionalLong.empty() : OptionalLong.of(population),
                                desk.locale()),
                desk.wording());
    }
}
