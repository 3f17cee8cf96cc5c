// SPDX-License-Identifier: Apache-2.0
package org.npsuite.shell.internal.command;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.npsuite.model.score.TrendQuery;
import org.npsuite.model.slice.Period;
import org.npsuite.model.slice.Unit;
import org.npsuite.service.ScoreService;
import org.npsuite.shell.internal.view.Page;
import org.npsuite.shell.internal.view.TrendPage;

/** {@code nps:trend}. */
@Service
@Command(scope = "nps", name = "trend", description = "Shows the course of a score over time")
public final class TrendCommand extends SliceCommand {

    @Option(name = "--period", description = "The step: day, week, month, quarter or year")
    @Completion(PeriodCompleter.class)
    String period = "month";

    @Option(name = "--unit", description = "What is counted: responses or customers")
    @Completion(UnitCompleter.class)
    String unit = "responses";

    @Option(name = "--target", description = "A level fixed in advance, in points, that the control chart watches")
    Double target;

    @Override
    Page answer(Desk desk) {
        TrendQuery query = TrendQuery.builder()
                .slice(slice(desk))
                .period(constant(desk, "--period", period, Period.class))
                .unit(constant(desk, "--unit", unit, Unit.class))
                .level(level)
                .target(target)
                .locale(desk.locale())
                .build();
        return TrendPage.of(desk.service(ScoreService.class).trend(desk.caller(), query), desk.wording());
    }
}
