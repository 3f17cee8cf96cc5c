// SPDX-License-Identifier: Apache-2.0
package org.npsuite.statistics.internal;

import org.apache.commons.statistics.distribution.TDistribution;

/** Student's t distribution. */
public final class Student {

    /** Newton steps that take the library's quantile from about 1e-9 to full precision. */
    private static final int POLISH = 3;

    private Student() {}

    /** P(|T| &gt; |t|). */
    public static double twoSidedP(double t, double df) {
        return 2 * TDistribution.of(df).survivalProbability(Math.abs(t));
    }

    /** The t that is exceeded with probability {@code tail}, 0 &lt; tail &lt; 1. */
    public static double upperQuantile(double tail, double df) {
        TDistribution distribution = TDistribution.of(df);
        double t = distribution.inverseSurvivalProbability(tail);
        for (int i = 0; i < POLISH; i++) {
            t += (distribution.survivalProbability(t) - tail) / distribution.density(t);
        }
        return t;
    }
}
