// SPDX-License-Identifier: Apache-2.0
package org.npsuite.tally.internal.column;

/**
 * How the numbers of a chunk are packed: number = base + unit × packed. Where half a byte is enough for each, the second
 * half of the chunk's rows has the upper halves of the bytes of the first.
 *
 * @param base what packed 0 stands for
 * @param unit what one step stands for, above 0
 * @param bits bits per packed number: 0, 4, or a multiple of 8 up to 64
 */
record Shape(long base, long unit, int bits) {

    /** Nothing but zeros. */
    static final Shape ZERO = new Shape(0, 1, 0);

    /** Bits of half a byte. */
    private static final int HALF = 4;

    private static final Shape ANYTHING = new Shape(0, 1, Long.SIZE);

    /** Numbers beyond are packed as they are, so that no difference overflows. */
    private static final long FAR = 1L << 61;

    /** Nothing but this number. */
    static Shape constant(long value) {
        return new Shape(value, 1, 0);
    }

    /** Codes from 0 to {@code highest}, packed as they are. */
    static Shape codes(long highest) {
        return new Shape(0, 1, bitsOf(highest));
    }

    /** Numbers from {@code low} to {@code high} in steps of {@code unit}, with the room to spare on either side. */
    static Shape range(long low, long high, long unit) {
        boolean far = low < -FAR || high > FAR;
        int bits = far ? Long.SIZE : bitsOf((high - low) / unit);
        if (bits == Long.SIZE) {
            return ANYTHING;
        }
        long spare = mask(bits) - (high - low) / unit;
        return new Shape(low - Math.min(spare / 2, FAR / unit) * unit, unit, bits);
    }

    private static int bitsOf(long highest) {
        int bits = Long.SIZE - Long.numberOfLeadingZeros(highest);
        int step = bits <= HALF ? HALF : Byte.SIZE;
        return (bits + step - 1) / step * step;
    }

    private static long mask(int bits) {
        return bits == Long.SIZE ? -1L : (1L << bits) - 1;
    }

    /** The bits of a packed number, counted from the lowest. */
    long mask() {
        return mask(bits);
    }

    /** Whether packed numbers can be had {@linkplain Eights eight at a time}. */
    boolean eights() {
        return bits == HALF || bits == Byte.SIZE;
    }

    /** Whether numbers are packed as they are. */
    boolean plain() {
        return base == 0 && unit == 1;
    }

    /** How many rows have bytes of their own; those beyond share them, half a byte up. */
    int ownRows() {
        return bits == HALF ? Chunk.ROWS / 2 : Chunk.ROWS;
    }

    /** The byte at which the packed number of a row begins. */
    int at(int row) {
        return bits == HALF ? row & Chunk.ROWS / 2 - 1 : row * (bits / Byte.SIZE);
    }

    /** The bit of that byte at which it begins. */
    int down(int row) {
        return bits == HALF ? row / (Chunk.ROWS / 2) * HALF : 0;
    }

    /** Bytes that so many rows take. */
    int bytes(int rows) {
        return bits == HALF ? Math.min(rows, Chunk.ROWS / 2) : rows * (bits / Byte.SIZE);
    }

    boolean fits(long value) {
        long offset = value - base;
        return bits == Long.SIZE || value >= base && offset >= 0 && offset % unit == 0 && offset / unit <= mask();
    }

    long pack(long value) {
        return (value - base) / unit;
    }

    long unpack(long packed) {
        return base + unit * packed;
    }
}
