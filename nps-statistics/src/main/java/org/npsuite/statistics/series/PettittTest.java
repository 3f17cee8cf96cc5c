// SPDX-License-Identifier: Apache-2.0
package org.npsuite.statistics.series;

import java.util.Arrays;
import org.npsuite.statistics.Estimate;
import org.npsuite.statistics.Reason;

/**
 * After which period a series moved to another level, judged by ranks.
 *
 * <p>{@code U_k = 2·(sum of the first k ranks) - k(n + 1)}, {@code K = max |U_k|},
 * {@code p = 2 exp(-6K²/(n³ + n²))}, at most 1. Gaps are skipped. Source: A. N. Pettitt, Applied Statistics 28, 1979; R
 * package trend, {@code pettitt.test}. Refused below two values and for constant series; services ask for twelve.
 *
 * @param u K
 * @param lastBefore last period of the first level, from 1; the first such period if several tie
 * @param pValue approximate
 */
public record PettittTest(double u, int lastBefore, double pValue) {

    /** The test of a series, whatever the unit of its values: only their order counts. */
    public static Estimate<PettittTest> of(Series series) {
        double n = series.observed();
        if (n < 2) {
            return Estimate.refused(Reason.TOO_FEW_PERIODS);
        }
        if (series.isConstant()) {
            return Estimate.refused(Reason.NO_VARIATION);
        }
        double[] sorted = series.values();
        Arrays.sort(sorted);
        double twiceRanks = 0;
        double most = -1;
        int last = 0;
        for (int i = 0; i < series.observed() - 1; i++) {
            twiceRanks += twiceRank(sorted, series.value(i));
            double u = Math.abs(twiceRanks - (i + 1) * (n + 1));
            if (u > most) {
                most = u;
                last = series.period(i);
            }
        }
        double p = Math.min(1, 2 * Math.exp(-6 * most * most / (n * n * n + n * n)));
        return Estimate.of(new PettittTest(most, last, p));
    }

    /** Twice the mean rank of a value among those that equal it, a whole number. */
    private static double twiceRank(double[] sorted, double value) {
        long below = Arrays.stream(sorted).filter(other -> other < value).count();
        long equal = Arrays.stream(sorted).filter(other -> other == value).count();
        return 2.0 * below + equal + 1;
    }
}
