// SPDX-License-Identifier: Apache-2.0
package org.npsuite.shell.internal.view;

import java.util.stream.Collectors;
import org.npsuite.model.score.Change;
import org.npsuite.model.score.ChangeSegment;

/** How the score changed and where it came from. */
public final class ChangePage {

    private ChangePage() {}

    public static Page of(Change change, Wording wording) {
        Figures figures = new Figures(wording);
        Page page = new Page().line(change.sentence());
        page.line(wording.text(
                "change.sides",
                figures.published(change.before()),
                figures.n(change.before()),
                figures.published(change.after()),
                figures.n(change.after())));
        page.line(wording.text(
                "change.difference",
                figures.signed(change.difference()),
                figures.interval(change.interval()),
                change.pValue().isPresent() ? figures.pValue(change.pValue().getAsDouble()) : Figures.ABSENT,
                figures.decimal(change.minimumDetectable())));
        if (!change.segments().isEmpty()) {
            page.line(wording.text("change.parts", figures.signed(change.mix()), figures.signed(change.rate())));
            page.gap().table(segments(change, figures, wording));
        }
        return page;
    }

    private static Table segments(Change change, Figures figures, Wording wording) {
        Table table = new Table("")
                .text(wording.text("column.segment"))
                .number(wording.text("column.mix"))
                .number(wording.text("column.rate"))
                .number(wording.text("column.nBefore"))
                .number(wording.text("column.before"))
                .number(wording.text("column.nAfter"))
                .number(wording.text("column.after"));
        change.segments()
                .forEach(segment -> table.row(
                        name(segment, wording),
                        figures.signed(segment.mix().decimal()),
                        figures.signed(segment.rate().decimal()),
                        figures.n(segment.before()),
                        figures.published(segment.before()),
                        figures.n(segment.after()),
                        figures.published(segment.after())));
        return table;
    }

    private static String name(ChangeSegment segment, Wording wording) {
        return segment.group().values().values().stream()
                .map(value -> value.isEmpty() ? wording.text("group.none") : value)
                .collect(Collectors.joining(", "));
    }
}
