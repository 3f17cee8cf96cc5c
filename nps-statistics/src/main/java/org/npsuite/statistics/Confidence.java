// SPDX-License-Identifier: Apache-2.0
package org.npsuite.statistics;

import org.npsuite.statistics.internal.Normal;
import org.npsuite.statistics.internal.Student;

/**
 * How sure an interval is to be. Immutable; its normal quantile is computed once, so make one per query, not one per
 * group.
 */
public final class Confidence {

    /** 95 %. */
    public static final Confidence P95 = of(0.95);

    private final double level;
    private final double z;

    private Confidence(double level) {
        this.level = level;
        this.z = Normal.upperQuantile(tail(1));
    }

    /** @throws IllegalArgumentException if the level is not above 0 and below 1 */
    public static Confidence of(double level) {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("level must be above 0 and below 1, was " + level);
        }
        return new Confidence(level);
    }

    /** Above 0 and below 1, such as 0.95. */
    public double level() {
        return level;
    }

    /** Two-sided standard normal quantile: 1.96 at 0.95. */
    public double z() {
        return z;
    }

    /** The quantile that holds for {@code claims} two-sided statements together (Bonferroni). */
    public double z(int claims) {
        return Normal.upperQuantile(tail(claims));
    }

    /** Two-sided quantile of Student's t with {@code df} degrees of freedom. */
    public double t(double df) {
        return Student.upperQuantile(tail(1), df);
    }

    /** Quantile of chi-square with two degrees of freedom, one-sided. */
    public double chiSquare2() {
        return -2 * Math.log1p(-level);
    }

    private double tail(int claims) {
        return (1 - level) / (2.0 * claims);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Confidence that && level == that.level;
    }

    @Override
    public int hashCode() {
        return Double.hashCode(level);
    }

    @Override
    public String toString() {
        return "Confidence[" + level + "]";
    }
}
