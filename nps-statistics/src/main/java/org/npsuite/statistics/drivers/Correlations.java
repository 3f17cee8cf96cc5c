// SPDX-License-Identifier: Apache-2.0
package org.npsuite.statistics.drivers;

import java.util.stream.IntStream;
import org.npsuite.statistics.internal.Cholesky;
import org.npsuite.statistics.internal.Eigen;

/** Correlations of the drivers with one another and with the rating, and what regressions make of them. */
record Correlations(double[][] drivers, double[] rating, Eigen eigen) {

    static Correlations of(DriverSums sums) {
        int k = sums.drivers().size();
        double[] deviations = new double[k + 1];
        for (int i = 0; i <= k; i++) {
            deviations[i] = Math.sqrt(sums.covariance(i, i));
        }
        double[][] drivers = new double[k][k];
        double[] rating = new double[k];
        for (int i = 0; i < k; i++) {
            rating[i] = sums.covariance(0, i + 1) / (deviations[0] * deviations[i + 1]);
            for (int j = 0; j < k; j++) {
                drivers[i][j] = i == j ? 1 : sums.covariance(i + 1, j + 1) / (deviations[i + 1] * deviations[j + 1]);
            }
        }
        return new Correlations(drivers, rating, Eigen.of(drivers));
    }

    double withRating(int driver) {
        return rating[driver];
    }

    /** R² of the regression on all drivers. */
    double r2() {
        return r2(IntStream.range(0, rating.length).toArray());
    }

    /** R² of the regression on all drivers but one. */
    double r2Without(int driver) {
        return r2(IntStream.range(0, rating.length).filter(i -> i != driver).toArray());
    }

    /** R² of the regression on the drivers whose bits are set. */
    double r2OfBits(int subset) {
        return r2(IntStream.range(0, rating.length)
                .filter(i -> (subset >> i & 1) == 1)
                .toArray());
    }

    private double r2(int[] members) {
        int size = members.length;
        double[][] matrix = new double[size][size];
        double[] right = new double[size];
        for (int a = 0; a < size; a++) {
            right[a] = rating[members[a]];
            for (int b = 0; b < size; b++) {
                matrix[a][b] = drivers[members[a]][members[b]];
            }
        }
        double[] slopes = Cholesky.of(matrix).solve(right);
        double r2 = 0;
        for (int a = 0; a < size; a++) {
            r2 += slopes[a] * right[a];
        }
        return r2;
    }

    /** Slopes of the full regression, everything measured in standard deviations. */
    double[] standardizedSlopes() {
        return Cholesky.of(drivers).solve(rating);
    }

    /** Johnson's: squares of the symmetric root of the correlations times squares of the slopes on the stand-ins. */
    double[] relativeWeights() {
        int k = rating.length;
        double[] slopes = new double[k];
        double[][] root = new double[k][k];
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < k; j++) {
                for (int e = 0; e < k; e++) {
                    double both = eigen.component(i, e) * eigen.component(j, e);
                    root[i][j] += both * Math.sqrt(eigen.value(e));
                    slopes[i] += both / Math.sqrt(eigen.value(e)) * rating[j];
                }
            }
        }
        double[] weights = new double[k];
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < k; j++) {
                weights[i] += root[i][j] * root[i][j] * slopes[j] * slopes[j];
            }
        }
        return weights;
    }
}
