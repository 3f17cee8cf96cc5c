// SPDX-License-Identifier: Apache-2.0
package org.npsuite.perf;

import java.nio.file.Path;
import java.util.Locale;
import org.npsuite.perf.page.PageRun;
import org.npsuite.perf.report.Report;
import org.npsuite.perf.run.Lab;

/** Measures how long the Overview page of the running distribution takes to paint. */
public final class OverviewPage {

    private OverviewPage() {}

    /** @param args {@code --rows N} and {@code --pairs N}, which here is how many visits */
    public static void main(String[] args) throws Exception {
        Locale.setDefault(Locale.ROOT);
        try {
            Options options = Options.of(args);
            Report report = new Report(false);
            System.out.println(Machine.description());
            Path directory = Path.of("target", "perf").toAbsolutePath();
            new PageRun(new Lab(options.rows(), options.pairs(), directory, report))
                    .run(Path.of("nps-distribution", "target", "assembly"));
            report.print(System.out);
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(2);
        }
    }
}
