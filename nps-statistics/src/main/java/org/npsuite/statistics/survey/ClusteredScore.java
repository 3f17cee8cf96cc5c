// SPDX-License-Identifier: Apache-2.0
package org.npsuite.statistics.survey;

import java.math.BigDecimal;
import org.npsuite.statistics.Confidence;
import org.npsuite.statistics.Estimate;
import org.npsuite.statistics.Range;
import org.npsuite.statistics.Reason;

/**
 * Score of answers of which several come from one customer or account, with an error that does not take them for
 * independent. Fractions.
 *
 * <p>{@code N = Σs/Σn} over clusters; {@code Var N = m/(m-1) Σ(s - N·n)²/(Σn)²} for m clusters, from
 * {@code Σ(s - N·n)² = Σs² - 2NΣns + N²Σn²}, without cancellation. Source: T. Lumley, R package survey,
 * {@code svydesign(ids)}, {@code svymean}.
 *
 * <p>Refused without answers; the standard error also for one cluster. Services ask for ten.
 *
 * @param clusters m
 * @param score N
 * @param standardError clustered
 */
public record ClusteredScore(long clusters, double score, Estimate<Double> standardError) {

    /** The score of all answers, with an error by customer or account. */
    public static Estimate<ClusteredScore> of(ClusterSums sums) {
        long m = sums.clusters();
        if (m == 0 || !(sums.n() > 0)) {
            return Estimate.refused(Reason.NO_DATA);
        }
        Estimate<Double> error = m == 1
                ? Estimate.refused(Reason.TOO_FEW_GROUPS)
                : Estimate.of(Math.sqrt((double) m / (m - 1) * relativeSquares(sums)));
        return Estimate.of(new ClusteredScore(m, sums.s() / sums.n(), error));
    }

    /** {@code Σ(s - N·n)²/(Σn)²}; the three terms nearly cancel in large samples, so they are added exactly. */
    private static double relativeSquares(ClusterSums sums) {
        BigDecimal n = new BigDecimal(sums.n());
        BigDecimal s = new BigDecimal(sums.s());
        BigDecimal squares = new BigDecimal(sums.ss())
                .multiply(n)
                .multiply(n)
                .subtract(new BigDecimal(sums.ns()).multiply(n).multiply(s).multiply(BigDecimal.valueOf(2)))
                .add(new BigDecimal(sums.nn()).multiply(s).multiply(s));
        double square = sums.n() * sums.n();
        return Math.max(0, squares.doubleValue() / square / square);
    }

    /** Degrees of freedom: m - 1. */
    public long df() {
        return clusters - 1;
    }

    /** {@code N ± t·SE}, unclipped. */
    public Estimate<Range> interval(Confidence confidence) {
        return standardError.map(error -> Range.around(score, confidence.t(df()) * error));
    }
}
