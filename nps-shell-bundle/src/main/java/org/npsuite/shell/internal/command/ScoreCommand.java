// SPDX-License-Identifier: Apache-2.0
package org.npsuite.shell.internal.command;

import java.util.List;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.npsuite.model.score.ScoreQuery;
import org.npsuite.model.slice.Grouping;
import org.npsuite.model.slice.Unit;
import org.npsuite.service.ScoreService;
import org.npsuite.shell.internal.view.Page;
import org.npsuite.shell.internal.view.ScorePage;

/** {@code nps:score}. */
@Service
@Command(scope = "nps", name = "score", description = "Shows the Net Promoter Score of a programme and of its groups")
public final class ScoreCommand extends SliceCommand {

    @Option(
            name = "--group-by",
            description = "A period (day, week, month, quarter, year) or a field such as attr:segment; may be repeated",
            multiValued = true)
    @Completion(FieldCompleter.class)
    List<String> groupBy;

    @Option(name = "--unit", description = "What is counted: responses or customers")
    @Completion(UnitCompleter.class)
    String unit = "responses";

    @Override
    Page answer(Desk desk) {
        List<Grouping> groupings = groupBy == null
                ? List.of()
                : groupBy.stream().map(Grouping::parse).toList();
        ScoreQuery query = ScoreQuery.builder()
                .slice(slice(desk))
                .groupBy(groupings)
                .unit(constant(desk, "--unit", unit, Unit.class))
                .level(level)
                .locale(desk.locale())
                .build();
        return ScorePage.of(desk.service(ScoreService.class).score(desk.caller(), query), desk.wording());
    }
}
