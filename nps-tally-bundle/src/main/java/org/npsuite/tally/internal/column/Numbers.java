// SPDX-License-Identifier: Apache-2.0
package org.npsuite.tally.internal.column;

import java.io.DataInput;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/**
 * Which row holds the response of which journal number. Numbers nearly always ascend with the rows, so a search by
 * halves finds them without an index; the few that come late are remembered one by one.
 */
public final class Numbers {

    /** No row holds it. */
    static final int ABSENT = -1;

    private static final long LATE_BYTES = 160;

    /** How much higher a row's number is than the row: hardly ever changes, so it takes hardly any room. */
    private final Column excess;

    private final Map<Long, Integer> lateRows = new HashMap<>();
    private final Map<Integer, Long> lateNumbers = new HashMap<>();
    private int rows;
    private long highest = Long.MIN_VALUE;

    Numbers() {
        this(Column.ofNumbers());
    }

    private Numbers(Column excess) {
        this.excess = excess;
    }

    /** A new row, for the response of that number. */
    int append(long number) {
        int row = rows++;
        if (number < highest) {
            lateRows.put(number, row);
            lateNumbers.put(row, number);
        }
        highest = Math.max(highest, number);
        excess.set(row, highest - row);
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
            if (ascending(middle) < number) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low < rows && ascending(low) == number ? low : ABSENT;
    }

    /** The highest number up to a row. */
    private long ascending(int row) {
        return excess.get(row) + row;
    }

    /** The number a row holds. */
    public long number(int row) {
        Long late = lateNumbers.isEmpty() ? null : lateNumbers.get(row);
        return late != null ? late : ascending(row);
    }

    /** Rows so far. */
    public int rows() {
        return rows;
    }

    long bytes() {
        return excess.bytes() + lateRows.size() * LATE_BYTES;
    }

    void save(Image image) throws IOException {
        image.data().writeInt(rows);
        image.data().writeLong(highest);
        image.data().writeInt(lateRows.size());
        for (Map.Entry<Long, Integer> late : lateRows.entrySet()) {
            image.data().writeLong(late.getKey());
            image.data().writeInt(late.getValue());
        }
        excess.save(image);
    }

    static Numbers load(DataInput in) throws IOException {
        int rows = in.readInt();
        long highest = in.readLong();
        Map<Long, Integer> late = new HashMap<>();
        for (int left = in.readInt(); left > 0; left--) {
            late.put(in.readLong(), in.readInt());
        }
        Numbers numbers = new Numbers(Column.load(in));
        numbers.rows = rows;
        numbers.highest = highest;
        numbers.lateRows.putAll(late);
        late.forEach((number, row) -> numbers.lateNumbers.put(row, number));
        return numbers;
    }
}
