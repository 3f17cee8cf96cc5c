// SPDX-License-Identifier: Apache-2.0
package org.npsuite.shell.internal.view;

import java.util.List;
import org.npsuite.model.benchmark.BenchmarkReport;
import org.npsuite.model.benchmark.Comparison;
import org.npsuite.model.benchmark.Observation;
import org.npsuite.model.benchmark.YearComparison;

/** Where a programme stands in its industry. */
public final class BenchmarkPage {

    private BenchmarkPage() {}

    /** @param all whether figures that are not comparable are listed too, with the reason */
    public static Page of(BenchmarkReport report, boolean all, Wording wording) {
        Figures figures = new Figures(wording);
        Page page = new Page().line(report.verdict().sentence());
        page.line(wording.text(
                "benchmark.ours",
                figures.published(report.score()),
                figures.interval(report.score().interval()),
                figures.n(report.score())));
        report.pooled()
                .ifPresent(pooled -> page.line(wording.text(
                        "benchmark.pooled",
                        pooled.studies(),
                        wording.decimal(pooled.mean()),
                        wording.decimal(pooled.prediction().low()),
                        wording.decimal(pooled.prediction().high()))));
        report.range()
                .ifPresent(range -> page.line(wording.text(
                        "benchmark.range",
                        wording.decimal(range.low()),
                        wording.decimal(range.high()),
                        wording.percent(range.position()))));
        List<Comparison> shown = report.comparisons().stream()
                .filter(comparison -> all || comparison.comparable())
                .toList();
        int left = report.comparisons().size() - shown.size();
        page.gap().table(comparisons(shown, left, figures, wording));
        if (left > 0) {
            page.gap().line(wording.text("benchmark.others", left));
        }
        return report.years().isEmpty()
                ? page
                : page.gap().line(wording.text("benchmark.years")).table(years(report.years(), figures, wording));
    }

    private static Table years(List<YearComparison> years, Figures figures, Wording wording) {
        Table table = new Table("")
                .text(wording.text("column.period"))
                .number(wording.text("column.score"))
                .number(wording.text("column.figure"))
                .number(wording.text("column.gap"))
                .number(wording.text("column.interval"))
                .text(wording.text("column.publisher"));
        years.forEach(year -> table.row(
                Integer.toString(year.year()),
                figures.published(year.score()),
                wording.decimal(year.comparison().observation().value().doubleValue()),
                gap(year.comparison(), figures),
                figures.interval(year.comparison().interval()),
                year.comparison().source().publisher()));
        return table;
    }

    private static String gap(Comparison comparison, Figures figures) {
        return comparison.gap().isPresent() ? figures.signed(comparison.gap().getAsDouble()) : Figures.ABSENT;
    }

    private static Table comparisons(List<Comparison> shown, int left, Figures figures, Wording wording) {
        Table table = new Table(wording.text(left == 0 ? "benchmark.empty" : "benchmark.none"))
                .text(wording.text("column.sector"))
                .text(wording.text("column.region"))
                .text(wording.text("column.period"))
                .text(wording.text("column.statistic"))
                .number(wording.text("column.figure"))
                .number(wording.text("column.gap"))
                .number(wording.text("column.interval"))
                .text(wording.text("column.publisher"))
                .text(wording.text("column.comparable"));
        shown.forEach(comparison -> table.row(
                comparison.observation().sectorLabel(),
                comparison.observation().region(),
                comparison.observation().period(),
                statistic(comparison.observation(), wording),
                wording.decimal(comparison.observation().value().doubleValue()),
                gap(comparison, figures),
                figures.interval(comparison.interval()),
                comparison.source().publisher(),
                comparable(comparison, wording)));
        return table;
    }

    private static String statistic(Observation observation, Wording wording) {
        String name = wording.name("statistic", observation.statistic());
        return observation.q().isPresent()
                ? name + " " + wording.percent(observation.q().getAsDouble())
                : name;
    }

    private static String comparable(Comparison comparison, Wording wording) {
        return comparison.comparable()
                ? wording.text("yes")
                : comparison.reason().orElse(wording.text("no"));
    }
}
