// SPDX-License-Identifier: Apache-2.0
package org.npsuite.statistics.drivers;

import java.util.Arrays;
import java.util.List;

/**
 * All that must be known of answers that rate every driver (complete cases): sums and sums of products. Index 0 is the
 * rating itself, index i the driver {@code drivers.get(i - 1)}. Immutable.
 */
public final class DriverSums {

    private final List<String> drivers;
    private final long n;
    private final double weight;
    private final double[] sums;
    private final double[][] products;

    private DriverSums(List<String> drivers, long n, double weight, double[] sums, double[][] products) {
        this.drivers = drivers;
        this.n = n;
        this.weight = weight;
        this.sums = sums;
        this.products = products;
    }

    /**
     * Of answers that weigh the same.
     *
     * @param drivers k names
     * @param n complete cases
     * @param sums k + 1 sums of ratings
     * @param products (k + 1) × (k + 1) sums of products of two ratings, symmetric
     * @throws IllegalArgumentException if the sizes do not agree
     */
    public static DriverSums of(List<String> drivers, long n, double[] sums, double[][] products) {
        return of(drivers, n, n, sums, products);
    }

    /**
     * Of weighted answers: sums of weight, of weight · rating, of weight · product.
     *
     * @throws IllegalArgumentException if the sizes do not agree
     */
    public static DriverSums of(List<String> drivers, long n, double weight, double[] sums, double[][] products) {
        int size = drivers.size() + 1;
        if (sums.length != size
                || products.length != size
                || Arrays.stream(products).anyMatch(row -> row.length != size)) {
            throw new IllegalArgumentException("sums and products must be of one more than the drivers");
        }
        return new DriverSums(
                List.copyOf(drivers),
                n,
                weight,
                sums.clone(),
                Arrays.stream(products).map(double[]::clone).toArray(double[][]::new));
    }

    /**
     * From single answers.
     *
     * @param drivers k names
     * @param cases per complete case k + 1 ratings, the rating itself first
     * @param weights per case, above 0
     * @throws IllegalArgumentException if the sizes do not agree
     */
    public static DriverSums ofCases(List<String> drivers, List<double[]> cases, double[] weights) {
        int size = drivers.size() + 1;
        if (cases.size() != weights.length || cases.stream().anyMatch(row -> row.length != size)) {
            throw new IllegalArgumentException("a case must have one rating more than there are drivers, and a weight");
        }
        // Only the relations of weights matter; the largest becomes 1, so that no product is beyond numbers.
        double largest = Arrays.stream(weights).max().orElse(1);
        double weight = 0;
        double[] sums = new double[size];
        double[][] products = new double[size][size];
        for (int row = 0; row < weights.length; row++) {
            double[] ratings = cases.get(row);
            double share = weights[row] / largest;
            weight += share;
            for (int a = 0; a < size; a++) {
                sums[a] += share * ratings[a];
                for (int b = 0; b < size; b++) {
                    products[a][b] += share * ratings[a] * ratings[b];
                }
            }
        }
        return of(drivers, weights.length, weight, sums, products);
    }

    /** The drivers, in the order of the indices from 1. */
    public List<String> drivers() {
        return drivers;
    }

    /** Complete cases. */
    public long n() {
        return n;
    }

    /** Whether there is a weight above 0 and every sum is a number. */
    boolean isFinite() {
        return weight > 0
                && Double.isFinite(weight * weight)
                && Arrays.stream(sums).allMatch(Double::isFinite)
                && Arrays.stream(products).flatMapToDouble(Arrays::stream).allMatch(Double::isFinite);
    }

    /** Mean rating of an index. */
    double mean(int index) {
        return sums[index] / weight;
    }

    /** Covariance of two indices, with the total weight as divisor. */
    double covariance(int a, int b) {
        // Multiplied out first: exact for whole ratings, where subtracting a product of means would cancel.
        return (weight * products[a][b] - sums[a] * sums[b]) / weight / weight;
    }
}
