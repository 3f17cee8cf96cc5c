// SPDX-License-Identifier: Apache-2.0
package org.npsuite.statistics.groups;

import org.apache.commons.numbers.rootfinder.BrentSolver;
import org.npsuite.statistics.internal.Cholesky;
import org.npsuite.statistics.internal.Maximum;

/**
 * Regression of values with known sampling variances v on a few columns X, whose true values may scatter around the fit
 * with a variance τ² of their own: weights {@code 1/(v + τ²)}. With the one column of ones this is meta-analysis, with
 * ones and time a trend. In the unit of the values; variances and τ² in its square. Source: R package metafor,
 * {@code rma}.
 */
public final class RandomEffects {

    private static final BrentSolver SOLVER = new BrentSolver(1e-14, 1e-16, 0);

    private final double[] y;
    private final double[] v;
    private final double[][] x;

    /**
     * The arrays are kept as they are and must not change.
     *
     * @param y the values, one at least
     * @param v their sampling variances, above 0
     * @param x a row per value, a coefficient per column
     * @throws IllegalArgumentException if the arrays differ in length or are empty
     */
    public RandomEffects(double[] y, double[] v, double[][] x) {
        if (y.length == 0 || y.length != v.length || y.length != x.length) {
            throw new IllegalArgumentException(
                    y.length + " values, but " + v.length + " variances and " + x.length + " rows");
        }
        this.y = y;
        this.v = v;
        this.x = x;
    }

    /**
     * The fit at one τ².
     *
     * @param coefficients one per column
     * @param covariance of the coefficients
     * @param q weighted squares of the residuals
     * @param trace of the matrix P that makes weighted residuals of y
     * @param logRestricted restricted log-likelihood, without its constant
     */
    public record Fit(double[] coefficients, double[][] covariance, double q, double trace, double logRestricted) {}

    /** Values less columns. */
    public int degrees() {
        return y.length - x[0].length;
    }

    /** @param tau2 0 or above */
    public Fit fit(double tau2) {
        int p = x[0].length;
        double[][] cross = new double[p][p];
        double[] right = new double[p];
        double logWeights = 0;
        for (int i = 0; i < y.length; i++) {
            double w = 1 / (v[i] + tau2);
            logWeights += Math.log(w);
            for (int a = 0; a < p; a++) {
                right[a] += w * x[i][a] * y[i];
                for (int b = 0; b < p; b++) {
                    cross[a][b] += w * x[i][a] * x[i][b];
                }
            }
        }
        Cholesky cholesky = Cholesky.of(cross);
        double[] beta = cholesky.solve(right);
        double[][] covariance = cholesky.inverse();
        double q = 0;
        double trace = 0;
        for (int i = 0; i < y.length; i++) {
            double w = 1 / (v[i] + tau2);
            double residual = y[i] - dot(x[i], beta);
            q += w * residual * residual;
            trace += w * (1 - w * quadratic(x[i], covariance));
        }
        double logRestricted = (logWeights - cholesky.logDeterminant() - q) / 2;
        return new Fit(beta, covariance, q, trace, logRestricted);
    }

    /** The estimate of τ², 0 or above. */
    public double tau2(Heterogeneity method) {
        return switch (method) {
            case FIXED -> 0;
            case DERSIMONIAN_LAIRD -> dersimonianLaird();
            case RESTRICTED_LIKELIHOOD -> Maximum.ofVariance(tau2 -> fit(tau2).logRestricted(), scale());
            case PAULE_MANDEL -> pauleMandel();
        };
    }

    private double dersimonianLaird() {
        Fit fixed = fit(0);
        return Math.max(0, (fixed.q() - degrees()) / fixed.trace());
    }

    private double pauleMandel() {
        if (fit(0).q() <= degrees()) {
            return 0;
        }
        double high = scale();
        while (fit(high).q() > degrees()) {
            high *= 2;
        }
        return SOLVER.findRoot(tau2 -> fit(tau2).q() - degrees(), 0, high);
    }

    /** Of the order of the largest τ² that makes sense. */
    private double scale() {
        double mean = 0;
        for (double value : y) {
            mean += value / y.length;
        }
        double scale = 0;
        for (int i = 0; i < y.length; i++) {
            scale += (v[i] + (y[i] - mean) * (y[i] - mean)) / y.length;
        }
        return scale;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private static double quadratic(double[] row, double[][] matrix) {
        double sum = 0;
        for (int a = 0; a < row.length; a++) {
            sum += row[a] * dot(matrix[a], row);
        }
        return sum;
    }
}
