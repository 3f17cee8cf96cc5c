// SPDX-License-Identifier: Apache-2.0
package org.npsuite.shell.internal.view;

import org.npsuite.model.score.SampleSize;

/** How many answers a wanted precision takes. */
public final class SampleSizePage {

    private SampleSizePage() {}

    public static Page of(SampleSize size, Wording wording) {
        Page page = new Page()
                .line(wording.text(
                        "sampleSize.needed",
                        wording.decimal(size.margin()),
                        wording.percent(size.level()),
                        size.needed(),
                        size.neededWorstCase()))
                .line(wording.text("sampleSize.present", size.present(), Math.max(0, size.needed() - size.present())));
        size.population().ifPresent(population -> page.line(wording.text("sampleSize.population", population)));
        return page;
    }
}
