// SPDX-License-Identifier: Apache-2.0
package org.npsuite.statistics.compare;

import java.util.Arrays;
import java.util.List;
import org.npsuite.model.score.Category;
import org.npsuite.model.score.CategoryCounts;
import org.npsuite.model.score.Rating;
import org.npsuite.model.score.Tally;

/** How many of the same customers went from one category to another. Immutable. */
public final class CategoryTransitions {

    private static final int CATEGORIES = Category.values().length;

    private final long[][] counts;

    private CategoryTransitions(long[][] counts) {
        this.counts = counts;
    }

    /**
     * From a table of ratings.
     *
     * @param ratings 11×11, rows the rating before, columns the rating after
     * @throws IllegalArgumentException if the table is not 11×11 or a count is negative
     */
    public static CategoryTransitions ofRatings(long[][] ratings) {
        requireSquare(ratings, Tally.RATINGS);
        long[][] counts = new long[CATEGORIES][CATEGORIES];
        for (int before = 0; before < Tally.RATINGS; before++) {
            int from = new Rating(before).category().ordinal();
            for (int after = 0; after < Tally.RATINGS; after++) {
                int to = new Rating(after).category().ordinal();
                counts[from][to] = Math.addExact(counts[from][to], ratings[before][after]);
            }
        }
        return new CategoryTransitions(counts);
    }

    /**
     * From the categories of each customer, in the same order.
     *
     * @throws IllegalArgumentException if the lists differ in length
     */
    public static CategoryTransitions of(List<Category> before, List<Category> after) {
        if (before.size() != after.size()) {
            throw new IllegalArgumentException(
                    "categories of " + before.size() + " customers before, " + after.size() + " after");
        }
        long[][] counts = new long[CATEGORIES][CATEGORIES];
        for (int i = 0; i < before.size(); i++) {
            counts[before.get(i).ordinal()][after.get(i).ordinal()]++;
        }
        return new CategoryTransitions(counts);
    }

    private static void requireSquare(long[][] table, int size) {
        if (table.length != size || Arrays.stream(table).anyMatch(row -> row.length != size)) {
            throw new IllegalArgumentException("a transition table must be " + size + " by " + size);
        }
        if (Arrays.stream(table).flatMapToLong(Arrays::stream).anyMatch(count -> count < 0)) {
            throw new IllegalArgumentException("a transition count is negative");
        }
    }

    /** Customers who went from one category to another, or stayed. */
    public long count(Category from, Category to) {
        return counts[from.ordinal()][to.ordinal()];
    }

    /** The customers by their category before. */
    public CategoryCounts before() {
        return new CategoryCounts(row(0), row(1), row(2));
    }

    /** The customers by their category after. */
    public CategoryCounts after() {
        return new CategoryCounts(column(0), column(1), column(2));
    }

    private long row(int category) {
        return Arrays.stream(counts[category]).reduce(0, Math::addExact);
    }

    private long column(int category) {
        return Arrays.stream(counts).mapToLong(row -> row[category]).reduce(0, Math::addExact);
    }
}
