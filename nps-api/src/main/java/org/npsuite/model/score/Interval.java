// SPDX-License-Identifier: Apache-2.0
package org.npsuite.model.score;

import java.util.Objects;

/**
 * Where the true value lies with a stated confidence.
 *
 * @param level confidence, above 0 and below 1, such as 0.95
 * @param low lower end, in the unit of the value it belongs to (points, for a score)
 * @param high upper end, not below {@code low}
 * @param method how it was computed
 */
public record Interval(double level, double low, double high, Method method) {

    /** How an interval was computed; see docs/statistics.md for formula and source of each. */
    public enum Method {
        /** Adds 3/4 detractor, 3/2 passives and 3/4 promoter, then Wald: the default from 30 answers on. */
        ADJUSTED_WALD,
        /** Inverts the score test (Tango 1998): holds at one answer and at unanimous answers. */
        SCORE,
        /** Adjusted Wald at as many answers as the clusters of one customer or account are worth. */
        CLUSTERED,
        /** Adjusted Wald at as many answers as those weighted to a known population are worth. */
        WEIGHTED,
        /** From the posterior distribution given the counts. */
        BAYES,
        /** Normal approximation on a known standard error. */
        NORMAL,
        /** Student's t on a standard error with few degrees of freedom. */
        STUDENT,
        /** Inverts the score test of one share (Wilson 1927): the ends are shares, 0 to 1. */
        WILSON,
        /** Ordered slopes between pairs of periods (Sen 1968): the ends are points per period. */
        SEN
    }

    /** @throws IllegalArgumentException if the level is not inside (0,1) or the ends are not an interval */
    public Interval {
        Objects.requireNonNull(method, "method");
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("level must be above 0 and below 1, was " + level);
        }
        if (!(low <= high)) {
            throw new IllegalArgumentException("interval ends are not in order: " + low + ", " + high);
        }
    }

    /** Whether {@code value} is between the ends, ends included. */
    public boolean contains(double value) {
        return low <= value && value <= high;
    }

    /** {@code high - low}. */
    public double width() {
        return high - low;
    }
}
