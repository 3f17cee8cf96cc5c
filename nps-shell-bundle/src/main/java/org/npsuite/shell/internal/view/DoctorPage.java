// SPDX-License-Identifier: Apache-2.0
package org.npsuite.shell.internal.view;

import java.util.List;
import org.npsuite.service.ExtensionPoint;
import org.npsuite.spi.doctor.Finding;

/** What is well, what is missing, and who serves which extension point. */
public final class DoctorPage {

    private DoctorPage() {}

    public static Page findings(boolean ready, List<Finding> findings, Wording wording) {
        Table table = new Table(wording.text("doctor.empty"))
                .text(wording.text("column.severity"))
                .text(wording.text("column.subject"))
                .text(wording.text("column.finding"));
        findings.forEach(
                finding -> table.row(wording.name("severity", finding.severity()), finding.subject(), finding.text()));
        return new Page()
                .line(wording.text(ready ? "doctor.ready" : "doctor.notReady"))
                .gap()
                .table(table);
    }

    public static Page extensions(List<ExtensionPoint> points, Wording wording) {
        Table table = new Table(wording.text("extensions.empty"))
                .text(wording.text("column.extensionPoint"))
                .text(wording.text("column.provider"))
                .text(wording.text("column.version"))
                .number(wording.text("column.ranking"))
                .text(wording.text("column.purpose"));
        for (ExtensionPoint point : points) {
            if (point.providers().isEmpty()) {
                table.row(name(point), wording.text("extensions.nobody"), "", "", point.purpose());
            }
            // The name stands beside each provider in use; those who wait stand below.
            boolean first = true;
            for (ExtensionPoint.Provider provider : point.providers()) {
                table.row(
                        point.inUse().contains(provider) ? name(point) : "",
                        provider.component() + " (" + provider.bundle() + ")",
                        provider.version(),
                        Integer.toString(provider.ranking()),
                        first ? point.purpose() : "");
                first = false;
            }
        }
        return new Page().table(table);
    }

    private static String name(ExtensionPoint point) {
        return point.name().substring(point.name().lastIndexOf('.') + 1);
    }
}
