// SPDX-License-Identifier: Apache-2.0
package org.npsuite.tally.internal.column;

import java.io.DataInput;
import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * A stretch of a column: up to {@link #ROWS} numbers in as few bits each as their range needs. Widens by itself; equal
 * numbers take no room at all. Rows nobody wrote read as 0, or as the first number written where the chunk floats.
 */
final class Chunk {

    /** Binary logarithm of {@link #ROWS}. */
    static final int SHIFT = 13;

    /** Rows per chunk: what is worked on together fits a processor's nearest caches. */
    static final int ROWS = 1 << SHIFT;

    /** Reads eight bytes at any index of an array. */
    static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    /** Stands for a chunk in which nothing but zeros was ever written; never written to itself. */
    static final Chunk ZEROS = new Chunk(false);

    private static final int PADDING = Long.BYTES;
    private static final int CAPACITY_STEP = 64;

    private final boolean floating;
    private byte[] packed = new byte[PADDING];
    private Shape shape = Shape.ZERO;
    private int rows;
    private long low;
    private long high;
    private boolean frozen;

    /** @param floating whether base and unit follow the numbers; otherwise the numbers are packed as they are */
    Chunk(boolean floating) {
        this.floating = floating;
    }

    long get(int row) {
        return row < rows ? shape.unpack(packed(row)) : shape.base();
    }

    void set(int row, long value) {
        if (rows == 0) {
            begin(row, value);
        }
        low = Math.min(low, value);
        high = Math.max(high, value);
        rows = Math.max(rows, row + 1);
        reserve();
        if (!shape.fits(value)) {
            reshape(row, value);
        }
        thaw();
        pack(row, value);
    }

    private void begin(int row, long value) {
        if (floating) {
            shape = Shape.constant(value);
        }
        low = floating || row == 0 ? value : 0;
        high = low;
    }

    /** No number here was ever below. */
    long low() {
        return low;
    }

    /** No number here was ever above. */
    long high() {
        return high;
    }

    /** An image that holds the packed numbers must not see them change: from here on they are changed in a copy. */
    private void thaw() {
        if (frozen) {
            packed = packed.clone();
            frozen = false;
        }
    }

    void save(Image image) throws IOException {
        image.data().writeInt(rows);
        image.data().writeLong(shape.base());
        image.data().writeLong(shape.unit());
        image.data().writeByte(shape.bits());
        image.data().writeLong(low);
        image.data().writeLong(high);
        image.add(packed);
        frozen = true;
    }

    static Chunk load(DataInput in, boolean floating) throws IOException {
        Chunk chunk = new Chunk(floating);
        chunk.rows = in.readInt();
        chunk.shape = new Shape(in.readLong(), in.readLong(), in.readByte());
        chunk.low = in.readLong();
        chunk.high = in.readLong();
        chunk.packed = new byte[in.readInt()];
        in.readFully(chunk.packed);
        return chunk;
    }

    /** The packed numbers, and a few more bytes to read beyond the last. */
    byte[] packed() {
        return packed;
    }

    Shape shape() {
        return shape;
    }

    /** Bytes it takes, headers left out. */
    int bytes() {
        return packed.length;
    }

    private long packed(int row) {
        return (long) LONGS.get(packed, shape.at(row)) >>> shape.down(row) & shape.mask();
    }

    private void pack(int row, long value) {
        int at = shape.at(row);
        int down = shape.down(row);
        long rest = (long) LONGS.get(packed, at) & ~(shape.mask() << down);
        LONGS.set(packed, at, rest | shape.pack(value) << down);
    }

    private void reserve() {
        if (packed.length < shape.bytes(rows) + PADDING) {
            packed = Arrays.copyOf(packed, shape.bytes(capacity()) + PADDING);
            frozen = false;
        }
    }

    /** Room for twice the rows, in whole steps, so that rows can be read a step at a time. */
    private int capacity() {
        int steps = (rows * 2 + CAPACITY_STEP - 1) / CAPACITY_STEP;
        return Math.min(ROWS, steps * CAPACITY_STEP);
    }

    /** Finds the shape that fits every number once {@code row} holds {@code value}. */
    private void reshape(int row, long value) {
        long[] values = new long[rows];
        Arrays.setAll(values, this::get);
        values[row] = value;
        long low = Arrays.stream(values).min().orElseThrow();
        long high = Arrays.stream(values).max().orElseThrow();
        shape = floating ? Shape.range(low, high, commonUnit(values, low)) : Shape.codes(high);
        packed = new byte[shape.bytes(capacity()) + PADDING];
        frozen = false;
        for (int i = 0; i < rows; i++) {
            pack(i, values[i]);
        }
    }

    private static long commonUnit(long[] values, long low) {
        long unit = 0;
        for (long other : values) {
            unit = gcd(unit, other - low);
        }
        return Math.max(1, unit);
    }

    private static long gcd(long a, long b) {
        return b == 0 ? a : gcd(b, a % b);
    }
}
