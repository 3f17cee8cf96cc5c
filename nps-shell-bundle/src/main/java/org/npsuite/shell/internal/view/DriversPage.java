// SPDX-License-Identifier: Apache-2.0
package org.npsuite.shell.internal.view;

import org.npsuite.model.score.Drivers;

/** Which driver ratings go with the rating. */
public final class DriversPage {

    private DriversPage() {}

    public static Page of(Drivers drivers, Wording wording) {
        Page page = new Page();
        drivers.refusal().ifPresent(page::line);
        if (drivers.explained().isPresent()) {
            page.line(wording.text(
                    "drivers.explained",
                    drivers.n(),
                    wording.percent(drivers.explained().getAsDouble()),
                    drivers.method().orElse(Figures.ABSENT)));
        }
        drivers.sentence().ifPresent(page::line);
        Table table = new Table(wording.text("drivers.empty"))
                .text(wording.text("column.driver"))
                .number(wording.text("column.importance"))
                .number(wording.text("column.correlation"))
                .number(wording.text("column.mean"))
                .text(wording.text("column.advice"));
        drivers.drivers()
                .forEach(driver -> table.row(
                        driver.name(),
                        wording.percent(driver.importance()),
                        wording.decimals(driver.correlation(), 2),
                        wording.decimal(driver.mean()),
                        driver.advice()
                                .map(advice -> wording.name("advice", advice))
                                .orElse(Figures.ABSENT)));
        return page.gap().table(table);
    }
}
