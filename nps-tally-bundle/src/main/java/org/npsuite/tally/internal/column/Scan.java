// SPDX-License-Identifier: Apache-2.0
package org.npsuite.tally.internal.column;

import java.util.Arrays;

/** Reads a chunk many rows at a time. Bytes are compared eight at once, as one long. */
final class Scan {

    private static final long LOW_BITS = 0x7F7F7F7F7F7F7F7FL;

    /** The mark of the first row of a word in a {@link RowSet}. */
    private static final long FIRST = 0x80;

    private static final int MOST_CODES_TO_LOOK_AHEAD = 512;

    /** So many codes are compared with one after the other. */
    private static final int FEW_CODES = 8;

    private Scan() {}

    /** Keeps the rows that hold {@code code}, or do not where {@code negated}. */
    static void keep(Chunk chunk, RowSet rows, int code, boolean negated) {
        if (excludes(chunk, code, negated)) {
            rows.clear();
        } else if (!excludes(chunk, code, !negated)) {
            if (rows.few()) {
                keepListed(chunk, rows, code, negated);
            } else if (chunk.shape().eights()) {
                keepEights(chunk, rows, code, negated);
            } else {
                keepWide(chunk, rows, code, negated);
            }
        }
    }

    /** Whether no row holds {@code code}, or every row does where {@code negated}, as far as the range of codes tells. */
    static boolean excludes(Chunk chunk, int code, boolean negated) {
        return negated ? chunk.low() == code && chunk.high() == code : code < chunk.low() || code > chunk.high();
    }

    /** Whether no row holds a code that is kept, as far as the range of codes tells. */
    static boolean excludes(Chunk chunk, boolean[] kept) {
        return !kept[(int) chunk.low()] && uniform(chunk, kept);
    }

    private static void keepListed(Chunk chunk, RowSet rows, int code, boolean negated) {
        byte[] packed = chunk.packed();
        Shape shape = chunk.shape();
        long wanted = shape.pack(code);
        int[] list = rows.list();
        int left = 0;
        for (int i = 0; i < rows.count(); i++) {
            int row = list[i];
            list[left] = row;
            left += packed(packed, shape, row) == wanted != negated ? 1 : 0;
        }
        rows.shorten(left);
    }

    /** The packed number of a row. */
    private static long packed(byte[] packed, Shape shape, int row) {
        return (long) Chunk.LONGS.get(packed, shape.at(row)) >>> shape.down(row) & shape.mask();
    }

    private static void keepEights(Chunk chunk, RowSet rows, int code, boolean negated) {
        long pattern = chunk.shape().pack(code) * Eights.EVERY_BYTE;
        long flip = negated ? 0 : -1L;
        int step = chunk.shape().ownRows();
        for (int row = 0; row < rows.size(); row += step) {
            int to = Math.min(rows.usedWords(), (row + step) / Long.BYTES);
            keepEights(Eights.of(chunk, row), rows.words(), row / Long.BYTES, to, pattern, flip);
        }
        rows.recount();
    }

    /** Without a branch, so that a compiler makes of it what works on many words at once. */
    private static void keepEights(Eights eights, long[] words, int from, int to, long pattern, long flip) {
        for (int word = from; word < to; word++) {
            words[word] &= differing(eights.get(word - from), pattern) ^ flip;
        }
    }

    /** The highest bit of each byte says whether it differs from the pattern's. */
    private static long differing(long eight, long pattern) {
        long differences = eight ^ pattern;
        return (differences & LOW_BITS) + LOW_BITS | differences;
    }

    private static void keepWide(Chunk chunk, RowSet rows, int code, boolean negated) {
        byte[] packed = chunk.packed();
        Shape shape = chunk.shape();
        long wanted = shape.pack(code);
        long[] words = rows.words();
        for (int word = 0; word < rows.usedWords(); word++) {
            if (words[word] != 0) {
                long found = equal(packed, shape, word * Long.BYTES, wanted);
                words[word] &= negated ? ~found : found;
            }
        }
        rows.recount();
    }

    /** Marks of those of eight rows that hold {@code wanted}. */
    private static long equal(byte[] packed, Shape shape, int first, long wanted) {
        long found = 0;
        for (int row = 0; row < Long.BYTES; row++) {
            found |= packed(packed, shape, first + row) == wanted ? FIRST << row * Byte.SIZE : 0;
        }
        return found;
    }

    /** Keeps the rows whose code is kept. */
    static void keep(Chunk chunk, RowSet rows, boolean[] kept) {
        if (uniform(chunk, kept)) {
            if (!kept[(int) chunk.low()]) {
                rows.clear();
            }
        } else if (rows.few()) {
            keepListed(chunk, rows, kept);
        } else if (chunk.shape().eights() && keptOf(chunk, kept) <= FEW_CODES) {
            keepAnyOfFew(chunk, rows, kept);
        } else {
            keepByTable(chunk, rows, kept);
        }
    }

    private static void keepListed(Chunk chunk, RowSet rows, boolean[] kept) {
        int[] list = rows.list();
        int left = 0;
        for (int i = 0; i < rows.count(); i++) {
            int row = list[i];
            list[left] = row;
            left += kept[(int) chunk.get(row)] ? 1 : 0;
        }
        rows.shorten(left);
    }

    private static int keptOf(Chunk chunk, boolean[] kept) {
        int count = 0;
        for (int code = (int) chunk.low(); code <= chunk.high(); code++) {
            count += kept[code] ? 1 : 0;
        }
        return count;
    }

    private static void keepAnyOfFew(Chunk chunk, RowSet rows, boolean[] kept) {
        long[] words = rows.words();
        int count = rows.usedWords();
        long[] lacking = new long[count];
        Arrays.fill(lacking, -1L);
        for (int code = (int) chunk.low(); code <= chunk.high(); code++) {
            if (kept[code] && chunk.shape().fits(code)) {
                keepDiffering(chunk, lacking, chunk.shape().pack(code) * Eights.EVERY_BYTE);
            }
        }
        for (int word = 0; word < count; word++) {
            words[word] &= ~lacking[word];
        }
        rows.recount();
    }

    private static void keepDiffering(Chunk chunk, long[] words, long pattern) {
        int step = chunk.shape().ownRows();
        for (int row = 0; row < words.length * Long.BYTES; row += step) {
            int to = Math.min(words.length, (row + step) / Long.BYTES);
            keepEights(Eights.of(chunk, row), words, row / Long.BYTES, to, pattern, 0);
        }
    }

    private static void keepByTable(Chunk chunk, RowSet rows, boolean[] kept) {
        byte[] packed = chunk.packed();
        Shape shape = chunk.shape();
        int base = (int) shape.base();
        int unit = (int) shape.unit();
        long[] words = rows.words();
        for (int word = 0; word < rows.usedWords(); word++) {
            long found = 0;
            for (long left = words[word]; left != 0; left &= left - 1) {
                int row = word * Long.BYTES + Long.numberOfTrailingZeros(left) / Byte.SIZE;
                int code = base + unit * (int) packed(packed, shape, row);
                found |= kept[code] ? left & -left : 0;
            }
            words[word] = found;
        }
        rows.recount();
    }

    /** Whether all codes of a chunk are known to be kept, or none. */
    private static boolean uniform(Chunk chunk, boolean[] kept) {
        int low = (int) chunk.low();
        int high = (int) chunk.high();
        if (high - low > MOST_CODES_TO_LOOK_AHEAD) {
            return false;
        }
        int code = low;
        while (code < high && kept[code + 1] == kept[low]) {
            code++;
        }
        return code == high;
    }

    /** Reads the codes of the first {@code count} rows. */
    static void read(Chunk chunk, int count, int[] codes) {
        if (chunk.shape().eights()) {
            int step = chunk.shape().ownRows();
            for (int row = 0; row < count; row += step) {
                readEights(chunk, row, Math.min(count, row + step), codes);
            }
        } else {
            readWide(chunk, count, codes);
        }
    }

    private static void readEights(Chunk chunk, int from, int to, int[] codes) {
        byte[] packed = chunk.packed();
        Shape shape = chunk.shape();
        int base = (int) shape.base();
        int unit = (int) shape.unit();
        int down = shape.down(from);
        int mask = (int) shape.mask();
        for (int row = from; row < to; row++) {
            codes[row] = base + unit * (packed[row - from] >>> down & mask);
        }
    }

    private static void readWide(Chunk chunk, int count, int[] codes) {
        byte[] packed = chunk.packed();
        Shape shape = chunk.shape();
        for (int row = 0; row < count; row++) {
            codes[row] = (int) shape.unpack(packed(packed, shape, row));
        }
    }

    /** Reads the codes of some rows. */
    static void read(Chunk chunk, int[] rows, int count, int[] codes) {
        Shape shape = chunk.shape();
        byte[] packed = chunk.packed();
        for (int i = 0; i < count; i++) {
            codes[i] = (int) shape.unpack(packed(packed, shape, rows[i]));
        }
    }

    /** Reads the numbers of some rows. */
    static void read(Chunk chunk, int[] rows, int count, long[] numbers) {
        byte[] packed = chunk.packed();
        Shape shape = chunk.shape();
        for (int i = 0; i < count; i++) {
            numbers[i] = shape.unpack(packed(packed, shape, rows[i]));
        }
    }
}
