// SPDX-License-Identifier: Apache-2.0
package org.npsuite.statistics.internal;

import java.util.function.DoubleUnaryOperator;

/** Where a likelihood of one variance component, 0 or above, is largest. */
public final class Maximum {

    private static final int GRID = 160;
    private static final double DECADES_BELOW = 12;
    private static final double DECADES_ABOVE = 3;
    private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;
    private static final double PRECISION = 1e-9;

    private Maximum() {}

    /**
     * Looks at 0 and at a logarithmic grid around {@code scale}, then narrows the best cell by golden section, so that
     * several local maxima do no harm. 0 if nothing above 0 is more likely.
     */
    public static double ofVariance(DoubleUnaryOperator likelihood, double scale) {
        double low = Math.log(scale) - DECADES_BELOW * Math.log(10);
        double step = (DECADES_BELOW + DECADES_ABOVE) * Math.log(10) / GRID;
        int best = 0;
        double most = Double.NEGATIVE_INFINITY;
        for (int i = 0; i <= GRID; i++) {
            double value = likelihood.applyAsDouble(Math.exp(low + i * step));
            if (value > most) {
                most = value;
                best = i;
            }
        }
        double x = Math.exp(
                golden(y -> likelihood.applyAsDouble(Math.exp(y)), low + (best - 1) * step, low + (best + 1) * step));
        return likelihood.applyAsDouble(0) >= likelihood.applyAsDouble(x) ? 0 : x;
    }

    private static double golden(DoubleUnaryOperator f, double from, double to) {
        double a = from;
        double b = to;
        double x = b - GOLDEN * (b - a);
        double y = a + GOLDEN * (b - a);
        double fx = f.applyAsDouble(x);
        double fy = f.applyAsDouble(y);
        while (b - a > PRECISION) {
            if (fx >= fy) {
                b = y;
                y = x;
                fy = fx;
                x = b - GOLDEN * (b - a);
                fx = f.applyAsDouble(x);
            } else {
                a = x;
                x = y;
                fx = fy;
                y = a + GOLDEN * (b - a);
                fy = f.applyAsDouble(y);
            }
        }
        return (a + b) / 2;
    }
}
