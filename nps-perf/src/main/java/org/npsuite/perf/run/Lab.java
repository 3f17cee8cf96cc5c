// SPDX-License-Identifier: Apache-2.0
package org.npsuite.perf.run;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import org.npsuite.perf.report.Report;

/**
 * What every run is given.
 *
 * @param rows how many responses to measure with
 * @param pairs how many pairs of measurements, at least 15 for a figure
 * @param directory where files may lie while it runs
 * @param report where results go
 */
public record Lab(long rows, int pairs, Path directory, Report report) {

    /** Tells whoever waits what is being done. */
    public void say(String what) {
        long seconds = ManagementFactory.getRuntimeMXBean().getUptime() / 1000;
        System.err.println("perf, %d s: %s".formatted(seconds, what));
    }
}
