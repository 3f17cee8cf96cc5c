// SPDX-License-Identifier: Apache-2.0
package org.npsuite.statistics.survey;

import java.math.BigDecimal;
import org.npsuite.model.score.CategoryCounts;
import org.npsuite.statistics.Confidence;
import org.npsuite.statistics.Estimate;
import org.npsuite.statistics.Range;
import org.npsuite.statistics.Reason;
import org.npsuite.statistics.score.WaldInterval;

/**
 * Score of answers of which several come from one customer or account, with an error that does not take them for
 * independent. Fractions.
 *
 * <p>{@code N = Σs/Σn} over clusters; {@code Var N = m/(m-1) Σ(s - N·n)²/(Σn)²} for m clusters, from
 * {@code Σ(s - N·n)² = Σs² - 2NΣns + N²Σn²}, without cancellation. Source: T. Lumley, R package survey,
 * {@code svydesign(ids)}, {@code svymean}.
 *
 * <p>The interval is adjusted Wald at the effective number of answers {@code v/SE²}, at most as many as there are; that
 * of the clusters where all answers agree, and Student's t with m - 1.
 *
 * <p>Refused without answers; standard error and interval also for one cluster. Services ask for ten.
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
        if (!sums.isFinite()) {
            return Estimate.refused(Reason.INVALID_WEIGHT);
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

    /**
     * Contains the score; unclipped.
     *
     * @param answers those the clusters are made of, for the variance of one answer and their number
     */
    public Estimate<Range> interval(CategoryCounts answers, Confidence confidence) {
        return WaldInterval.of(answers)
                .flatMap(wald -> standardError.map(
                        error -> EffectiveSample.of(score, wald.variance(), standardError, clusters, wald.n())
                                .range(confidence.t(df()))));
    }
}
