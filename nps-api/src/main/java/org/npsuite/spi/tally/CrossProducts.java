// SPDX-License-Identifier: Apache-2.0
package org.npsuite.spi.tally;

import java.util.Arrays;
import java.util.List;

/**
 * Sums over the answers that rate every driver (complete cases). Index 0 is the rating itself, index i the driver
 * {@code drivers.get(i - 1)}. Immutable.
 */
public final class CrossProducts {

    private final List<String> drivers;
    private final long n;
    private final double[] sums;
    private final double[][] products;
    private final List<Transitions> pairs;

    private CrossProducts(List<String> drivers, long n, double[] sums, double[][] products, List<Transitions> pairs) {
        this.drivers = drivers;
        this.n = n;
        this.sums = sums;
        this.products = products;
        this.pairs = pairs;
    }

    /**
     * @param drivers k names
     * @param n complete cases
     * @param sums k + 1 sums of ratings
     * @param products (k + 1) × (k + 1) sums of products of two ratings, symmetric
     * @param pairs per driver the 11×11 table of driver rating (rows) by rating (columns), over the answers that rate
     *     this driver
     * @throws IllegalArgumentException if the sizes do not agree
     */
    public static CrossProducts of(
            List<String> drivers, long n, double[] sums, double[][] products, List<Transitions> pairs) {
        int size = drivers.size() + 1;
        if (sums.length != size
                || products.length != size
                || Arrays.stream(products).anyMatch(row -> row.length != size)
                || pairs.size() != drivers.size()) {
            throw new IllegalArgumentException("sums and products must be of one more than the drivers");
        }
        return new CrossProducts(
                List.copyOf(drivers),
                n,
                sums.clone(),
                Arrays.stream(products).map(double[]::clone).toArray(double[][]::new),
                List.copyOf(pairs));
    }

    /** The drivers, in the order of the indices from 1. */
    public List<String> drivers() {
        return drivers;
    }

    /** Answers that rate every driver. */
    public long n() {
        return n;
    }

    /** Sums of ratings; a copy. */
    public double[] sums() {
        return sums.clone();
    }

    /** Sums of products; a copy. */
    public double[][] products() {
        return Arrays.stream(products).map(double[]::clone).toArray(double[][]::new);
    }

    /** Per driver the table of driver rating by rating. */
    public List<Transitions> pairs() {
        return pairs;
    }
}
