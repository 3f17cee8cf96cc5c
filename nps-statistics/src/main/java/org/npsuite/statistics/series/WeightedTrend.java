// SPDX-License-Identifier: Apache-2.0
package org.npsuite.statistics.series;

import org.npsuite.statistics.Estimate;
import org.npsuite.statistics.Reason;
import org.npsuite.statistics.compare.ZTest;
import org.npsuite.statistics.groups.Heterogeneity;
import org.npsuite.statistics.groups.RandomEffects;
import org.npsuite.statistics.internal.ChiSquare;

/**
 * Straight line through scores whose sampling variances are known: to be preferred to {@link MannKendall} where the
 * number of answers varies much from period to period. Fractions.
 *
 * <p>Weights {@code 1/(v + τ²)}, periods numbered from 1, gaps skipped; τ² is what the scores scatter around the line
 * beyond sampling. Source: R package metafor, {@code rma(mods = ~t)}. Refused below three values, or if a variance is
 * not above 0.
 *
 * @param intercept score of period 0
 * @param slope per period, with its error
 * @param tau2 variance around the line beyond sampling
 * @param residualQ weighted squares around the line at τ² = 0
 * @param residualP chance of a larger residualQ if there were no τ²
 */
public record WeightedTrend(double intercept, ZTest slope, double tau2, double residualQ, double residualP) {

    private static final int COEFFICIENTS = 2;

    /**
     * The line through a series whose variances are known.
     *
     * @param method how τ² is estimated
     */
    public static Estimate<WeightedTrend> of(ScoreSeries series, Heterogeneity method) {
        int n = series.scores().observed();
        if (n <= COEFFICIENTS) {
            return Estimate.refused(Reason.TOO_FEW_PERIODS);
        }
        if (!series.hasValidVariances()) {
            return Estimate.refused(Reason.INVALID_VARIANCE);
        }
        double[][] design = new double[n][];
        for (int i = 0; i < n; i++) {
            design[i] = new double[] {1, series.scores().period(i)};
        }
        RandomEffects regression = new RandomEffects(series.scores().values(), series.variances(), design);
        double tau2 = regression.tau2(method);
        RandomEffects.Fit fit = regression.fit(tau2);
        double q = regression.fit(0).q();
        return Estimate.of(new WeightedTrend(
                fit.coefficients()[0],
                new ZTest(fit.coefficients()[1], Math.sqrt(fit.covariance()[1][1])),
                tau2,
                q,
                ChiSquare.survival(q, regression.degrees())));
    }
}
