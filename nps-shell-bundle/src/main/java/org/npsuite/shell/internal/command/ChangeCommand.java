// SPDX-License-Identifier: Apache-2.0
package org.npsuite.shell.internal.command;

import java.util.List;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.npsuite.model.slice.Field;
import org.npsuite.service.ScoreService;
import org.npsuite.shell.internal.view.ChangePage;
import org.npsuite.shell.internal.view.Page;

/** {@code nps:change}. */
@Service
@Command(scope = "nps", name = "change", description = "Says whether the score changed and where that comes from")
public final class ChangeCommand extends ComparingCommand {

    @Option(name = "--group-by", description = "The segments that explain it, such as attr:segment", multiValued = true)
    @Completion(FieldCompleter.class)
    List<String> groupBy;

    @Override
    Page answer(Desk desk) {
        List<Field> fields =
                groupBy == null ? List.of() : groupBy.stream().map(Field::parse).toList();
        return ChangePage.of(
                desk.service(ScoreService.class).change(desk.caller(), query(desk, fields)), desk.wording());
    }
}
