// SPDX-License-Identifier: Apache-2.0
package org.npsuite.statistics.internal;

/** Gaussian elimination with partial pivoting, for square systems that are not symmetric. */
public final class Gauss {

    private Gauss() {}

    /** Solves in place; each row holds its coefficients and, last, its right-hand side. */
    public static double[] solve(double[][] rows) {
        int n = rows.length;
        for (int column = 0; column < n; column++) {
            int pivot = column;
            for (int i = column + 1; i < n; i++) {
                if (Math.abs(rows[i][column]) > Math.abs(rows[pivot][column])) {
                    pivot = i;
                }
            }
            double[] swap = rows[column];
            rows[column] = rows[pivot];
            rows[pivot] = swap;
            for (int i = column + 1; i < n; i++) {
                double factor = rows[i][column] / rows[column][column];
                for (int k = column; k <= n; k++) {
                    rows[i][k] -= factor * rows[column][k];
                }
            }
        }
        double[] x = new double[n];
        for (int i = n - 1; i >= 0; i--) {
            double sum = rows[i][n];
            for (int k = i + 1; k < n; k++) {
                sum -= rows[i][k] * x[k];
            }
            x[i] = sum / rows[i][i];
        }
        return x;
    }
}
