// SPDX-License-Identifier: Apache-2.0
package org.npsuite.shell.internal.view;

import java.util.List;
import java.util.OptionalDouble;
import org.npsuite.model.goal.Goal;
import org.npsuite.model.goal.GoalProgress;
import org.npsuite.model.goal.Measure;
import org.npsuite.model.goal.Needed;
import org.npsuite.model.goal.PathPoint;
import org.npsuite.model.score.Score;
import org.npsuite.model.slice.Period;

/** Goals and how they stand. */
public final class GoalsPage {

    private GoalsPage() {}

    /** One line per goal. */
    public static Page list(List<GoalProgress> goals, Wording wording) {
        Figures figures = new Figures(wording);
        Table table = new Table(wording.text("goals.empty"))
                .text(wording.text("column.goal"))
                .text(wording.text("column.name"))
                .number(wording.text("column.target"))
                .text(wording.text("column.due"))
                .number(wording.text("column.score"))
                .number(wording.text("column.required"))
                .number(wording.text("column.probability"))
                .text(wording.text("column.state"));
        goals.forEach(progress -> table.row(
                progress.goal().id(),
                progress.goal().name(),
                Integer.toString(progress.goal().target()),
                progress.goal().due().toString(),
                figures.published(progress.score()),
                figures.decimal(progress.required()),
                probability(measured(progress), wording),
                wording.name("goal", progress.state())));
        return new Page().table(table);
    }

    /** All there is to say about one. */
    public static Page one(GoalProgress progress, List<PathPoint> path, Wording wording) {
        Figures figures = new Figures(wording);
        Goal goal = progress.goal();
        Page page = new Page()
                .line(wording.text(
                        "goal.headline",
                        goal.name(),
                        goal.target(),
                        wording.name("measure", goal.measure()),
                        goal.due().toString()))
                .line(progress.rule())
                .gap()
                .line(wording.text(
                        "goal.now",
                        figures.published(progress.score()),
                        figures.interval(progress.score().interval()),
                        figures.decimal(progress.required())));
        progress.baseline()
                .ifPresent(baseline -> page.line(wording.text(
                        "goal.baseline", figures.published(baseline), figures.interval(baseline.interval()))));
        if (progress.trueLevel().isPresent()) {
            page.line(wording.text(
                    "goal.probability",
                    probability(progress.published(), wording),
                    probability(progress.trueLevel(), wording)));
        }
        progress.refusal().ifPresent(page::line);
        progress.trend().ifPresent(page::line);
        progress.needed().ifPresent(needed -> page.line(needed(needed, wording)));
        return page.gap().table(path(path, figures, wording));
    }

    private static Table path(List<PathPoint> path, Figures figures, Wording wording) {
        Table table = new Table(wording.text("score.empty"))
                .text(Period.MONTH.key())
                .number(wording.text("column.required"))
                .number(wording.text("column.n"))
                .number(wording.text("column.score"))
                .number(wording.text("column.interval"))
                .number(wording.text("column.expected"))
                .number(wording.text("column.likely"))
                .number(wording.text("column.almostCertain"))
                .text(wording.text("column.distribution"));
        path.forEach(point -> table.row(
                point.month().toString(),
                figures.decimal(point.required()),
                point.score().map(figures::n).orElse(Figures.ABSENT),
                point.score().map(figures::published).orElse(Figures.ABSENT),
                figures.interval(point.score().flatMap(Score::interval)),
                figures.decimal(point.expected()),
                figures.interval(point.likely()),
                figures.interval(point.almostCertain()),
                point.score().map(figures::bar).orElse(Figures.ABSENT)));
        return table;
    }

    private static String needed(Needed needed, Wording wording) {
        if (needed.passivesToPromoters() == 0 || needed.detractorsToPassives() == 0) {
            return wording.text("goal.needed.nothing");
        }
        return wording.text(
                "goal.needed",
                people(needed.detractorsToPassives(), wording),
                people(needed.passivesToPromoters(), wording),
                people(needed.detractorsToPromoters(), wording));
    }

    private static String people(long count, Wording wording) {
        return count < 0 ? wording.text("goal.needed.cannot") : wording.count(count);
    }

    private static OptionalDouble measured(GoalProgress progress) {
        return progress.goal().measure() == Measure.PUBLISHED ? progress.published() : progress.trueLevel();
    }

    private static String probability(OptionalDouble probability, Wording wording) {
        return probability.isPresent() ? wording.probability(probability.getAsDouble()) : Figures.ABSENT;
    }
}
