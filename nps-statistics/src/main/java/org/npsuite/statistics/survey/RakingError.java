// SPDX-License-Identifier: Apache-2.0
package org.npsuite.statistics.survey;

import java.util.List;
import org.npsuite.model.score.CategoryCounts;
import org.npsuite.statistics.internal.Cholesky;

/** Standard error of a raked score. */
final class RakingError {

    private static final int[] VALUES = {-1, 0, 1};

    private RakingError() {}

    /** From the residuals of each answer's influence on the margins, regressed with the design weights. */
    static double of(List<MarginCell> cells, RakingMargins raking, double[] weights, WeightedScore weighted) {
        double total = 0;
        for (int i = 0; i < weights.length; i++) {
            total += weights[i] * cells.get(i).counts().n();
        }
        double[] fitted = fitted(cells, raking, weights, weighted.score(), total);
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < weights.length; i++) {
            CategoryCounts counts = cells.get(i).counts();
            long[] byValue = {counts.detractors(), counts.passives(), counts.promoters()};
            for (int v = 0; v < VALUES.length; v++) {
                double u = weights[i] * ((VALUES[v] - weighted.score()) / total - fitted[i]);
                sum += byValue[v] * u;
                squares += byValue[v] * u * u;
            }
        }
        double n = weighted.n();
        return Math.sqrt(Math.max(0, n / (n - 1) * (squares - sum * sum / n)));
    }

    /** The regression's value in each cell. Margins are redundant columns, which the solver leaves out. */
    private static double[] fitted(
            List<MarginCell> cells, RakingMargins raking, double[] weights, double score, double total) {
        int columns = raking.levelCount();
        double[][] cross = new double[columns][columns];
        double[] right = new double[columns];
        for (int i = 0; i < weights.length; i++) {
            if (weights[i] > 0) {
                CategoryCounts counts = cells.get(i).counts();
                double mass = cells.get(i).designWeight() * counts.n();
                double influence = cells.get(i).designWeight() * (counts.balance() - score * counts.n()) / total;
                for (int a : raking.levels(i)) {
                    right[a] += influence;
                    for (int b : raking.levels(i)) {
                        cross[a][b] += mass;
                    }
                }
            }
        }
        double[] coefficients = Cholesky.of(cross).solve(right);
        double[] fitted = new double[weights.length];
        for (int i = 0; i < weights.length; i++) {
            for (int level : raking.levels(i)) {
                fitted[i] += coefficients[level];
            }
        }
        return fitted;
    }
}
