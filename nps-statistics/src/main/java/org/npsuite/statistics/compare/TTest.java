// SPDX-License-Identifier: Apache-2.0
package org.npsuite.statistics.compare;

import org.npsuite.statistics.Confidence;
import org.npsuite.statistics.Range;
import org.npsuite.statistics.internal.Student;

/**
 * A value against 0 by Student's t.
 *
 * @param value such as a difference of scores, as a fraction
 * @param standardError of the value, above 0
 * @param df degrees of freedom, above 0
 */
public record TTest(double value, double standardError, double df) {

    /** @throws IllegalArgumentException if standard error or degrees of freedom are not above 0 */
    public TTest {
        if (!(standardError > 0 && df > 0)) {
            throw new IllegalArgumentException(
                    "standard error and degrees of freedom must be above 0, were " + standardError + ", " + df);
        }
    }

    /** Signed. */
    public double t() {
        return value / standardError;
    }

    /** Two-sided. */
    public double pValue() {
        return Student.twoSidedP(t(), df);
    }

    /** {@code value ± t·SE}, unclipped. */
    public Range interval(Confidence confidence) {
        return Range.around(value, confidence.t(df) * standardError);
    }
}
