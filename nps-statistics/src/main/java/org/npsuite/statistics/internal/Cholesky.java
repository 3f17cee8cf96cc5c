// SPDX-License-Identifier: Apache-2.0
package org.npsuite.statistics.internal;

/**
 * Solves symmetric positive semidefinite systems of a few dozen unknowns. A direction without weight (a pivot that is
 * 0 beside its own diagonal) gets coefficient 0, which is right for least squares with redundant columns.
 */
public final class Cholesky {

    private static final double NO_PIVOT = 1e-11;

    private final double[][] lower;

    private Cholesky(double[][] lower) {
        this.lower = lower;
    }

    public static Cholesky of(double[][] matrix) {
        int n = matrix.length;
        double[][] lower = new double[n][n];
        for (int j = 0; j < n; j++) {
            double pivot = matrix[j][j];
            for (int k = 0; k < j; k++) {
                pivot -= lower[j][k] * lower[j][k];
            }
            if (pivot > NO_PIVOT * matrix[j][j]) {
                lower[j][j] = Math.sqrt(pivot);
                for (int i = j + 1; i < n; i++) {
                    double sum = matrix[i][j];
                    for (int k = 0; k < j; k++) {
                        sum -= lower[i][k] * lower[j][k];
                    }
                    lower[i][j] = sum / lower[j][j];
                }
            }
        }
        return new Cholesky(lower);
    }

    /** x of {@code matrix · x = right}. */
    public double[] solve(double[] right) {
        int n = lower.length;
        double[] x = right.clone();
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < i; k++) {
                x[i] -= lower[i][k] * x[k];
            }
            x[i] = lower[i][i] == 0 ? 0 : x[i] / lower[i][i];
        }
        for (int i = n - 1; i >= 0; i--) {
            for (int k = i + 1; k < n; k++) {
                x[i] -= lower[k][i] * x[k];
            }
            x[i] = lower[i][i] == 0 ? 0 : x[i] / lower[i][i];
        }
        return x;
    }

    /** The inverse of the matrix. */
    public double[][] inverse() {
        int n = lower.length;
        double[][] inverse = new double[n][];
        for (int i = 0; i < n; i++) {
            double[] unit = new double[n];
            unit[i] = 1;
            inverse[i] = solve(unit);
        }
        return inverse;
    }

    /** Logarithm of the determinant, redundant directions left out. */
    public double logDeterminant() {
        double log = 0;
        for (int i = 0; i < lower.length; i++) {
            log += lower[i][i] == 0 ? 0 : 2 * Math.log(lower[i][i]);
        }
        return log;
    }
}
