// SPDX-License-Identifier: Apache-2.0
package org.npsuite.tally.internal.column;

import java.util.Arrays;

/**
 * Some of the rows of a batch. Many are marked: a byte each, eight bytes to a word, of which the highest bit says
 * whether the row is in. Once {@linkplain #few() few} are left, they are listed, and marks no longer hold.
 */
public final class RowSet {

    /** The highest bit of every byte. */
    static final long MARKS = 0x8080808080808080L;

    /** Few is at most one row in so many. */
    private static final int FEW = 64;

    /** Words of which one gathers the marks, a bit each. */
    private static final int EIGHTH = Chunk.ROWS / Long.SIZE;

    private final long[] words = new long[Chunk.ROWS / Long.BYTES];
    private final int[] list = new int[Chunk.ROWS / FEW];
    private final long[] gathered = new long[EIGHTH];
    private int size;
    private int count;
    private boolean few;

    /** Holds the first {@code rows} rows of the batch from now on, and no others. */
    public void fill(int rows) {
        size = rows;
        count = rows;
        few = false;
        Arrays.fill(words, 0, rows / Long.BYTES, MARKS);
        Arrays.fill(words, rows / Long.BYTES, words.length, 0);
        if (rows % Long.BYTES != 0) {
            words[rows / Long.BYTES] = MARKS >>> Long.SIZE - rows % Long.BYTES * Byte.SIZE;
        }
    }

    /** Holds no rows from now on. */
    void clear() {
        few = true;
        count = 0;
    }

    /** How many rows it holds. */
    public int count() {
        return count;
    }

    /** Whether rows are listed, because few are left. */
    public boolean few() {
        return few;
    }

    /** The rows, in any order, where they are listed. */
    int[] list() {
        return list;
    }

    /** Only the first rows of the list are left. */
    void shorten(int left) {
        count = left;
    }

    /** To be called after marks have changed. */
    void recount() {
        gather(words, gathered);
        count = 0;
        for (long marks : gathered) {
            count += Long.bitCount(marks);
        }
        if (count <= size / FEW) {
            few = true;
            listGathered();
        }
    }

    /** Words that lie far apart go together, so that a compiler makes of it what works on many at once. */
    private static void gather(long[] words, long[] gathered) {
        for (int number = 0; number < EIGHTH; number++) {
            gathered[number] = words[number] >>> 7
                    | words[number + EIGHTH] >>> 6
                    | words[number + 2 * EIGHTH] >>> 5
                    | words[number + 3 * EIGHTH] >>> 4
                    | words[number + 4 * EIGHTH] >>> 3
                    | words[number + 5 * EIGHTH] >>> 2
                    | words[number + 6 * EIGHTH] >>> 1
                    | words[number + 7 * EIGHTH];
        }
    }

    private void listGathered() {
        int at = 0;
        for (int number = 0; number < EIGHTH; number++) {
            for (long left = gathered[number]; left != 0; left &= left - 1) {
                int bit = Long.numberOfTrailingZeros(left);
                int word = bit % Byte.SIZE * EIGHTH + number;
                list[at++] = word * Long.BYTES + bit / Byte.SIZE;
            }
        }
    }

    /** How many rows the batch has. */
    int size() {
        return size;
    }

    /** How many words may hold marks. */
    int usedWords() {
        return (size + Long.BYTES - 1) / Long.BYTES;
    }

    /** The marks, where rows are not listed. */
    long[] words() {
        return words;
    }

    /** Writes the rows in ascending order and says how many they are. */
    public int rows(int[] rows) {
        if (few) {
            System.arraycopy(list, 0, rows, 0, count);
            Arrays.sort(rows, 0, count);
        } else {
            listMarked(rows);
        }
        return count;
    }

    private void listMarked(int[] rows) {
        int at = 0;
        for (int number = 0; number < usedWords(); number++) {
            for (long left = words[number]; left != 0; left &= left - 1) {
                rows[at++] = number * Long.BYTES + Long.numberOfTrailingZeros(left) / Byte.SIZE;
            }
        }
    }
}
