// SPDX-License-Identifier: Apache-2.0
package org.npsuite.tally.internal.column;

/**
 * How the numbers of a chunk are packed: number = base + unit × packed.
 *
 * @param base what packed 0 stands for
 * @param unit what one step stands for, above 0
 * @param width bytes per packed number, 0 to 8
 */
record Shape(long base, long unit, int width) {

    /** Nothing but zeros. */
    static final Shape ZERO = new Shape(0, 1, 0);

    private static final Shape ANYTHING = new Shape(0, 1, Long.BYTES);

    /** Numbers beyond are packed as they are, so that no difference overflows. */
    private static final long FAR = 1L << 61;

    /** Nothing but this number. */
    static Shape constant(long value) {
        return new Shape(value, 1, 0);
    }

    /** Codes from 0 to {@code highest}, packed as they are. */
    static Shape codes(long highest) {
        return new Shape(0, 1, widthOf(highest));
    }

    /** Numbers from {@code low} to {@code high} in steps of {@code unit}, with the room to spare on either side. */
    static Shape range(long low, long high, long unit) {
        boolean far = low < -FAR || high > FAR;
        int width = far ? Long.BYTES : widthOf((high - low) / unit);
        if (width == Long.BYTES) {
            return ANYTHING;
        }
        long spare = mask(width) - (high - low) / unit;
        return new Shape(low - Math.min(spare / 2, FAR / unit) * unit, unit, width);
    }

    private static int widthOf(long highest) {
        int bits = Long.SIZE - Long.numberOfLeadingZeros(highest);
        return (bits + Byte.SIZE - 1) / Byte.SIZE;
    }

    static long mask(int width) {
        return width == Long.BYTES ? -1L : (1L << width * Byte.SIZE) - 1;
    }

    /** Whether every number is one byte, packed as it is. */
    boolean plainBytes() {
        return width == 1 && base == 0 && unit == 1;
    }

    boolean fits(long value) {
        long offset = value - base;
        return width == Long.BYTES
                || value >= base && offset >= 0 && offset % unit == 0 && offset / unit <= mask(width);
    }

    long pack(long value) {
        return (value - base) / unit;
    }

    long unpack(long packed) {
        return base + unit * packed;
    }
}
