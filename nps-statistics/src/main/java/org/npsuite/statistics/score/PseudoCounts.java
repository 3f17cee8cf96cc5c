// SPDX-License-Identifier: Apache-2.0
package org.npsuite.statistics.score;

import org.npsuite.model.score.CategoryCounts;

/**
 * Counts that need not be whole: answers nobody gave, added to real ones. The same three numbers are the parameters of
 * a Dirichlet distribution of the shares, as prior or, with real counts added, as posterior.
 *
 * @param detractors above or equal 0
 * @param passives above or equal 0
 * @param promoters above or equal 0
 */
public record PseudoCounts(double detractors, double passives, double promoters) {

    /**
     * 3/4 detractor, 3/2 passives, 3/4 promoter: three answers that pull towards 0 as the adjusted Wald interval does
     * (B. Rocks, Interval Estimation for the Net Promoter Score, The American Statistician 70(4), 2016).
     */
    public static final PseudoCounts STANDARD = new PseudoCounts(0.75, 1.5, 0.75);

    /** @throws IllegalArgumentException if a count is negative or not finite */
    public PseudoCounts {
        if (!(detractors >= 0 && passives >= 0 && promoters >= 0)
                || Double.isInfinite(detractors + passives + promoters)) {
            throw new IllegalArgumentException("pseudo-counts must be finite and not negative, were " + detractors
                    + ", " + passives + ", " + promoters);
        }
    }

    /** These and real answers together. */
    public PseudoCounts plus(CategoryCounts counts) {
        return new PseudoCounts(
                detractors + counts.detractors(), passives + counts.passives(), promoters + counts.promoters());
    }

    /** How many in all. */
    public double total() {
        return detractors + passives + promoters;
    }

    /** Score as a fraction; not for a total of 0. */
    public double score() {
        return (promoters - detractors) / total();
    }

    /** Variance of one answer valued -1, 0 or 1, between 0 and 1; not for a total of 0. */
    public double variance() {
        return variance(detractors, passives, promoters);
    }

    /**
     * {@code (r + d)/n - N²} in the form {@code (4rd + p(r + d))/n²}, which loses no digits where nearly all answers
     * agree.
     */
    static double variance(double detractors, double passives, double promoters) {
        double n = detractors + passives + promoters;
        double d = detractors / n;
        double r = promoters / n;
        return 4 * r * d + passives / n * (r + d);
    }
}
