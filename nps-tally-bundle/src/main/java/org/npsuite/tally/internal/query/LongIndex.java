// SPDX-License-Identifier: Apache-2.0
package org.npsuite.tally.internal.query;

import java.util.Arrays;

/** Numbers distinct keys from 0, in the order in which they are met. */
final class LongIndex {

    private static final long SCATTER = 0x9E3779B97F4A7C15L;
    private static final int FIRST_BITS = 6;

    private long[] keys = new long[1 << FIRST_BITS - 1];
    private int[] table = new int[1 << FIRST_BITS];
    private int bits = FIRST_BITS;
    private int size;

    /** The key's number, a new one where it is met for the first time. */
    int number(long key) {
        int at = place(key);
        if (table[at] == 0) {
            if (size == keys.length) {
                grow();
                at = place(key);
            }
            keys[size] = key;
            table[at] = ++size;
        }
        return table[at] - 1;
    }

    /** Where the key stands in the table, or belongs. */
    private int place(long key) {
        int at = (int) (key * SCATTER >>> Long.SIZE - bits);
        while (table[at] != 0 && keys[table[at] - 1] != key) {
            at = at + 1 & table.length - 1;
        }
        return at;
    }

    /** Keeps the table half empty. */
    private void grow() {
        bits++;
        keys = Arrays.copyOf(keys, keys.length * 2);
        table = new int[1 << bits];
        for (int number = 0; number < size; number++) {
            table[place(keys[number])] = number + 1;
        }
    }

    /** The key of a number. */
    long key(int number) {
        return keys[number];
    }

    /** How many keys there are. */
    int size() {
        return size;
    }
}
