// SPDX-License-Identifier: Apache-2.0
package org.npsuite.tally.internal.query;

import java.util.Arrays;
import org.npsuite.tally.internal.column.Column;

/** The rows a query works on at a time: those it keeps, and the group each of them is in. Reused from batch to batch. */
final class Batch {

    private int number;
    private int count;
    private int[] rows = new int[Column.BATCH];
    private long[] groups = new long[Column.BATCH];
    private int[] codes = new int[Column.BATCH];

    /** Begins with the first {@code size} rows of a batch, all in group 0. */
    void start(int batch, int size) {
        number = batch;
        count = size;
        for (int i = 0; i < size; i++) {
            rows[i] = i;
        }
        Arrays.fill(groups, 0, size, 0);
    }

    /** Entries: a row that is in several groups has several. */
    int count() {
        return count;
    }

    /** The row of an entry, counted from the first of the whole column. */
    int row(int entry) {
        return number * Column.BATCH + rows[entry];
    }

    /** The group of an entry. */
    int group(int entry) {
        return (int) groups[entry];
    }

    /** What a column holds, by entry; valid until the next call. */
    int[] read(Column column) {
        column.read(number, rows, count, codes);
        return codes;
    }

    /** Drops the entries whose code in {@code column} is not kept. */
    void keep(Column column, boolean[] kept) {
        read(column);
        int left = 0;
        for (int i = 0; i < count; i++) {
            rows[left] = rows[i];
            left += kept[codes[i]] ? 1 : 0;
        }
        count = left;
    }

    /** Divides every group into {@code size} parts, by code. */
    void divide(Column column, int size) {
        read(column);
        for (int i = 0; i < count; i++) {
            groups[i] = groups[i] * size + codes[i];
        }
    }

    /** Divides every group into {@code size} parts, by the ordinal that {@code ordinals} has for a code. */
    void divide(Column column, int[] ordinals, int size) {
        read(column);
        for (int i = 0; i < count; i++) {
            groups[i] = groups[i] * size + ordinals[codes[i]];
        }
    }

    /** As {@link #divide}, where a code has several ordinals: its entries are repeated, one for each. */
    void divideByEach(Column column, int[][] ordinals, int size) {
        read(column);
        int needed = 0;
        for (int i = 0; i < count; i++) {
            needed += ordinals[codes[i]].length;
        }
        int[] moreRows = new int[Math.max(needed, rows.length)];
        long[] moreGroups = new long[moreRows.length];
        int at = 0;
        for (int i = 0; i < count; i++) {
            for (int ordinal : ordinals[codes[i]]) {
                moreRows[at] = rows[i];
                moreGroups[at++] = groups[i] * size + ordinal;
            }
        }
        rows = moreRows;
        groups = moreGroups;
        codes = codes.length < rows.length ? new int[rows.length] : codes;
        count = needed;
    }

    /** Replaces groups by the numbers they have in {@code index}. */
    void renumber(LongIndex index) {
        for (int i = 0; i < count; i++) {
            groups[i] = index.number(groups[i]);
        }
    }
}
