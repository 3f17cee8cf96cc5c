// SPDX-License-Identifier: Apache-2.0
package org.npsuite.tally.internal.column;

import java.util.Arrays;

/** Reads a chunk many rows at a time. Bytes are compared eight at once, as one long. */
final class Scan {

    private static final long EVERY_BYTE = 0x0101010101010101L;
    private static final long LOW_BITS = 0x7F7F7F7F7F7F7F7FL;

    /** Multiplied by, the lowest bits of eight bytes come to stand side by side in the highest byte. */
    private static final long GATHER = 0x0102040810204080L;

    private static final int MOST_CODES_TO_LOOK_AHEAD = 512;

    private Scan() {}

    /** Keeps the rows that hold {@code code}, or do not where {@code negated}. */
    static void keep(Chunk chunk, RowSet rows, int code, boolean negated) {
        Shape shape = chunk.shape();
        if (!shape.fits(code)) {
            keepAllOrNone(rows, negated);
        } else if (shape.width() == 0) {
            keepAllOrNone(rows, !negated);
        } else if (shape.width() == 1) {
            keepBytes(chunk.packed(), rows, shape.pack(code), negated);
        } else {
            keepWide(chunk, rows, code, negated);
        }
    }

    private static void keepAllOrNone(RowSet rows, boolean all) {
        if (!all) {
            rows.clear();
        }
    }

    private static void keepBytes(byte[] packed, RowSet rows, long wanted, boolean negated) {
        long pattern = wanted * EVERY_BYTE;
        for (int word = 0; word < rows.words(); word++) {
            if (rows.word(word) != 0) {
                long found = equal(packed, word * Long.SIZE, pattern);
                rows.keep(word, negated ? ~found : found);
            }
        }
    }

    /** A bit for each of 64 bytes that equals the pattern's. */
    private static long equal(byte[] packed, int from, long pattern) {
        long found = 0;
        for (int at = 0; at < Long.SIZE; at += Long.BYTES) {
            long differing = (long) Chunk.LONGS.get(packed, from + at) ^ pattern;
            long zeros = ~((differing & LOW_BITS) + LOW_BITS | differing | LOW_BITS);
            found |= ((zeros >>> 7) * GATHER >>> 56) << at;
        }
        return found;
    }

    private static void keepWide(Chunk chunk, RowSet rows, int code, boolean negated) {
        for (int word = 0; word < rows.words(); word++) {
            long found = 0;
            for (long left = rows.word(word); left != 0; left &= left - 1) {
                int bit = Long.numberOfTrailingZeros(left);
                found |= (chunk.get(word * Long.SIZE + bit) == code ? 1L : 0L) << bit;
            }
            rows.keep(word, negated ? ~found : found);
        }
    }

    /** Keeps the rows whose code is kept. */
    static void keep(Chunk chunk, RowSet rows, boolean[] kept) {
        Shape shape = chunk.shape();
        int low = (int) Math.max(0, shape.base());
        int high = (int) Math.min(kept.length - 1L, shape.unpack(Shape.mask(Math.min(shape.width(), Integer.BYTES))));
        if (high - low < MOST_CODES_TO_LOOK_AHEAD && uniform(kept, low, high)) {
            keepAllOrNone(rows, kept[low]);
            return;
        }
        for (int word = 0; word < rows.words(); word++) {
            long found = 0;
            for (long left = rows.word(word); left != 0; left &= left - 1) {
                int bit = Long.numberOfTrailingZeros(left);
                found |= (kept[(int) chunk.get(word * Long.SIZE + bit)] ? 1L : 0L) << bit;
            }
            rows.keep(word, found);
        }
    }

    private static boolean uniform(boolean[] kept, int low, int high) {
        for (int code = low; code <= high; code++) {
            if (kept[code] != kept[low]) {
                return false;
            }
        }
        return true;
    }

    /** Reads the codes of the first {@code count} rows. */
    static void read(Chunk chunk, int count, int[] codes) {
        Shape shape = chunk.shape();
        byte[] packed = chunk.packed();
        int base = (int) shape.base();
        int unit = (int) shape.unit();
        if (shape.width() == 0) {
            Arrays.fill(codes, 0, count, base);
        } else if (shape.width() == 1) {
            for (int i = 0; i < count; i++) {
                codes[i] = base + unit * (packed[i] & 0xFF);
            }
        } else {
            int width = shape.width();
            int mask = (int) Shape.mask(width);
            for (int i = 0; i < count; i++) {
                codes[i] = base + unit * ((int) (long) Chunk.LONGS.get(packed, i * width) & mask);
            }
        }
    }

    /** Reads the codes of some rows. */
    static void read(Chunk chunk, int[] rows, int count, int[] codes) {
        Shape shape = chunk.shape();
        byte[] packed = chunk.packed();
        int base = (int) shape.base();
        int unit = (int) shape.unit();
        int width = shape.width();
        int mask = (int) Shape.mask(width);
        if (width <= 1) {
            for (int i = 0; i < count; i++) {
                codes[i] = base + unit * (packed[rows[i] * width] & mask);
            }
        } else {
            for (int i = 0; i < count; i++) {
                codes[i] = base + unit * ((int) (long) Chunk.LONGS.get(packed, rows[i] * width) & mask);
            }
        }
    }
}
