// SPDX-License-Identifier: Apache-2.0
package org.npsuite.shell.internal.view;

import org.npsuite.model.response.ImportReport;

/** What became of an import. */
public final class ImportPage {

    private ImportPage() {}

    public static Page of(ImportReport report, Wording wording) {
        Page page = new Page()
                .line(wording.text(
                        "import.done", report.total(), report.accepted(), report.duplicates(), report.rejected()));
        if (!report.lines().isEmpty()) {
            Table table = new Table("").number(wording.text("column.line")).text(wording.text("column.reason"));
            report.lines().forEach(line -> table.row(wording.count(line.line()), line.reason()));
            page.gap().table(table);
        }
        if (report.rejected() > report.lines().size()) {
            page.line(wording.text(
                    "import.more", report.rejected() - report.lines().size()));
        }
        return page;
    }
}
