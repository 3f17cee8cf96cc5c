// SPDX-License-Identifier: Apache-2.0
package org.npsuite.statistics.drivers;

import java.util.function.IntToDoubleFunction;

/** A player's gain averaged over all orders in which players may join. */
final class ShapleyValue {

    private ShapleyValue() {}

    /**
     * @param players at most 20
     * @param worth of a subset, given as bits
     */
    static double[] of(int players, IntToDoubleFunction worth) {
        double[] worths = new double[1 << players];
        for (int subset = 1; subset < worths.length; subset++) {
            worths[subset] = worth.applyAsDouble(subset);
        }
        double[] shares = new double[players];
        double[] chance = chances(players);
        for (int player = 0; player < players; player++) {
            for (int subset = 0; subset < worths.length; subset++) {
                if ((subset >> player & 1) == 0) {
                    double gain = worths[subset | 1 << player] - worths[subset];
                    shares[player] += chance[Integer.bitCount(subset)] * gain;
                }
            }
        }
        return shares;
    }

    /** By size, the chance of exactly this subset to have joined before a given player: s!(p - s - 1)!/p!. */
    private static double[] chances(int players) {
        double[] chance = new double[players];
        chance[0] = 1.0 / players;
        for (int size = 1; size < players; size++) {
            chance[size] = chance[size - 1] * size / (players - size);
        }
        return chance;
    }
}
