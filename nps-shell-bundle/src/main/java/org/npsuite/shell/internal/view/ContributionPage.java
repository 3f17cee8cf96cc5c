// SPDX-License-Identifier: Apache-2.0
package org.npsuite.shell.internal.view;

import org.npsuite.model.goal.Contribution;
import org.npsuite.model.goal.Contribution.Part;

/** What the parts of a goal contribute. */
public final class ContributionPage {

    private ContributionPage() {}

    public static Page of(Contribution contribution, Wording wording) {
        Figures figures = new Figures(wording);
        Page page = new Page()
                .line(wording.text(
                        "contribution.total",
                        figures.decimal(contribution.total().decimal()),
                        figures.n(contribution.total()),
                        contribution.window().from().map(Object::toString).orElse(Figures.ABSENT),
                        contribution.window().to().map(Object::toString).orElse(Figures.ABSENT)));
        contribution.refusal().ifPresent(page::line);
        if (contribution.parts().isEmpty()) {
            return page;
        }
        Table table = new Table("")
                .text(wording.text("column.part"))
                .number(wording.text("column.n"))
                .number(wording.text("column.points"))
                .number(wording.text("column.score"))
                .number(wording.text("column.interval"))
                .number(wording.text("column.adjusted"))
                .text(wording.text("column.place"));
        contribution
                .parts()
                .forEach(part -> table.row(
                        part.name().isEmpty() ? wording.text("group.none") : part.name(),
                        figures.n(part.score()),
                        figures.signed(part.points().decimal()),
                        figures.published(part.score()),
                        figures.interval(part.score().interval()),
                        figures.decimal(part.score().shrunken()),
                        place(part, wording)));
        return page.gap().table(table);
    }

    private static String place(Part part, Wording wording) {
        if (part.small()) {
            return wording.text("contribution.small");
        }
        if (part.bestRank().isEmpty()) {
            return Figures.ABSENT;
        }
        return part.bestRank().equals(part.worstRank())
                ? part.bestRank().get().toString()
                : wording.text(
                        "contribution.tie",
                        part.bestRank().get(),
                        part.worstRank().get());
    }
}
