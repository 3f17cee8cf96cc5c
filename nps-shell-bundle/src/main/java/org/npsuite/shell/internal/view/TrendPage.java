// SPDX-License-Identifier: Apache-2.0
package org.npsuite.shell.internal.view;

import java.util.List;
import org.npsuite.model.score.Trend;

/** The course of a score. */
public final class TrendPage {

    private TrendPage() {}

    public static Page of(Trend trend, Wording wording) {
        Figures figures = new Figures(wording);
        Page page = new Page().line(trend.sentence());
        trend.slope()
                .ifPresent(slope -> page.line(wording.text(
                        slope.seasonal() ? "trend.seasonalSlope" : "trend.slope",
                        figures.signed(slope.perPeriod()),
                        figures.interval(trend.slopeInterval()),
                        figures.pValue(slope.pValue()))));
        trend.changePoint()
                .ifPresent(point -> page.line(wording.text(
                        "trend.changePoint",
                        point.firstPeriod(),
                        wording.decimal(point.before()),
                        wording.decimal(point.after()),
                        figures.pValue(point.pValue()))));
        trend.alarm().ifPresent(period -> page.line(wording.text("trend.alarm", period)));
        trend.refusals().forEach(page::line);
        return page.gap().table(ScorePage.groups(List.of(trend.query().period()), trend.series(), wording));
    }
}
