// SPDX-License-Identifier: Apache-2.0
package org.npsuite.statistics.score;

import org.npsuite.model.score.Band;
import org.npsuite.model.score.Bands;
import org.npsuite.model.score.Rational;

/**
 * A score as it is printed. Rounded once, from the exact rational, a half going away from zero: 49.5 is published as
 * 50, -0.5 as -1 and -0.4 as 0, never "-0".
 *
 * @param score exact, in points, -100 to 100
 */
public record PublishedScore(Rational score) {

    private static final char MINUS = '\u2212';

    /** Whole points. */
    public int integer() {
        return score.rounded();
    }

    /** With one decimal and a hyphen as minus, as programs read it: "57.8", "-0.4", "0.0". */
    public String oneDecimal() {
        return score.rounded(1).toPlainString();
    }

    /** Whole points with their sign, as people read it: "+58", "0", and a true minus sign before negative ones. */
    public String display() {
        int points = integer();
        if (points == 0) {
            return "0";
        }
        return (points > 0 ? '+' : MINUS) + Integer.toString(Math.abs(points));
    }

    /** The band of the published integer. */
    public Band band(Bands bands) {
        return bands.of(integer());
    }

    /** The lowest score, as a fraction, that is published as {@code points}: 0.495 for 50, -0.005 for 0. */
    public static double threshold(int points) {
        return (points - 0.5) / 100;
    }
}
