// SPDX-License-Identifier: Apache-2.0
package org.npsuite.shell.internal.view;

import org.npsuite.model.score.SampleSize;

/** How many answers a wanted precision takes. */
public final class SampleSizePage {

    private SampleSizePage() {}

    public static Page of(SampleSize size, Wording wording) {
        boolean mixed =
                size.absent().stream().noneMatch(absence -> absence.statistic().equals("needed"));
        Page page = new Page()
                .line(wording.text(
                        mixed ? "sampleSize.needed" : "sampleSize.worst",
                        wording.decimals(size.margin(), size.margin() < 1 ? 2 : 1),
                        wording.percent(size.level()),
                        size.needed(),
                        size.neededWorstCase()))
                .line(wording.text("sampleSize.present", size.present(), Math.max(0, size.needed() - size.present())));
        size.population().ifPresent(population -> page.line(wording.text("sampleSize.population", population)));
        Absences.add(page, size.absent());
        size.definition().ifPresent(definition -> page.gap().line(definition));
        return page;
    }
}
