// SPDX-License-Identifier: Apache-2.0
package org.npsuite.shell.internal.command;

import java.util.List;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.npsuite.model.slice.Field;
import org.npsuite.service.ScoreService;
import org.npsuite.shell.internal.view.Page;
import org.npsuite.shell.internal.view.RepresentativenessPage;

/** {@code nps:representativeness}. */
@Service
@Command(
        scope = "nps",
        name = "representativeness",
        description = "Says how well those who answered stand for all customers")
public final class RepresentativenessCommand extends SliceCommand {

    @Option(
            name = "--group-by",
            description = "By what customers are told apart, such as attr:segment; left out, all that was imported",
            multiValued = true)
    @Completion(FieldCompleter.class)
    List<String> groupBy;

    @Override
    Page answer(Desk desk) {
        List<Field> fields =
                groupBy == null ? List.of() : groupBy.stream().map(Field::parse).toList();
        return RepresentativenessPage.of(
                desk.service(ScoreService.class)
                        .representativeness(desk.caller(), slice(desk), fields, level, desk.locale()),
                desk.wording());
    }
}
