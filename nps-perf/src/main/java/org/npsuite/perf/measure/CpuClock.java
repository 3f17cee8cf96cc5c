// SPDX-License-Identifier: Apache-2.0
package org.npsuite.perf.measure;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** Tells how much processor time has been used so far. */
@FunctionalInterface
public interface CpuClock {

    /** Nanoseconds used so far. */
    long nanos();

    /** Of this process, all its threads, garbage collection and compilation included. */
    static CpuClock ofThisProcess() {
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return system::getProcessCpuTime;
    }

    /** Of this one and another together. */
    default CpuClock and(CpuClock other) {
        return () -> nanos() + other.nanos();
    }
}
