// SPDX-License-Identifier: Apache-2.0
package org.npsuite.perf.run;

import java.lang.management.ManagementFactory;
import java.lang.ref.Reference;
import java.lang.reflect.Field;
import org.npsuite.perf.data.Answers;
import org.npsuite.perf.data.Forms;
import org.npsuite.perf.measure.Median;
import org.npsuite.perf.report.Figure;
import org.npsuite.tally.internal.column.Columns;

/**
 * Bytes of heap per response, as the virtual machine counts them after a full collection: with columns and without, and
 * again once the indexes have been let go that find a row by its journal number and a customer's ordinal by id.
 */
public final class MemoryRun {

    private static final int COLLECTIONS = 3;

    private final Lab lab;

    public MemoryRun(Lab lab) {
        this.lab = lab;
    }

    /** Measures. */
    public void run() throws ReflectiveOperationException {
        lab.say("filling columns");
        Answers answers = new Answers(lab.rows());
        long before = used();
        Columns columns = new Columns();
        for (long number = 1; number <= answers.size(); number++) {
            columns.put(Forms.recorded("measured", answers.get(number)));
        }
        long all = used() - before;
        long stated = columns.bytes();
        letGo(columns, "numbers");
        letGo(columns, "customers");
        long withoutIndex = used() - before;
        lab.report()
                .figure(
                        Figure.BYTES_PER_RESPONSE,
                        lab.rows(),
                        0,
                        Median.exactly(perResponse(withoutIndex)),
                        "heap; the engine itself says %.2f with the index".formatted(perResponse(stated)));
        lab.report()
                .beside(
                        "bytes_of_index_of_ids",
                        "journal numbers and customers' ids, per response, at five responses a customer",
                        lab.rows(),
                        0,
                        Median.exactly(perResponse(all - withoutIndex)),
                        "heap");
        Reference.reachabilityFence(columns);
    }

    private double perResponse(long bytes) {
        return (double) bytes / lab.rows();
    }

    private static void letGo(Columns columns, String part) throws ReflectiveOperationException {
        Field field = Columns.class.getDeclaredField(part);
        field.setAccessible(true);
        field.set(columns, null);
    }

    private static long used() {
        for (int i = 0; i < COLLECTIONS; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
