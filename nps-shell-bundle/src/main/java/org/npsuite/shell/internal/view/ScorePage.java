// SPDX-License-Identifier: Apache-2.0
package org.npsuite.shell.internal.view;

import java.util.ArrayList;
import java.util.List;
import org.npsuite.model.score.Score;
import org.npsuite.model.score.ScoreReport;
import org.npsuite.model.slice.Group;
import org.npsuite.model.slice.Grouping;
import org.npsuite.model.slice.Unit;

/** The answer to a question for scores. */
public final class ScorePage {

    private ScorePage() {}

    public static Page of(ScoreReport report, Wording wording) {
        Figures figures = new Figures(wording);
        Page page = new Page();
        headline(page, report.total(), figures, wording);
        if (report.query().unit() == Unit.CUSTOMERS) {
            page.line(wording.text("score.withoutCustomer", report.withoutCustomer()));
        }
        report.partial().ifPresent(part -> page.line(wording.text("score.partial", wording.percent(part))));
        Absences.add(page, report.total().absent());
        if (!report.query().groupBy().isEmpty()) {
            page.gap().table(groups(report.query().groupBy(), report.groups(), wording));
            report.next()
                    .ifPresent(next ->
                            page.line(wording.text("score.more", report.query().limit())));
        }
        return page.gap().line(report.definition());
    }

    private static void headline(Page page, Score total, Figures figures, Wording wording) {
        if (total.published().isEmpty()) {
            page.line(wording.text("score.none", wording.name("state", total.state())));
            return;
        }
        page.line(wording.text(
                "score.headline",
                figures.published(total),
                figures.state(total),
                figures.interval(total.interval()),
                total.interval()
                        .map(interval -> wording.percent(interval.level()))
                        .orElse(Figures.ABSENT),
                figures.n(total)));
        total.counts()
                .ifPresent(counts -> page.line(wording.text(
                        "score.distribution",
                        DistributionBar.of(counts, 2 * DistributionBar.WIDTH),
                        figures.shares(counts))));
    }

    /** One row per group; also the months of a goal or a trend. */
    static Table groups(List<? extends Grouping> groupBy, List<Score> groups, Wording wording) {
        Figures figures = new Figures(wording);
        Table table = new Table(wording.text("score.empty"));
        groupBy.forEach(grouping -> table.text(grouping.key()));
        table.number(wording.text("column.n"))
                .number(wording.text("column.score"))
                .number(wording.text("column.interval"))
                .text(wording.text("column.band"))
                .text(wording.text("column.distribution"));
        for (Score score : groups) {
            List<String> cells = new ArrayList<>();
            groupBy.forEach(grouping -> cells.add(value(score.group(), grouping, wording)));
            cells.add(figures.n(score));
            cells.add(figures.published(score));
            cells.add(figures.interval(score.interval()));
            cells.add(figures.state(score));
            cells.add(figures.bar(score));
            table.row(cells);
        }
        return table;
    }

    private static String value(Group group, Grouping grouping, Wording wording) {
        String value = group.value(grouping);
        return value.equals(Group.NONE) ? wording.text("group.none") : value;
    }
}
