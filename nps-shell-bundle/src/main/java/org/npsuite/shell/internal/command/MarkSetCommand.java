// SPDX-License-Identifier: Apache-2.0
package org.npsuite.shell.internal.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.npsuite.model.document.Document;
import org.npsuite.model.goal.Mark;
import org.npsuite.service.GoalService;
import org.npsuite.shell.internal.view.Page;

/** {@code nps:mark-set}. */
@Service
@Command(
        scope = "nps",
        name = "mark-set",
        description = "Marks a campaign or intervention, or changes what is named of it")
public final class MarkSetCommand extends OneMarkCommand {

    @Option(name = "--name", description = "What people call it")
    String name;

    @Option(name = "--from", description = "Its first day, such as 2026-04-01")
    String from;

    @Option(name = "--to", description = "The day after its last; left out, it stays in force")
    String to;

    @Option(name = "--where", description = "The slice it was done for, such as team:eq:north", multiValued = true)
    @Completion(FieldCompleter.class)
    List<String> where;

    @Option(
            name = "--comparison",
            description = "A slice it was not done for, such as team:ne:north",
            multiValued = true)
    @Completion(FieldCompleter.class)
    List<String> comparison;

    @Option(name = "--note", description = "What was done")
    String note;

    @Override
    Page answer(Desk desk) {
        GoalService goals = desk.service(GoalService.class);
        Optional<Mark> present = goals.marks(desk.caller(), programme).stream()
                .filter(held -> held.id().equals(mark))
                .findFirst();
        OptionalLong version = present.isPresent()
                ? OptionalLong.of(goals.markVersion(desk.caller(), programme, mark))
                : OptionalLong.empty();
        Map<String, Object> document = new LinkedHashMap<>();
        present.ifPresent(held -> document.putAll(held.document()));
        named().forEach(document::put);
        boolean created = goals.putMark(desk.caller(), Mark.from(programme, mark, Document.of(document)), version);
        return new Page().line(desk.wording().text(created ? "mark.created" : "mark.changed", mark));
    }

    private Map<String, Object> named() {
        Map<String, Object> named = new LinkedHashMap<>();
        named.put("name", name);
        named.put("from", from);
        named.put("to", to);
        named.put("where", where);
        named.put("comparison", comparison);
        named.put("note", note);
        named.values().removeIf(value -> value == null);
        return named;
    }
}
