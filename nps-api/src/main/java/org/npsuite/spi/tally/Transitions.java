// SPDX-License-Identifier: Apache-2.0
package org.npsuite.spi.tally;

import java.util.Arrays;
import org.npsuite.model.score.Category;
import org.npsuite.model.score.Rating;
import org.npsuite.model.score.Tally;

/** 11×11 counts of the same customers before (rows) and after (columns). Immutable. */
public final class Transitions {

    private final long[][] counts;

    private Transitions(long[][] counts) {
        this.counts = counts;
    }

    /**
     * The transitions with these counts.
     *
     * @param counts eleven rows (rating before) of eleven columns (rating after)
     * @throws IllegalArgumentException if the table is not 11×11
     */
    public static Transitions of(long[][] counts) {
        if (counts.length != Tally.RATINGS || Arrays.stream(counts).anyMatch(row -> row.length != Tally.RATINGS)) {
            throw new IllegalArgumentException("transitions are an 11 by 11 table");
        }
        return new Transitions(Arrays.stream(counts).map(long[]::clone).toArray(long[][]::new));
    }

    /** Customers who rated {@code before} first and {@code after} then. */
    public long count(Rating before, Rating after) {
        return counts[before.value()][after.value()];
    }

    /** Customers who went from one category to another. */
    public long count(Category from, Category to) {
        long customers = 0;
        for (int before = 0; before < Tally.RATINGS; before++) {
            for (int after = 0; after < Tally.RATINGS; after++) {
                if (new Rating(before).category() == from && new Rating(after).category() == to) {
                    customers += counts[before][after];
                }
            }
        }
        return customers;
    }

    /** The 11×11 table; a copy. */
    public long[][] counts() {
        return Arrays.stream(counts).map(long[]::clone).toArray(long[][]::new);
    }

    /** Customers in all. */
    public long customers() {
        return Arrays.stream(counts).flatMapToLong(Arrays::stream).sum();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Transitions that && Arrays.deepEquals(counts, that.counts);
    }

    @Override
    public int hashCode() {
        return Arrays.deepHashCode(counts);
    }
}
