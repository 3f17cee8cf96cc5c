// SPDX-License-Identifier: Apache-2.0
package org.npsuite.tally.internal.column;

import java.util.Arrays;

/** Some of the rows of a batch: a byte each, eight bytes to a word, of which the highest bit says whether it is in. */
public final class RowSet {

    /** The highest bit of every byte. */
    static final long MARKS = 0x8080808080808080L;

    private final long[] words = new long[Chunk.ROWS / Long.BYTES];
    private int size;
    private int count;

    /** Holds the first {@code rows} rows of the batch from now on, and no others. */
    public void fill(int rows) {
        size = rows;
        count = rows;
        Arrays.fill(words, 0, rows / Long.BYTES, MARKS);
        Arrays.fill(words, rows / Long.BYTES, words.length, 0);
        if (rows % Long.BYTES != 0) {
            words[rows / Long.BYTES] = MARKS >>> Long.SIZE - rows % Long.BYTES * Byte.SIZE;
        }
    }

    /** Holds no rows from now on. */
    void clear() {
        Arrays.fill(words, 0);
        count = 0;
    }

    /** How many rows it holds. */
    public int count() {
        return count;
    }

    /** To be called after words have changed. */
    void recount() {
        count = 0;
        for (int number = 0; number < usedWords(); number++) {
            count += Long.bitCount(words[number]);
        }
    }

    /** How many rows the batch has. */
    int size() {
        return size;
    }

    /** How many words may hold rows. */
    int usedWords() {
        return (size + Long.BYTES - 1) / Long.BYTES;
    }

    /** The words themselves. */
    long[] words() {
        return words;
    }

    /** Writes the rows in ascending order and says how many they are. */
    public int rows(int[] rows) {
        int count = 0;
        for (int number = 0; number < usedWords(); number++) {
            for (long left = words[number]; left != 0; left &= left - 1) {
                rows[count++] = number * Long.BYTES + Long.numberOfTrailingZeros(left) / Byte.SIZE;
            }
        }
        return count;
    }
}
