// SPDX-License-Identifier: Apache-2.0
package org.npsuite.shell.internal.view;

import java.util.List;
import org.npsuite.model.benchmark.PackFault;

/** What is wrong with a benchmark pack. */
public final class BenchmarkCheckPage {

    private BenchmarkCheckPage() {}

    public static Page of(List<PackFault> faults, Wording wording) {
        Table table = new Table("")
                .text(wording.text("column.file"))
                .number(wording.text("column.line"))
                .text(wording.text("column.reason"));
        faults.forEach(fault -> table.row(
                fault.file(), fault.line() == 0 ? Figures.ABSENT : wording.count(fault.line()), fault.reason()));
        return new Page().table(table).gap();
    }
}
