// SPDX-License-Identifier: Apache-2.0
package org.npsuite.statistics.internal;

import org.apache.commons.numbers.gamma.RegularizedGamma;

/** The chi-square distribution. */
public final class ChiSquare {

    private ChiSquare() {}

    /** P(X &gt; x) with {@code df} degrees of freedom; 1 where there are none. */
    public static double survival(double x, double df) {
        return df <= 0 || x <= 0 ? 1 : RegularizedGamma.Q.value(df / 2, x / 2);
    }
}
