// SPDX-License-Identifier: Apache-2.0
package org.npsuite.tally.internal.query;

/** A group and an ordinal within it, as one key. */
final class Keys {

    private Keys() {}

    static long of(int group, int ordinal) {
        return (long) group << Integer.SIZE | ordinal;
    }

    static int group(long key) {
        return (int) (key >>> Integer.SIZE);
    }

    static int ordinal(long key) {
        return (int) key;
    }
}
