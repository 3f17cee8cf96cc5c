// SPDX-License-Identifier: Apache-2.0
package org.npsuite.statistics.internal;

import java.util.Arrays;

/** A random walk of standard normal steps below a barrier. */
public final class RandomWalk {

    private static final int NODES_PER_PANEL = 8;
    private static final double TAIL = 8;

    private RandomWalk() {}

    /**
     * Chance that none of {@code steps} positions reaches the barrier.
     *
     * @param distance how far below the barrier the walk is expected to start
     * @param startVariance of that start; the first position counted is one step after it
     * @param steps at least 1
     */
    public static double staysBelow(double distance, double startVariance, int steps) {
        // Farther below than this, the remaining steps do not reach the barrier.
        double far = TAIL * (Math.sqrt(steps) + 1);
        GaussLegendre rule = GaussLegendre.on(0, far, (int) Math.ceil(far), NODES_PER_PANEL);
        double[] survival = new double[rule.size()];
        Arrays.fill(survival, 1);
        for (int step = 1; step < steps; step++) {
            survival = stepBack(rule, survival, far);
        }
        double deviation = Math.sqrt(startVariance + 1);
        double chance = Normal.survival((far - distance) / deviation);
        for (int i = 0; i < survival.length; i++) {
            chance += rule.weight(i) * survival[i] * Normal.density((rule.node(i) - distance) / deviation) / deviation;
        }
        return Math.min(1, chance);
    }

    /** Survival one step earlier, at the same nodes. */
    private static double[] stepBack(GaussLegendre rule, double[] later, double far) {
        double[] earlier = new double[later.length];
        for (int i = 0; i < earlier.length; i++) {
            earlier[i] = Normal.survival(far - rule.node(i));
            for (int j = 0; j < later.length; j++) {
                double step = rule.node(j) - rule.node(i);
                if (Math.abs(step) < TAIL) {
                    earlier[i] += rule.weight(j) * later[j] * Normal.density(step);
                }
            }
        }
        return earlier;
    }
}
