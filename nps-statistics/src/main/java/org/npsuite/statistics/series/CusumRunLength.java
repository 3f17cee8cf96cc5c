// SPDX-License-Identifier: Apache-2.0
package org.npsuite.statistics.series;

import org.npsuite.statistics.internal.Gauss;
import org.npsuite.statistics.internal.GaussLegendre;
import org.npsuite.statistics.internal.Normal;

/**
 * How many periods a {@link Cusum} chart runs on average before its first alarm.
 *
 * <p>One-sided, from the integral equation {@code L(c) = 1 + L(0)Φ(k - c - μ) + ∫0..h φ(x + k - c - μ) L(x) dx}, solved
 * on Gauss-Legendre nodes; two-sided, {@code 1/L = 1/L+ + 1/L-}. Sources: E. S. Page, Biometrika 41, 1954; R package
 * spc, {@code xcusum.arl(sided = "two")}.
 */
public final class CusumRunLength {

    private static final int NODES = 64;

    private CusumRunLength() {}

    /**
     * Periods, on average, until an alarm on either side.
     *
     * @param slack k, in standard errors
     * @param limit h, in standard errors, above 0
     * @param shift of the true score from the target, in standard errors; 0 for the time between false alarms
     * @throws IllegalArgumentException if slack is negative, limit not above 0, or either infinite
     */
    public static double average(double slack, double limit, double shift) {
        require(slack, limit);
        return 1 / (1 / oneSided(slack, limit, shift) + 1 / oneSided(slack, limit, -shift));
    }

    static void require(double slack, double limit) {
        if (!(slack >= 0 && limit > 0 && Double.isFinite(slack + limit))) {
            throw new IllegalArgumentException(
                    "slack must not be negative and limit be above 0, were " + slack + ", " + limit);
        }
    }

    private static double oneSided(double slack, double limit, double shift) {
        GaussLegendre rule = GaussLegendre.on(0, limit, 1, NODES);
        double[][] equations = new double[NODES + 1][NODES + 2];
        for (int row = 0; row <= NODES; row++) {
            double level = row == 0 ? 0 : rule.node(row - 1);
            double offset = slack - level - shift;
            equations[row][0] = -Normal.cdf(offset);
            for (int i = 0; i < NODES; i++) {
                equations[row][i + 1] = -rule.weight(i) * Normal.density(rule.node(i) + offset);
            }
            equations[row][row] += 1;
            equations[row][NODES + 1] = 1;
        }
        return Gauss.solve(equations)[0];
    }
}
