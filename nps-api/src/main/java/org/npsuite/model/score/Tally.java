// SPDX-License-Identifier: Apache-2.0
package org.npsuite.model.score;

import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * Eleven counts: how many answers gave each rating from 0 to 10. Everything the suite says follows from tallies,
 * because tallies add: the tally of a year is the sum of its months.
 *
 * <p>Immutable.
 */
public final class Tally {

    /** How many ratings there are, 0 to 10. */
    public static final int RATINGS = Rating.MAX + 1;

    /** Nobody has answered. */
    public static final Tally EMPTY = new Tally(new long[RATINGS]);

    private final long[] counts;

    private Tally(long[] counts) {
        this.counts = counts;
    }

    /**
     * The tally with these counts.
     *
     * @param counts exactly eleven, of rating 0 to rating 10, none negative
     * @throws IllegalArgumentException otherwise
     */
    public static Tally of(long... counts) {
        if (counts.length != RATINGS) {
            throw new IllegalArgumentException("a tally has " + RATINGS + " counts, not " + counts.length);
        }
        for (int rating = 0; rating < RATINGS; rating++) {
            if (counts[rating] < 0) {
                throw new IllegalArgumentException("count of rating " + rating + " is negative: " + counts[rating]);
            }
        }
        return new Tally(counts.clone());
    }

    /** How many answers gave {@code rating}. */
    public long count(Rating rating) {
        return counts[rating.value()];
    }

    /** The eleven counts, of rating 0 to rating 10; a copy. */
    public long[] counts() {
        return counts.clone();
    }

    /**
     * Answers in all.
     *
     * @throws ArithmeticException if they do not fit a {@code long}
     */
    public long n() {
        return Arrays.stream(counts).reduce(0, Math::addExact);
    }

    /** The same answers by category. */
    public CategoryCounts categories() {
        long[] byCategory = new long[Category.values().length];
        for (int rating = 0; rating < RATINGS; rating++) {
            int category = Category.of(rating).ordinal();
            byCategory[category] = Math.addExact(byCategory[category], counts[rating]);
        }
        return new CategoryCounts(byCategory[0], byCategory[1], byCategory[2]);
    }

    /** Mean rating, 0 to 10; empty while nobody has answered. */
    public OptionalDouble mean() {
        long n = n();
        if (n == 0) {
            return OptionalDouble.empty();
        }
        double sum = 0;
        for (int rating = 0; rating < RATINGS; rating++) {
            sum += (double) rating * counts[rating];
        }
        return OptionalDouble.of(sum / n);
    }

    /**
     * The answers of both.
     *
     * @throws ArithmeticException if a count does not fit a {@code long}
     */
    public Tally plus(Tally other) {
        long[] sum = new long[RATINGS];
        Arrays.setAll(sum, rating -> Math.addExact(counts[rating], other.counts[rating]));
        return new Tally(sum);
    }

    /**
     * What is left when {@code part} is taken out.
     *
     * @throws IllegalArgumentException if a count of the part is larger than that of the whole
     */
    public Tally minus(Tally part) {
        long[] rest = new long[RATINGS];
        Arrays.setAll(rest, rating -> counts[rating] - part.counts[rating]);
        return of(rest);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Tally tally && Arrays.equals(counts, tally.counts);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(counts);
    }

    @Override
    public String toString() {
        return "Tally" + Arrays.toString(counts);
    }
}
