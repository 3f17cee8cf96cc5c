// SPDX-License-Identifier: Apache-2.0
package org.npsuite.tally.internal.query;

import java.util.Arrays;
import org.npsuite.tally.internal.column.Column;

/**
 * What is sorted into groups: rows of the columns, or cells of a roll-up. Each entry stands for one of them in one group;
 * what is in several groups has several entries. All begin in group 0. Reused again and again within a query.
 */
abstract class Entries {

    private int count;
    private int[] members;
    private long[] groups;
    private int[] codes;

    Entries(int capacity) {
        members = new int[capacity];
        groups = new long[capacity];
        codes = new int[capacity];
    }

    /** Reads the codes of the first {@code count} members. */
    abstract void read(Column column, int[] members, int count, int[] codes);

    /** The members to begin with, for the subclass to fill in. */
    final int[] members() {
        return members;
    }

    /** Begins with the first {@code size} members. */
    final void start(int size) {
        count = size;
        Arrays.fill(groups, 0, size, 0);
    }

    /** How many there are. */
    final int count() {
        return count;
    }

    /** The row or cell an entry stands for. */
    final int member(int entry) {
        return members[entry];
    }

    /** The group an entry is in. */
    final int group(int entry) {
        return (int) groups[entry];
    }

    /** The codes of a column, by entry; valid until the next call. */
    final int[] read(Column column) {
        read(column, members, count, codes);
        return codes;
    }

    /** Keeps the entries whose code in {@code column} is in the portion. */
    final void keep(Column column, Portion portion) {
        keep(column, portion.from(), portion.to());
    }

    /** Drops the entries whose code in {@code column} is 0, and says how many they were. */
    final int dropZeros(Column column) {
        int before = count;
        keep(column, 1, Integer.MAX_VALUE);
        return before - count;
    }

    private void keep(Column column, int from, int to) {
        read(column);
        int left = 0;
        for (int i = 0; i < count; i++) {
            members[left] = members[i];
            groups[left] = groups[i];
            left += codes[i] >= from && codes[i] < to ? 1 : 0;
        }
        count = left;
    }

    /** Divides every group into {@code size} parts, by code. */
    final void divide(Column column, long size) {
        read(column);
        for (int i = 0; i < count; i++) {
            groups[i] = groups[i] * size + codes[i];
        }
    }

    /** Divides every group into {@code size} parts, by the ordinal that {@code ordinals} has for a code. */
    final void divide(Column column, int[] ordinals, long size) {
        read(column);
        for (int i = 0; i < count; i++) {
            groups[i] = groups[i] * size + ordinals[codes[i]];
        }
    }

    /** As {@link #divide}, where a code has several ordinals: its entries are repeated, one for each. */
    final void divideByEach(Column column, int[][] ordinals, long size) {
        read(column);
        int needed = 0;
        for (int i = 0; i < count; i++) {
            needed += ordinals[codes[i]].length;
        }
        int[] moreMembers = new int[Math.max(needed, members.length)];
        long[] moreGroups = new long[moreMembers.length];
        int at = 0;
        for (int i = 0; i < count; i++) {
            for (int ordinal : ordinals[codes[i]]) {
                moreMembers[at] = members[i];
                moreGroups[at++] = groups[i] * size + ordinal;
            }
        }
        members = moreMembers;
        groups = moreGroups;
        codes = codes.length < members.length ? new int[members.length] : codes;
        count = needed;
    }

    /** Replaces groups by the numbers they have in {@code index}. */
    final void renumber(LongIndex index) {
        index.numbers(groups, count);
    }
}
