// SPDX-License-Identifier: Apache-2.0
package org.npsuite.perf.measure;

import java.util.Arrays;
import java.util.Collection;
import java.util.function.ToDoubleFunction;

/**
 * A median with its interval of 95 % by order statistics: whatever the distribution, the true median lies between the
 * k-th lowest and the k-th highest value with a probability that follows from the binomial distribution alone. Of fewer
 * than six values no such interval exists, and the lowest and highest stand in.
 *
 * @param value the median
 * @param low lower end of the interval
 * @param high upper end
 */
public record Median(double value, double low, double high) {

    private static final double OUTSIDE_ONE_END = 0.025;

    /** Of one value per element, at least one. */
    public static <T> Median of(Collection<T> elements, ToDoubleFunction<T> of) {
        double[] sorted = elements.stream().mapToDouble(of).sorted().toArray();
        int n = sorted.length;
        int k = rank(n);
        double middle = n % 2 == 1 ? sorted[n / 2] : (sorted[n / 2 - 1] + sorted[n / 2]) / 2;
        return new Median(middle, sorted[k], sorted[n - 1 - k]);
    }

    /** A number that was not sampled. */
    public static Median exactly(double value) {
        return new Median(value, value, value);
    }

    /** How many values may be left out at either end: the most with P(fewer than that many below) at most 2.5 %. */
    private static int rank(int n) {
        double[] binomial = new double[n + 1];
        binomial[0] = Math.pow(0.5, n);
        for (int k = 1; k <= n; k++) {
            binomial[k] = binomial[k - 1] * (n - k + 1) / k;
        }
        int rank = 0;
        while (rank < (n - 1) / 2 && Arrays.stream(binomial, 0, rank + 1).sum() <= OUTSIDE_ONE_END) {
            rank++;
        }
        return Math.max(0, rank - 1);
    }
}
