// SPDX-License-Identifier: Apache-2.0
package org.npsuite.perf;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.npsuite.perf.Options.Part;
import org.npsuite.perf.measure.MismatchException;
import org.npsuite.perf.report.Report;
import org.npsuite.perf.run.BulkRun;
import org.npsuite.perf.run.CommitRun;
import org.npsuite.perf.run.GrowthRun;
import org.npsuite.perf.run.Lab;
import org.npsuite.perf.run.MemoryRun;
import org.npsuite.perf.run.StoredAnswers;

/** Measures the suite and prints what it found: README.md says what and how. */
public final class Perf {

    private Perf() {}

    /** @param args see {@code ./perf --help} */
    public static void main(String[] args) throws Exception {
        Locale.setDefault(Locale.ROOT);
        try {
            Options options = Options.of(args);
            boolean coloured = System.console() != null && System.getenv("NO_COLOR") == null;
            Report report = new Report(coloured);
            Path directory = Files.createDirectories(Path.of("target", "perf").toAbsolutePath());
            System.out.println(Machine.description());
            run(options, new Lab(options.rows(), options.pairs(), directory, report));
            report.print(System.out);
            System.exit(0);
        } catch (IllegalArgumentException | MismatchException e) {
            System.err.println(e.getMessage());
            System.exit(e instanceof MismatchException ? 3 : 2);
        }
    }

    private static void run(Options options, Lab lab) throws Exception {
        if (options.has(Part.MEMORY)) {
            new MemoryRun(lab).run();
        }
        if (options.has(Part.GROWTH)) {
            new GrowthRun(lab).run();
        }
        if (options.has(Part.QUERIES) || options.has(Part.RESTART)) {
            new StoredAnswers(lab).run(options.has(Part.QUERIES), options.has(Part.RESTART));
        }
        if (options.has(Part.BULK)) {
            new BulkRun(lab).run();
        }
        if (options.has(Part.COMMIT)) {
            new CommitRun(lab).run();
        }
    }
}
