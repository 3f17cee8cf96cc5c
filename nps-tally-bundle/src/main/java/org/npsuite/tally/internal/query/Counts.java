// SPDX-License-Identifier: Apache-2.0
package org.npsuite.tally.internal.query;

import java.util.Arrays;
import org.npsuite.model.score.Tally;

/** Ratings counted per group. */
final class Counts {

    /** A power of two, so that a place is found by shifting. */
    private static final int STRIDE_BITS = 4;

    private long[] counts = new long[0];

    /** Makes room for this many groups. */
    void reserve(int groups) {
        int needed = groups << STRIDE_BITS;
        if (needed > counts.length) {
            counts = Arrays.copyOf(counts, Math.max(needed, counts.length * 2));
        }
    }

    /** One more answer; room must have been made for the group. */
    void add(int group, int rating) {
        counts[(group << STRIDE_BITS) + rating]++;
    }

    /** As many answers more as eleven counts say. */
    void add(int group, int[] answers, int from) {
        int to = group << STRIDE_BITS;
        for (int rating = 0; rating < Tally.RATINGS; rating++) {
            counts[to + rating] += answers[from + rating];
        }
    }

    /** Adds the answers of all groups to the first one of others. */
    void addAllTo(Counts sum) {
        for (int at = 0; at < counts.length; at++) {
            sum.counts[at & (1 << STRIDE_BITS) - 1] += counts[at];
        }
    }

    Tally tally(int group) {
        int from = group << STRIDE_BITS;
        return Tally.of(Arrays.copyOfRange(counts, from, from + Tally.RATINGS));
    }
}
