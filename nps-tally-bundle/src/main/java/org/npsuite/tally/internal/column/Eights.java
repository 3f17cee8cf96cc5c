// SPDX-License-Identifier: Apache-2.0
package org.npsuite.tally.internal.column;

/**
 * The packed numbers of a chunk eight at a time, each in a byte of its own: those of as many rows as {@linkplain
 * Shape#ownRows() have bytes of their own}.
 *
 * @param packed the chunk's bytes
 * @param down the bit of each byte at which the number begins
 * @param mask the bits of the numbers, in every byte
 */
record Eights(byte[] packed, int down, long mask) {

    /** One in every byte. */
    static final long EVERY_BYTE = 0x0101010101010101L;

    /** Those of a chunk from a row on: its first, or the first that shares its bytes with others. */
    static Eights of(Chunk chunk, int row) {
        return new Eights(chunk.packed(), chunk.shape().down(row), chunk.shape().mask() * EVERY_BYTE);
    }

    /** The numbers of the rows from {@code 8 × word} on. */
    long get(int word) {
        return (long) Chunk.LONGS.get(packed, word * Long.BYTES) >>> down & mask;
    }
}
