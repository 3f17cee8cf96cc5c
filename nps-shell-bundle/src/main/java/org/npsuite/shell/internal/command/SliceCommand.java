// SPDX-License-Identifier: Apache-2.0
package org.npsuite.shell.internal.command;

import static org.npsuite.model.problem.ProblemException.invalid;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.npsuite.model.slice.Filter;
import org.npsuite.model.slice.Slice;
import org.npsuite.model.slice.Window;

/** A command about the answers of one programme. */
abstract class SliceCommand extends ProgrammeCommand {

    @Option(name = "--from", description = "First day, such as 2026-01-01")
    String from;

    @Option(name = "--to", description = "The day after the last, such as 2026-02-01")
    String to;

    @Option(
            name = "--where",
            description = "Keeps some answers, such as attr:segment:eq:A or team:in:north,south; may be repeated",
            multiValued = true)
    @Completion(FieldCompleter.class)
    List<String> where;

    @Option(name = "--level", description = "Confidence of the intervals, above 0 and below 1")
    double level = 0.95;

    final Slice slice(Desk desk) {
        return new Slice(programme, window(desk, "--from", from, "--to", to), filters());
    }

    final List<Filter> filters() {
        return where == null ? List.of() : where.stream().map(Filter::parse).toList();
    }

    static Window window(Desk desk, String firstName, String first, String endName, String end) {
        return Window.of(date(desk, firstName, first), date(desk, endName, end));
    }

    static LocalDate date(Desk desk, String name, String text) {
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw invalid(desk.wording().text("problem.date", name, text));
        }
    }

    static <E extends Enum<E>> E constant(Desk desk, String name, String text, Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(() -> invalid(desk.wording()
                        .text(
                                "problem.choice",
                                name,
                                String.join(
                                        ", ",
                                        Arrays.stream(type.getEnumConstants())
                                                .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                                                .toList()),
                                text)));
    }
}
