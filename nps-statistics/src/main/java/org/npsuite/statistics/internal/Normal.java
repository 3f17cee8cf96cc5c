// SPDX-License-Identifier: Apache-2.0
package org.npsuite.statistics.internal;

import org.apache.commons.numbers.gamma.Erfc;
import org.apache.commons.numbers.gamma.Erfcx;
import org.apache.commons.numbers.gamma.InverseErfc;

/** The standard normal distribution, accurate in the far tails, where 1 - cdf would be 0. */
public final class Normal {

    private static final double SQRT2 = Math.sqrt(2);
    private static final double SQRT_2PI = Math.sqrt(2 * Math.PI);

    private Normal() {}

    public static double density(double x) {
        return Math.exp(-x * x / 2) / SQRT_2PI;
    }

    public static double cdf(double x) {
        return survival(-x);
    }

    /** P(Z &gt; x). */
    public static double survival(double x) {
        return Erfc.value(x / SQRT2) / 2;
    }

    /** The x that is exceeded with probability {@code tail}, 0 &lt; tail &lt; 1. */
    public static double upperQuantile(double tail) {
        return SQRT2 * InverseErfc.value(2 * tail);
    }

    /** P(|Z| &gt; |z|). */
    public static double twoSidedP(double z) {
        return Erfc.value(Math.abs(z) / SQRT2);
    }

    /** Decimal logarithm of {@link #twoSidedP}, also where that underflows to 0. */
    public static double log10TwoSidedP(double z) {
        double x = Math.abs(z) / SQRT2;
        double p = Erfc.value(x);
        // erfcx(x) = exp(x^2) erfc(x) stays finite where erfc vanishes.
        return p > 1e-200 ? Math.log10(p) : (Math.log(Erfcx.value(x)) - x * x) / Math.log(10);
    }
}
