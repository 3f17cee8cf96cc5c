// SPDX-License-Identifier: Apache-2.0
package org.npsuite.tally.internal.query;

import java.util.Arrays;

/** Numbers distinct keys, none negative, from 0 in the order in which they are met. */
final class LongIndex {

    private static final long SCATTER = 0x9E3779B97F4A7C15L;
    private static final int FIRST_BITS = 6;
    private static final long MOST_DIRECT = 1 << 17;

    private final boolean direct;
    private long[] keys = new long[1 << FIRST_BITS - 1];
    private int[] table;
    private int bits = FIRST_BITS;
    private int size;

    private LongIndex(boolean direct, int room) {
        this.direct = direct;
        this.table = new int[room];
    }

    /** An index of any keys. */
    static LongIndex ofAny() {
        return new LongIndex(false, 1 << FIRST_BITS);
    }

    /** An index of keys below {@code bound}, each of which has a place of its own. */
    static LongIndex direct(int bound) {
        return new LongIndex(true, bound);
    }

    /** An index of keys below {@code bound}: where they are few, each has a place of its own. */
    static LongIndex upTo(long bound) {
        return bound <= MOST_DIRECT ? direct((int) bound) : ofAny();
    }

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

    /** Replaces the first {@code count} keys by their numbers. */
    void numbers(long[] replaced, int count) {
        for (int i = 0; i < count; i++) {
            int known = direct ? table[(int) replaced[i]] : 0;
            replaced[i] = known != 0 ? known - 1 : number(replaced[i]);
        }
    }

    /** Where the key stands in the table, or belongs. */
    private int place(long key) {
        if (direct) {
            return (int) key;
        }
        int at = (int) (key * SCATTER >>> Long.SIZE - bits);
        while (table[at] != 0 && keys[table[at] - 1] != key) {
            at = at + 1 & table.length - 1;
        }
        return at;
    }

    private void grow() {
        keys = Arrays.copyOf(keys, keys.length * 2);
        if (!direct) {
            // Stays at least half empty, so that places are found in few steps.
            bits++;
            table = new int[1 << bits];
            for (int number = 0; number < size; number++) {
                table[place(keys[number])] = number + 1;
            }
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
