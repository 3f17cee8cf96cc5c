// SPDX-License-Identifier: Apache-2.0
package org.npsuite.statistics.score;

import org.npsuite.model.score.CategoryCounts;
import org.npsuite.statistics.Confidence;
import org.npsuite.statistics.Estimate;
import org.npsuite.statistics.Range;
import org.npsuite.statistics.Reason;

/**
 * The default interval from 30 answers on: three answers that nobody gave (3/4 detractor, 3/2 passives, 3/4 promoter)
 * are added, then Wald. Fractions.
 *
 * <p>Source: B. Rocks, Interval Estimation for the Net Promoter Score, The American Statistician 70(4), 2016
 * (arXiv 1601.07235); R package NPS, {@code adjusted.wald}. Holds for unanimous answers. Refused without answers.
 *
 * @param center score with the pseudo-counts
 * @param standardError {@code √(v/(n + 3))} with the pseudo-counts
 */
public record AdjustedWald(double center, double standardError) {

    /** The score of a group, with pseudo-counts. */
    public static Estimate<AdjustedWald> of(CategoryCounts counts) {
        if (counts.n() == 0) {
            return Estimate.refused(Reason.NO_DATA);
        }
        PseudoCounts all = PseudoCounts.STANDARD.plus(counts);
        return Estimate.of(new AdjustedWald(all.score(), Math.sqrt(all.variance() / all.total())));
    }

    /** {@code center ± z·SE}, unclipped: may pass -1 or 1. */
    public Range interval(Confidence confidence) {
        return Range.around(center, confidence.z() * standardError);
    }
}
