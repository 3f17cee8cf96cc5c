// SPDX-License-Identifier: Apache-2.0
package org.npsuite.tally.internal.column;

import java.util.HashMap;
import java.util.Map;

/**
 * Which row holds the response of which journal number. Numbers nearly always ascend with the rows, so a search by
 * halves finds them without an index; the few that come late are remembered one by one.
 */
public final class Numbers {

    /** No row holds it. */
    static final int ABSENT = -1;

    private final Column ascending = Column.ofNumbers();
    private final Map<Long, Integer> lateRows = new HashMap<>();
    private final Map<Integer, Long> lateNumbers = new HashMap<>();
    private int rows;
    private long highest = Long.MIN_VALUE;

    /** A new row, for the response of that number. */
    int append(long number) {
        int row = rows++;
        if (number < highest) {
            lateRows.put(number, row);
            lateNumbers.put(row, number);
        }
        highest = Math.max(highest, number);
        ascending.set(row, highest);
        return row;
    }

    /** The row of that number, or {@link #ABSENT}. */
    int row(long number) {
        Integer late = lateRows.get(number);
        return late != null ? late : search(number);
    }

    private int search(long number) {
        int low = 0;
        int high = rows;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ascending.get(middle) < number) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low < rows && ascending.get(low) == number ? low : ABSENT;
    }

    /** The number a row holds. */
    public long number(int row) {
        Long late = lateNumbers.isEmpty() ? null : lateNumbers.get(row);
        return late != null ? late : ascending.get(row);
    }

    /** Rows so far. */
    public int rows() {
        return rows;
    }

    /** The highest number so far. */
    public long highest() {
        return highest;
    }

    long bytes() {
        return ascending.bytes();
    }
}
