// SPDX-License-Identifier: Apache-2.0
package org.npsuite.scoring.internal.score;

import org.npsuite.model.score.Interval;
import org.npsuite.model.score.Rational;
import org.npsuite.statistics.Confidence;
import org.npsuite.statistics.Range;

/** From the fractions of the statistics library to the points people are shown. */
final class Points {

    static final double PER_UNIT = 100;
    static final Rational EXACT_PER_UNIT = Rational.of(100);

    private Points() {}

    /** A range of a difference of two scores, clipped to -200..200. */
    static Interval difference(Range range, Confidence confidence, Interval.Method method) {
        return new Interval(confidence.level(), clip(range.low()), clip(range.high()), method);
    }

    private static double clip(double fraction) {
        return PER_UNIT * Math.max(-2, Math.min(2, fraction));
    }
}
