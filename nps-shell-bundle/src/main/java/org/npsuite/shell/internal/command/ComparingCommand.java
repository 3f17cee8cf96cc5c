// SPDX-License-Identifier: Apache-2.0
package org.npsuite.shell.internal.command;

import java.util.List;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.npsuite.model.score.ChangeQuery;
import org.npsuite.model.slice.Field;
import org.npsuite.model.slice.Slice;
import org.npsuite.model.slice.Unit;

/** A command about two windows of one programme. */
abstract class ComparingCommand extends SliceCommand {

    @Option(name = "--base-from", description = "First day of the base")
    String baseFrom;

    @Option(name = "--base-to", description = "The day after the last of the base")
    String baseTo;

    @Option(name = "--unit", description = "What is counted: responses or customers")
    @Completion(UnitCompleter.class)
    String unit = "responses";

    final ChangeQuery query(Desk desk, List<Field> groupBy) {
        Slice after = slice(desk);
        return ChangeQuery.builder()
                .before(after.in(window(desk, "--base-from", baseFrom, "--base-to", baseTo)))
                .after(after)
                .groupBy(groupBy)
                .unit(constant(desk, "--unit", unit, Unit.class))
                .level(level)
                .locale(desk.locale())
                .build();
    }
}
