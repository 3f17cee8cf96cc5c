// SPDX-License-Identifier: Apache-2.0
package org.npsuite.tally.internal.query;

import java.util.Arrays;
import org.npsuite.model.score.Tally;

/** Ratings counted per group. */
final class Counts {

    private long[] counts = new long[64 * Tally.RATINGS];

    void add(int group, int rating) {
        int at = group * Tally.RATINGS + rating;
        if (at >= counts.length) {
            counts = Arrays.copyOf(counts, Math.max(at + 1, counts.length * 2));
        }
        counts[at]++;
    }

    Tally tally(int group) {
        int from = group * Tally.RATINGS;
        return Tally.of(Arrays.copyOfRange(counts, from, from + Tally.RATINGS));
    }
}
