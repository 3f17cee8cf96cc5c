// SPDX-License-Identifier: Apache-2.0
package org.npsuite.tally.internal.column;

import java.util.Arrays;

/** Some of the rows of a batch, a bit each. */
public final class RowSet {

    static final int WORDS = Chunk.ROWS / Long.SIZE;

    private final long[] words = new long[WORDS];
    private int size;
    private boolean empty;

    /** Holds the first {@code rows} rows of the batch from now on, and no others. */
    public void fill(int rows) {
        size = rows;
        empty = rows == 0;
        Arrays.fill(words, 0);
        Arrays.fill(words, 0, rows / Long.SIZE, -1L);
        if (rows % Long.SIZE != 0) {
            words[rows / Long.SIZE] = (1L << rows % Long.SIZE) - 1;
        }
    }

    /** Holds no rows from now on. */
    void clear() {
        Arrays.fill(words, 0);
        empty = true;
    }

    /** Whether it is known to hold no rows; where it is not, it may still hold none. */
    public boolean knownEmpty() {
        return empty;
    }

    /** Words that may hold bits. */
    int words() {
        return (size + Long.SIZE - 1) / Long.SIZE;
    }

    long word(int number) {
        return words[number];
    }

    /** Keeps only the rows of a word whose bit is in {@code kept}. */
    void keep(int number, long kept) {
        words[number] &= kept;
    }

    /** Writes the rows in ascending order and says how many they are. */
    public int rows(int[] rows) {
        int count = 0;
        for (int number = 0; number < words(); number++) {
            long left = words[number];
            int first = number * Long.SIZE;
            if (left == -1L) {
                for (int row = 0; row < Long.SIZE; row++) {
                    rows[count++] = first + row;
                }
            } else {
                for (; left != 0; left &= left - 1) {
                    rows[count++] = first + Long.numberOfTrailingZeros(left);
                }
            }
        }
        return count;
    }
}
