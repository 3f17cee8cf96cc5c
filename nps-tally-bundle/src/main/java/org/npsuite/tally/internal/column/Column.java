// SPDX-License-Identifier: Apache-2.0
package org.npsuite.tally.internal.column;

import java.io.DataInput;
import java.io.IOException;
import java.util.Arrays;

/** One number per row, for any number of rows; 0 where nothing was written. Written by one thread at a time. */
public final class Column {

    /** Rows that are worked on together. */
    public static final int BATCH = Chunk.ROWS;

    private final boolean floating;
    private Chunk[] chunks = new Chunk[4];
    private long bytes;

    private Column(boolean floating) {
        this.floating = floating;
    }

    /** A column of codes: small numbers from 0, most of them 0. */
    public static Column ofCodes() {
        return new Column(false);
    }

    /** A column of numbers that move slowly from row to row, such as times; every row is written, in order. */
    public static Column ofNumbers() {
        return new Column(true);
    }

    public long get(int row) {
        return chunk(row >> Chunk.SHIFT).get(row & Chunk.ROWS - 1);
    }

    public int code(int row) {
        return (int) get(row);
    }

    public void set(int row, long value) {
        int chunk = row >> Chunk.SHIFT;
        if (chunk >= chunks.length) {
            chunks = Arrays.copyOf(chunks, Math.max(chunk + 1, chunks.length * 2));
        }
        if (chunks[chunk] == null) {
            if (value == 0 && !floating) {
                return;
            }
            chunks[chunk] = new Chunk(floating);
            bytes += chunks[chunk].bytes();
        }
        bytes -= chunks[chunk].bytes();
        chunks[chunk].set(row & Chunk.ROWS - 1, value);
        bytes += chunks[chunk].bytes();
    }

    /** Reads the codes of the first rows of a batch. */
    public void read(int batch, int count, int[] codes) {
        Scan.read(chunk(batch), count, codes);
    }

    /**
     * Reads the codes of some rows of a batch.
     *
     * @param batch its number, from 0
     * @param rows rows within the batch
     * @param count how many of them
     * @param codes where to put what they hold
     */
    public void read(int batch, int[] rows, int count, int[] codes) {
        Scan.read(chunk(batch), rows, count, codes);
    }

    /** As {@link #read(int, int[], int, int[])}, where numbers are too large for codes. */
    public void read(int batch, int[] rows, int count, long[] numbers) {
        Scan.read(chunk(batch), rows, count, numbers);
    }

    /** Whether {@link #keep(int, RowSet, int, boolean)} is known to keep no row of a batch, without reading it. */
    public boolean excludes(int batch, int code, boolean negated) {
        return Scan.excludes(chunk(batch), code, negated);
    }

    /** Whether {@link #keep(int, RowSet, boolean[])} is known to keep no row of a batch, without reading it. */
    public boolean excludes(int batch, boolean[] kept) {
        return Scan.excludes(chunk(batch), kept);
    }

    /** Keeps the rows of a batch that hold {@code code}, or do not where {@code negated}. */
    public void keep(int batch, RowSet rows, int code, boolean negated) {
        Scan.keep(chunk(batch), rows, code, negated);
    }

    /** Keeps the rows of a batch whose code is kept. */
    public void keep(int batch, RowSet rows, boolean[] kept) {
        Scan.keep(chunk(batch), rows, kept);
    }

    /** Adds the codes of a batch, shifted, to the numbers in {@code lanes}. */
    public void addTo(Lanes lanes, int batch, int shift) {
        lanes.add(chunk(batch), shift);
    }

    /** Adds what {@code ordinals} has for the codes of a batch, shifted, to the numbers in {@code lanes}. */
    public void addTo(Lanes lanes, int batch, int[] ordinals, int shift) {
        lanes.add(chunk(batch), ordinals, shift);
    }

    /** Bytes it takes; known at any time without a look at the rows. */
    public long bytes() {
        return bytes;
    }

    void save(Image image) throws IOException {
        image.data().writeBoolean(floating);
        image.data().writeInt(chunks.length);
        for (Chunk chunk : chunks) {
            image.data().writeBoolean(chunk != null);
            if (chunk != null) {
                chunk.save(image);
            }
        }
    }

    static Column load(DataInput in) throws IOException {
        Column column = new Column(in.readBoolean());
        column.chunks = new Chunk[in.readInt()];
        for (int number = 0; number < column.chunks.length; number++) {
            if (in.readBoolean()) {
                column.chunks[number] = Chunk.load(in, column.floating);
                column.bytes += column.chunks[number].bytes();
            }
        }
        return column;
    }

    private Chunk chunk(int number) {
        Chunk chunk = number < chunks.length ? chunks[number] : null;
        return chunk == null ? Chunk.ZEROS : chunk;
    }
}
