// SPDX-License-Identifier: Apache-2.0
package org.npsuite.statistics.internal;

import java.util.List;
import java.util.stream.IntStream;

/** Eigenvalues and eigenvectors of a small symmetric matrix by Jacobi rotations. */
public final class Eigen {

    private static final int SWEEPS = 60;

    private final double[] values;
    private final double[][] vectors;

    private Eigen(double[] values, double[][] vectors) {
        this.values = values;
        this.vectors = vectors;
    }

    public static Eigen of(double[][] symmetric) {
        int n = symmetric.length;
        double[][] a = new double[n][];
        double[][] v = new double[n][n];
        for (int i = 0; i < n; i++) {
            a[i] = symmetric[i].clone();
            v[i][i] = 1;
        }
        for (int sweep = 0; sweep < SWEEPS && offDiagonal(a) > 0; sweep++) {
            for (int p = 0; p < n; p++) {
                for (int q = p + 1; q < n; q++) {
                    rotate(a, v, p, q);
                }
            }
        }
        double[] values = new double[n];
        for (int i = 0; i < n; i++) {
            values[i] = a[i][i];
        }
        return new Eigen(values, v);
    }

    private static double offDiagonal(double[][] a) {
        double sum = 0;
        for (int p = 0; p < a.length; p++) {
            for (int q = p + 1; q < a.length; q++) {
                sum += a[p][q] * a[p][q];
            }
        }
        return sum;
    }

    private static void rotate(double[][] a, double[][] v, int p, int q) {
        if (a[p][q] == 0) {
            return;
        }
        double theta = (a[q][q] - a[p][p]) / (2 * a[p][q]);
        double t = (theta >= 0 ? 1 : -1) / (Math.abs(theta) + Math.hypot(theta, 1));
        double c = 1 / Math.hypot(t, 1);
        double s = t * c;
        for (int k = 0; k < a.length; k++) {
            double akp = a[k][p];
            double akq = a[k][q];
            a[k][p] = c * akp - s * akq;
            a[k][q] = s * akp + c * akq;
        }
        for (int k = 0; k < a.length; k++) {
            double apk = a[p][k];
            double aqk = a[q][k];
            a[p][k] = c * apk - s * aqk;
            a[q][k] = s * apk + c * aqk;
            double vkp = v[k][p];
            double vkq = v[k][q];
            v[k][p] = c * vkp - s * vkq;
            v[k][q] = s * vkp + c * vkq;
        }
        a[p][q] = 0;
        a[q][p] = 0;
    }

    /** Rows that have a part above {@code share} in some eigenvector whose eigenvalue is below {@code limit}. */
    public List<Integer> involvedBelow(double limit, double share) {
        return IntStream.range(0, values.length)
                .filter(row -> IntStream.range(0, values.length)
                        .anyMatch(i -> values[i] < limit && Math.abs(vectors[row][i]) > share))
                .boxed()
                .toList();
    }

    /** In no particular order. */
    public double value(int index) {
        return values[index];
    }

    /** Component {@code row} of the unit vector that belongs to {@code value(index)}. */
    public double component(int row, int index) {
        return vectors[row][index];
    }
}
