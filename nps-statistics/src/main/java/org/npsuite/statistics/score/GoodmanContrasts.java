// SPDX-License-Identifier: Apache-2.0
package org.npsuite.statistics.score;

import org.npsuite.statistics.Confidence;
import org.npsuite.statistics.Range;

/**
 * Ranges of the score that still hold when other contrasts of the three shares are claimed beside it. Fractions,
 * unclipped.
 *
 * <p>Source: L. A. Goodman, Simultaneous Confidence Intervals for Contrasts among Multinomial Populations, Annals of
 * Mathematical Statistics 35, 1964. No width when answers are unanimous.
 */
public final class GoodmanContrasts {

    private GoodmanContrasts() {}

    /** Any number of contrasts: {@code N ± √χ²(2)·SE}. */
    public static Range scheffe(WaldInterval wald, Confidence confidence) {
        return Range.around(wald.score(), Math.sqrt(confidence.chiSquare2()) * wald.standardError());
    }

    /** The three pairs of shares: {@code N ± z(1 - α/6)·SE}. */
    public static Range bonferroni(WaldInterval wald, Confidence confidence) {
        return Range.around(wald.score(), confidence.z(3) * wald.standardError());
    }
}
