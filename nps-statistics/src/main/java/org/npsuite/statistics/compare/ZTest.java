// SPDX-License-Identifier: Apache-2.0
package org.npsuite.statistics.compare;

import org.npsuite.statistics.Confidence;
import org.npsuite.statistics.Range;
import org.npsuite.statistics.internal.Normal;

/**
 * A value against 0 by the normal distribution.
 *
 * @param value such as a difference of scores, as a fraction
 * @param standardError of the value, above 0
 */
public record ZTest(double value, double standardError) {

    /** @throws IllegalArgumentException if the standard error is not above 0 */
    public ZTest {
        if (!(standardError > 0)) {
            throw new IllegalArgumentException("standard error must be above 0, was " + standardError);
        }
    }

    /** Signed. */
    public double z() {
        return value / standardError;
    }

    /** Two-sided; 0 where it underflows, so print "p < 0.0001" for small ones. */
    public double pValue() {
        return Normal.twoSidedP(z());
    }

    /** Decimal logarithm of the p-value, finite also where that underflows. */
    public double log10P() {
        return Normal.log10TwoSidedP(z());
    }

    /** {@code value ± z·SE}, unclipped. */
    public Range interval(Confidence confidence) {
        return Range.around(value, confidence.z() * standardError);
    }
}
