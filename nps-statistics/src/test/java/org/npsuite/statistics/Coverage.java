// SPDX-License-Identifier: Apache-2.0
package org.npsuite.statistics;

import java.util.function.Function;
import org.npsuite.model.score.CategoryCounts;

/** How often an interval holds the true score, exactly: every outcome of n answers with its probability. */
public final class Coverage {

    private static final double SLACK = 1e-12;

    private Coverage() {}

    /**
     * @param p true shares of detractors, passives, promoters
     * @param n answers
     */
    public static double of(double[] p, int n, Function<CategoryCounts, Range> interval) {
        double truth = p[2] - p[0];
        double[] logFactorial = new double[n + 1];
        for (int i = 1; i <= n; i++) {
            logFactorial[i] = logFactorial[i - 1] + Math.log(i);
        }
        double covered = 0;
        for (int d = 0; d <= n; d++) {
            for (int r = 0; r <= n - d; r++) {
                int q = n - d - r;
                Range range = interval.apply(new CategoryCounts(d, q, r));
                if (range.low() - SLACK <= truth && truth <= range.high() + SLACK) {
                    covered += Math.exp(logFactorial[n] - logFactorial[d] - logFactorial[q] - logFactorial[r])
                            * Math.pow(p[0], d)
                            * Math.pow(p[1], q)
                            * Math.pow(p[2], r);
                }
            }
        }
        return covered;
    }
}
