// SPDX-License-Identifier: Apache-2.0
package org.npsuite.testkit.sample;

import java.util.List;
import java.util.Map;
import java.util.Random;

/** Draws that are the same on every machine and every run. */
final class Chance {

    private final Random random;

    Chance(long seed) {
        this.random = new Random(seed);
    }

    /** True in {@code percent} of 100 cases. */
    boolean percent(int percent) {
        return random.nextInt(100) < percent;
    }

    /** From 0 to before {@code bound}. */
    int below(int bound) {
        return random.nextInt(bound);
    }

    <T> T oneOf(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    /** One of the keys, as often as its weight says. */
    <T> T weighted(Map<T, Integer> weights) {
        int left = random.nextInt(
                weights.values().stream().mapToInt(Integer::intValue).sum());
        for (Map.Entry<T, Integer> entry : weights.entrySet()) {
            left -= entry.getValue();
            if (left < 0) {
                return entry.getKey();
            }
        }
        throw new IllegalStateException("weights must be positive");
    }

    /** Around 0, two thirds of the draws within {@code deviation}. */
    double around(double deviation) {
        return random.nextGaussian() * deviation;
    }
}
