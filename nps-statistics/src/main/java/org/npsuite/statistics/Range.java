// SPDX-License-Identifier: Apache-2.0
package org.npsuite.statistics;

import org.npsuite.model.score.Interval;

/**
 * Where a value lies, in the unit of the value: fractions for scores, before any clipping to the scale.
 *
 * @param low lower end
 * @param high upper end, not below {@code low}
 */
public record Range(double low, double high) {

    /** @throws IllegalArgumentException if the ends are not in order */
    public Range {
        if (!(low <= high)) {
            throw new IllegalArgumentException("range ends are not in order: " + low + ", " + high);
        }
    }

    /** {@code center} give or take {@code half}. */
    public static Range around(double center, double half) {
        return new Range(center - half, center + half);
    }

    /** The part between -1 and 1, which is what people are shown of the range of a score. */
    public Range clipped() {
        return new Range(Math.max(-1, Math.min(1, low)), Math.min(1, Math.max(-1, high)));
    }

    /** Whether {@code value} is between the ends, ends included. */
    public boolean contains(double value) {
        return low <= value && value <= high;
    }

    /** {@code high - low}. */
    public double width() {
        return high - low;
    }

    /** The same in points, clipped to -100..100: what services publish. */
    public Interval points(Confidence confidence, Interval.Method method) {
        Range shown = clipped();
        return new Interval(confidence.level(), 100 * shown.low(), 100 * shown.high(), method);
    }
}
