// SPDX-License-Identifier: Apache-2.0
package org.npsuite.perf.peer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.npsuite.perf.measure.CpuClock;

/**
 * Processor time of a process and its children, those that have ended included, as Linux counts it: in steps of ten
 * milliseconds.
 */
final class ProcessTree implements CpuClock {

    private static final long NANOS_PER_TICK = 10_000_000;

    /** Where {@code proc(5)} has utime, counted from the field after the command's name. */
    private static final int UTIME = 11;

    private final ProcessHandle parent;

    ProcessTree(long process) {
        this.parent = ProcessHandle.of(process).orElseThrow();
    }

    @Override
    public long nanos() {
        return (ticks(parent, 4)
                        + parent.children().mapToLong(child -> ticks(child, 2)).sum())
                * NANOS_PER_TICK;
    }

    /** Of the counters utime, stime, cutime and cstime the sum of the first; 0 for a process that has just ended. */
    private static long ticks(ProcessHandle process, int counters) {
        Path file = Path.of("/proc", Long.toString(process.pid()), "stat");
        try {
            String stat = Files.readString(file);
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            long ticks = 0;
            for (int i = 0; i < counters; i++) {
                ticks += Long.parseLong(fields[UTIME + i]);
            }
            return ticks;
        } catch (IOException e) {
            if (process.isAlive()) {
                throw new UncheckedIOException(e);
            }
            return 0;
        }
    }
}
