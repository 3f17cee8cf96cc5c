// SPDX-License-Identifier: Apache-2.0
package org.npsuite.tally.internal.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.npsuite.model.score.Category;
import org.npsuite.model.score.Rating;
import org.npsuite.model.score.Tally;
import org.npsuite.spi.tally.ClusterMoments;
import org.npsuite.tally.internal.column.Dictionary;

/** Answers of clusters in groups, summed up a portion at a time. An answer that belongs to no cluster is one alone. */
final class Clusters {

    private static final int[] BALANCE = balances();
    private static final int FIRST_ROOM = 64;
    private static final long ONE_ANSWER = 1L << Integer.SIZE;

    private final List<ClusterSums> sums = new ArrayList<>();
    private final boolean lookedUp;
    private LongIndex keys;

    /** By number of the key, or by cluster of the portion where none is looked up: answers above, balance below. */
    private long[] packed;

    private Portion portion;

    private Clusters(boolean lookedUp) {
        this.lookedUp = lookedUp;
    }

    /** Of one group in which most clusters have answers: each has a place of its own. */
    static Clusters ofMost() {
        return new Clusters(false);
    }

    /** Of many groups, or of few answers: only clusters that have some take a place. */
    static Clusters ofFew() {
        return new Clusters(true);
    }

    private static int[] balances() {
        int[] balances = new int[Tally.RATINGS];
        Arrays.setAll(balances, rating -> {
            Category category = new Rating(rating).category();
            return category == Category.PROMOTER ? 1 : category == Category.DETRACTOR ? -1 : 0;
        });
        return balances;
    }

    /** Begins with the clusters of a portion. */
    void open(Portion next) {
        portion = next;
        keys = LongIndex.ofAny();
        packed = new long[lookedUp ? FIRST_ROOM : portion.to() - portion.from()];
    }

    void add(int group, int cluster, int rating) {
        if (cluster == Dictionary.NONE) {
            sums(group).add(1, BALANCE[rating]);
            return;
        }
        int ordinal = cluster - portion.from();
        int number = lookedUp ? keys.number(Keys.of(group, ordinal)) : ordinal;
        if (number == packed.length) {
            packed = Arrays.copyOf(packed, number * 2);
        }
        packed[number] += ONE_ANSWER + BALANCE[rating];
    }

    private ClusterSums sums(int group) {
        while (sums.size() <= group) {
            sums.add(new ClusterSums());
        }
        return sums.get(group);
    }

    /** Adds up the clusters of the portion. */
    void close() {
        for (int number = 0; number < (lookedUp ? keys.size() : packed.length); number++) {
            // A negative balance has borrowed from the answers above it.
            int balance = (int) packed[number];
            long answers = packed[number] - balance >> Integer.SIZE;
            if (answers > 0) {
                sums(lookedUp ? Keys.group(keys.key(number)) : 0).add(answers, balance);
            }
        }
    }

    ClusterMoments moments(int group) {
        return sums(group).moments();
    }
}
