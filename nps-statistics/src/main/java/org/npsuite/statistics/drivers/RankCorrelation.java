// SPDX-License-Identifier: Apache-2.0
package org.npsuite.statistics.drivers;

import org.npsuite.statistics.Estimate;
import org.npsuite.statistics.Reason;

/**
 * How one driver goes with the rating, from the table of both. All -1 to 1.
 *
 * <p>Spearman's is Pearson's of mid-ranks; Kendall's τb is
 * {@code (concordant - discordant)/√((pairs - ties in x)(pairs - ties in y))}. Source: M. G. Kendall, Rank Correlation
 * Methods; R {@code cor}. Refused without pairs, or if either value never varies.
 *
 * @param pearson of the values
 * @param spearman of their ranks
 * @param kendallTauB of their order
 */
public record RankCorrelation(double pearson, double spearman, double kendallTauB) {

    /** The correlations in a table of driver rating by rating. */
    public static Estimate<RankCorrelation> of(PairTable table) {
        if (table.n() == 0) {
            return Estimate.refused(Reason.NO_DATA);
        }
        double[] rows = table.rowTotals();
        double[] columns = table.columnTotals();
        if (isConstant(rows) || isConstant(columns)) {
            return Estimate.refused(Reason.ZERO_VARIANCE);
        }
        return Estimate.of(new RankCorrelation(
                pearson(table, table.rowValues(), table.columnValues()),
                pearson(table, midRanks(rows), midRanks(columns)),
                kendall(table, rows, columns)));
    }

    private static boolean isConstant(double[] totals) {
        int used = 0;
        for (double total : totals) {
            used += total > 0 ? 1 : 0;
        }
        return used < 2;
    }

    private static double pearson(PairTable table, double[] x, double[] y) {
        double meanX = mean(x, table.rowTotals());
        double meanY = mean(y, table.columnTotals());
        double xx = 0;
        double yy = 0;
        double xy = 0;
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < y.length; j++) {
                double n = table.count(i, j);
                xx += n * (x[i] - meanX) * (x[i] - meanX);
                yy += n * (y[j] - meanY) * (y[j] - meanY);
                xy += n * (x[i] - meanX) * (y[j] - meanY);
            }
        }
        return xy / (Math.sqrt(xx) * Math.sqrt(yy));
    }

    private static double mean(double[] values, double[] totals) {
        double sum = 0;
        double n = 0;
        for (int i = 0; i < values.length; i++) {
            sum += values[i] * totals[i];
            n += totals[i];
        }
        return sum / n;
    }

    private static double[] midRanks(double[] totals) {
        double[] ranks = new double[totals.length];
        double before = 0;
        for (int i = 0; i < totals.length; i++) {
            ranks[i] = before + (totals[i] + 1) / 2;
            before += totals[i];
        }
        return ranks;
    }

    /** Goes through the rows and keeps, per column, how many pairs of earlier rows lie left and right of it. */
    private static double kendall(PairTable table, double[] rows, double[] columns) {
        double[] earlier = new double[columns.length];
        double seen = 0;
        double score = 0;
        for (int i = 0; i < rows.length; i++) {
            double left = 0;
            for (int j = 0; j < columns.length; j++) {
                double right = seen - left - earlier[j];
                score += table.count(i, j) * (left - right);
                left += earlier[j];
            }
            for (int j = 0; j < columns.length; j++) {
                earlier[j] += table.count(i, j);
            }
            seen += rows[i];
        }
        return score / (Math.sqrt(untied(rows, seen)) * Math.sqrt(untied(columns, seen)));
    }

    private static double untied(double[] totals, double n) {
        double untied = n * (n - 1) / 2;
        for (double total : totals) {
            untied -= total * (total - 1) / 2;
        }
        return untied;
    }
}
