// SPDX-License-Identifier: Apache-2.0
package org.npsuite.statistics.series;

import java.util.Arrays;

/** The middle value, or the mean of the two in the middle. */
final class Median {

    private Median() {}

    static double of(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }
}
