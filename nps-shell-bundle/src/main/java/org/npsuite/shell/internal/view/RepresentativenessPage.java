// SPDX-License-Identifier: Apache-2.0
package org.npsuite.shell.internal.view;

import java.util.Optional;
import org.npsuite.model.score.Coverage;
import org.npsuite.model.score.Representativeness;
import org.npsuite.model.score.Score;
import org.npsuite.model.score.WeightedScore;
import org.npsuite.model.slice.Group;
import org.npsuite.model.slice.Grouping;

/** How well those who answered stand for all customers. */
public final class RepresentativenessPage {

    private RepresentativenessPage() {}

    public static Page of(Representativeness answer, Wording wording) {
        Page page = new Page();
        Figures figures = new Figures(wording);
        answer.unweighted()
                .filter(score -> score.published().isPresent())
                .ifPresent(score -> page.line(unweighted(score, figures, wording)));
        answer.weighted().ifPresent(score -> weighted(page, score, figures, wording));
        if (answer.responseRate().isPresent()) {
            page.line(wording.text(
                    "representativeness.rate",
                    wording.percent(answer.responseRate().getAsDouble())));
        }
        Absences.add(page, answer.absent());
        if (!answer.coverage().isEmpty()) {
            page.gap().table(coverage(answer, wording));
        }
        return page.gap().line(answer.definition());
    }

    private static String unweighted(Score score, Figures figures, Wording wording) {
        return wording.text(
                "representativeness.unweighted",
                figures.decimal(score.decimal()),
                figures.interval(score.interval()),
                figures.n(score));
    }

    private static void weighted(Page page, WeightedScore score, Figures figures, Wording wording) {
        page.line(wording.text(
                "representativeness.weighted",
                wording.decimal(score.value()),
                figures.interval(Optional.of(score.interval())),
                wording.decimal(score.effectiveN()),
                wording.decimals(score.designEffect(), 2)));
        score.weights().ifPresent(weights -> weights.cautions().forEach(caution -> page.line(caution.sentence())));
    }

    private static Table coverage(Representativeness answer, Wording wording) {
        Table table = new Table(wording.text("score.empty"))
                .text(wording.text("column.segment"))
                .number(wording.text("column.customers"))
                .number(wording.text("column.n"))
                .number(wording.text("column.customerShare"))
                .number(wording.text("column.answerShare"));
        for (Coverage coverage : answer.coverage()) {
            table.row(
                    name(coverage.group(), wording),
                    wording.count(coverage.population()),
                    wording.count(coverage.answers()),
                    wording.percent(coverage.populationShare()),
                    wording.percent(coverage.answerShare()));
        }
        return table;
    }

    private static String name(Group group, Wording wording) {
        StringBuilder name = new StringBuilder();
        for (Grouping grouping : group.values().keySet()) {
            String value = group.value(grouping);
            name.append(name.isEmpty() ? "" : ", ")
                    .append(grouping.key())
                    .append(' ')
                    .append(value.equals(Group.NONE) ? wording.text("group.none") : value);
        }
        return name.toString();
    }
}
