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

    private final List<ClusterSums> sums = new ArrayList<>();
    private final boolean grouped;
    private LongIndex keys;
    private int[] answers;
    private int[] balances;
    private Portion portion;

    /** @param grouped whether there is more than one group */
    Clusters(boolean grouped) {
        this.grouped = grouped;
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
        keys = grouped ? LongIndex.ofAny() : LongIndex.direct(Portion.SIZE);
        answers = new int[64];
        balances = new int[64];
    }

    void add(int group, int cluster, int rating) {
        if (cluster == Dictionary.NONE) {
            sums(group).add(1, BALANCE[rating]);
            return;
        }
        int number = keys.number(Keys.of(group, cluster - portion.from()));
        if (number == answers.length) {
            answers = Arrays.copyOf(answers, number * 2);
            balances = Arrays.copyOf(balances, number * 2);
        }
        answers[number]++;
        balances[number] += BALANCE[rating];
    }

    private ClusterSums sums(int group) {
        while (sums.size() <= group) {
            sums.add(new ClusterSums());
        }
        return sums.get(group);
    }

    /** Adds up the clusters of the portion. */
    void close() {
        for (int number = 0; number < keys.size(); number++) {
            sums(Keys.group(keys.key(number))).add(answers[number], balances[number]);
        }
    }

    ClusterMoments moments(int group) {
        return sums(group).moments();
    }
}
