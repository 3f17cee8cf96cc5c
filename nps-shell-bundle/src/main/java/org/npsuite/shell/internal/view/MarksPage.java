// SPDX-License-Identifier: Apache-2.0
package org.npsuite.shell.internal.view;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.npsuite.model.goal.Mark;
import org.npsuite.model.goal.MarkEffect;
import org.npsuite.model.score.Score;
import org.npsuite.model.slice.Filter;

/** Campaigns and interventions, and what became of the score. */
public final class MarksPage {

    private MarksPage() {}

    public static Page list(List<Mark> marks, Wording wording) {
        Table table = new Table(wording.text("marks.empty"))
                .text(wording.text("column.mark"))
                .text(wording.text("column.name"))
                .text(wording.text("column.from"))
                .text(wording.text("column.to"))
                .text(wording.text("column.slice"))
                .text(wording.text("column.comparison"));
        marks.forEach(mark -> table.row(
                mark.id(),
                mark.name(),
                mark.from().toString(),
                mark.to().map(LocalDate::toString).orElse(Figures.ABSENT),
                filters(mark.where()),
                filters(mark.comparison())));
        return new Page().table(table);
    }

    private static String filters(List<Filter> filters) {
        return filters.isEmpty()
                ? Figures.ABSENT
                : filters.stream().map(Filter::toString).collect(Collectors.joining(" "));
    }

    public static Page effect(MarkEffect effect, Wording wording) {
        Figures figures = new Figures(wording);
        Table table = new Table("")
                .text(wording.text("column.group"))
                .number(wording.text("column.nBefore"))
                .number(wording.text("column.before"))
                .number(wording.text("column.nAfter"))
                .number(wording.text("column.after"));
        row(table, wording.text("mark.where"), effect.before(), effect.after(), figures);
        effect.comparisonBefore()
                .ifPresent(before -> row(
                        table,
                        wording.text("mark.comparison"),
                        before,
                        effect.comparisonAfter().orElseThrow(),
                        figures));
        return new Page()
                .line(effect.mark().name())
                .line(effect.sentence())
                .line(wording.text(
                        "mark.change", figures.signed(effect.change()), figures.interval(effect.changeInterval())))
                .gap()
                .table(table);
    }

    private static void row(Table table, String name, Score before, Score after, Figures figures) {
        table.row(name, figures.n(before), figures.published(before), figures.n(after), figures.published(after));
    }
}
