// SPDX-License-Identifier: Apache-2.0
package org.npsuite.tally.internal.column;

import java.util.Arrays;

/**
 * One number per row of a batch, four of 16 bits or two of 32 to a long, so that one operation works on all of them. A
 * number is made of the codes of several columns side by side, and then counted. Rows come in the order in which eight
 * bytes of a column fall apart: the first lanes hold every second (or fourth) row from 0, the next ones from 1, and so
 * on.
 */
public final class Lanes {

    private static final long BYTE_OF_16 = 0x00FF00FF00FF00FFL;
    private static final long BYTE_OF_32 = 0x000000FF000000FFL;

    /** Bits of a number where four are put into a long. */
    private static final int SHORT = 16;

    private final int bits;
    private final long lowest;
    private final long lowBytes;
    private final long[][] lanes;
    private final int[] codes = new int[Chunk.ROWS];
    private int size;
    private int words;

    /** @param bits the numbers will need, at most 31 */
    public Lanes(int bits) {
        boolean fitShort = bits <= SHORT;
        this.bits = fitShort ? SHORT : Integer.SIZE;
        this.lowBytes = fitShort ? BYTE_OF_16 : BYTE_OF_32;
        this.lowest = lowBytes / 0xFF;
        this.lanes = new long[this.bits / Byte.SIZE][Chunk.ROWS / Long.BYTES];
    }

    /** Begins a batch: numbers are 0, or {@link Columns#NO_RATING} for rows that are not in {@code rows}. */
    public void start(RowSet rows) {
        size = rows.size();
        words = rows.usedWords();
        long[] marks = rows.words();
        for (int lane = 0; lane < lanes.length; lane++) {
            long[] numbers = lanes[lane];
            int down = lane * Byte.SIZE + Byte.SIZE - 1;
            for (int word = 0; word < words; word++) {
                long dropped = ~marks[word] >>> down & lowest;
                numbers[word] = (dropped << 4) - dropped;
            }
        }
    }

    /** Puts the codes of a chunk into bits that are free so far, from bit {@code shift} on. */
    void add(Chunk chunk, int shift) {
        if (chunk.low() == chunk.high()) {
            addToAll(chunk.low() << shift);
        } else if (chunk.shape().eights() && chunk.shape().plain()) {
            addEights(chunk, shift);
        } else {
            Scan.read(chunk, size, codes);
            addCodes(shift);
        }
    }

    /** As {@link #add(Chunk, int)}, with what {@code ordinals} has for the codes. */
    void add(Chunk chunk, int[] ordinals, int shift) {
        if (same(ordinals, (int) chunk.low(), (int) chunk.high())) {
            addToAll((long) ordinals[(int) chunk.low()] << shift);
        } else {
            Scan.read(chunk, size, codes);
            for (int row = 0; row < size; row++) {
                codes[row] = ordinals[codes[row]];
            }
            addCodes(shift);
        }
    }

    private static boolean same(int[] ordinals, int low, int high) {
        int code = low;
        while (code < high && ordinals[code] == ordinals[code + 1]) {
            code++;
        }
        return code == high;
    }

    private void addToAll(long number) {
        long inEach = number * lowest;
        for (long[] numbers : lanes) {
            for (int word = 0; word < words; word++) {
                numbers[word] |= inEach;
            }
        }
    }

    private void addEights(Chunk chunk, int shift) {
        int step = chunk.shape().ownRows();
        for (int row = 0; row < size; row += step) {
            Eights eights = Eights.of(chunk, row);
            for (int lane = 0; lane < lanes.length; lane++) {
                addEights(eights, lane, row / Long.BYTES, Math.min(words, (row + step) / Long.BYTES), shift);
            }
        }
    }

    private void addEights(Eights eights, int lane, int from, int to, int shift) {
        long[] numbers = lanes[lane];
        int down = lane * Byte.SIZE;
        for (int word = from; word < to; word++) {
            numbers[word] |= (eights.get(word - from) >>> down & lowBytes) << shift;
        }
    }

    private void addCodes(int shift) {
        Arrays.fill(codes, size, words * Long.BYTES, 0);
        for (int lane = 0; lane < lanes.length; lane++) {
            long[] numbers = lanes[lane];
            for (int word = 0; word < words; word++) {
                int row = word * Long.BYTES + lane;
                for (int up = shift; up < Long.SIZE; up += bits, row += lanes.length) {
                    numbers[word] |= (long) codes[row] << up;
                }
            }
        }
    }

    /** Counts every number of the batch once more. */
    public void count(int[] counts) {
        for (long[] numbers : lanes) {
            if (bits == SHORT) {
                countShort(numbers, words, counts);
            } else {
                countLong(numbers, words, counts);
            }
        }
    }

    private static void countShort(long[] numbers, int words, int[] counts) {
        for (int word = 0; word < words; word++) {
            long four = numbers[word];
            counts[(int) four & 0xFFFF]++;
            counts[(int) (four >>> 16) & 0xFFFF]++;
            counts[(int) (four >>> 32) & 0xFFFF]++;
            counts[(int) (four >>> 48)]++;
        }
    }

    private static void countLong(long[] numbers, int words, int[] counts) {
        for (int word = 0; word < words; word++) {
            long two = numbers[word];
            counts[(int) two]++;
            counts[(int) (two >>> Integer.SIZE)]++;
        }
    }
}
