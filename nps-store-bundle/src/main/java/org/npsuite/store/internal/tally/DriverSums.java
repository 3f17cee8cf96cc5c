// SPDX-License-Identifier: Apache-2.0
package org.npsuite.store.internal.tally;

import static org.npsuite.model.problem.ProblemException.notAllowed;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.npsuite.model.score.Tally;
import org.npsuite.spi.tally.CrossProducts;
import org.npsuite.spi.tally.Transitions;

/** Adds up the products of driver ratings. */
final class DriverSums {

    /** Most drivers of one question. */
    static final int MOST = 16;

    private final List<String> drivers;
    private final double[] sums;
    private final double[][] products;
    private final long[][][] pairs;
    private long complete;

    DriverSums(Collection<String> drivers) {
        this.drivers = List.copyOf(drivers);
        int size = drivers.size() + 1;
        this.sums = new double[size];
        this.products = new double[size][size];
        this.pairs = new long[drivers.size()][Tally.RATINGS][Tally.RATINGS];
    }

    static void checkNumber(Collection<String> drivers) {
        if (drivers.size() > MOST) {
            throw notAllowed("name at most " + MOST + " drivers");
        }
    }

    /**
     * Adds answers that are alike.
     *
     * @param ratings the rating, then that of each driver; -1 where it is not rated
     * @param answers how many
     */
    void add(int[] ratings, long answers) {
        boolean whole = true;
        for (int driver = 1; driver < ratings.length; driver++) {
            if (ratings[driver] < 0) {
                whole = false;
            } else {
                pairs[driver - 1][ratings[driver]][ratings[0]] += answers;
            }
        }
        if (whole) {
            addComplete(ratings, answers);
        }
    }

    private void addComplete(int[] ratings, long answers) {
        complete += answers;
        for (int i = 0; i < ratings.length; i++) {
            sums[i] += (double) answers * ratings[i];
            for (int j = 0; j < ratings.length; j++) {
                products[i][j] += (double) answers * ratings[i] * ratings[j];
            }
        }
    }

    CrossProducts result() {
        List<Transitions> tables = new ArrayList<>();
        for (long[][] pair : pairs) {
            tables.add(Transitions.of(pair));
        }
        return CrossProducts.of(drivers, complete, sums, products, tables);
    }
}
