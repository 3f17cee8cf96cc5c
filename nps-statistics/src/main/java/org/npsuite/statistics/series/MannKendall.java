// SPDX-License-Identifier: Apache-2.0
package org.npsuite.statistics.series;

import java.util.Arrays;
import java.util.OptionalDouble;
import org.npsuite.statistics.Estimate;
import org.npsuite.statistics.Reason;
import org.npsuite.statistics.internal.Normal;

/**
 * Whether a series rises or falls more often than chance would: counts the pairs of periods that do either.
 *
 * <p>{@code S = Σ sign(later - earlier)}; {@code Var S = (n(n - 1)(2n + 5) - Σ t(t - 1)(2t + 5))/18} over groups of t
 * tied values; {@code z = (S ∓ 1)/√Var S} with continuity correction; {@code τb = S/√(pairs · untied pairs)}. Without
 * ties the exact distribution of S is known as well. Gaps are skipped. Sources: H. B. Mann, Econometrica 13, 1945; M.
 * G. Kendall, Rank Correlation Methods; R packages trend and Kendall, {@code cor.test(exact = TRUE)}.
 *
 * <p>Refused below three values. A constant series has S = 0 and p = 1, but no z and no τ. At n = 4 even a perfect rise
 * has p = 0.083: services ask for eight periods.
 *
 * @param n values
 * @param s rising pairs less falling pairs
 * @param variance of s without a trend
 * @param tauB -1 to 1
 * @param exactP two-sided; empty with ties or beyond {@value #EXACT_UP_TO} values
 */
public record MannKendall(int n, long s, double variance, Estimate<Double> tauB, OptionalDouble exactP) {

    /** Up to this length the exact distribution is computed. */
    public static final int EXACT_UP_TO = 200;

    /** Below this length the exact p-value is to be preferred. */
    private static final int NORMAL_FROM = 10;

    private static final int SHORTEST = 3;

    /** The test of a series, whatever the unit of its values: only their order counts. */
    public static Estimate<MannKendall> of(Series series) {
        if (series.observed() < SHORTEST) {
            return Estimate.refused(Reason.TOO_FEW_PERIODS);
        }
        return Estimate.of(count(series));
    }

    /** Without a lower limit on the length, for seasons, which are tested together. */
    static MannKendall count(Series series) {
        double[] x = series.values();
        int n = x.length;
        long s = 0;
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++) {
                s += Double.compare(x[j] + 0.0, x[i] + 0.0);
            }
        }
        double pairs = n * (n - 1.0) / 2;
        double tiedPairs = 0;
        double tieCorrection = 0;
        Arrays.sort(x);
        for (int i = 0, next; i < n; i = next) {
            next = i + 1;
            while (next < n && x[next] == x[i]) {
                next++;
            }
            double t = next - i;
            tiedPairs += t * (t - 1) / 2;
            tieCorrection += t * (t - 1) * (2 * t + 5);
        }
        double variance = Math.max(0, (n * (n - 1.0) * (2.0 * n + 5) - tieCorrection) / 18);
        Estimate<Double> tau = tiedPairs == pairs
                ? Estimate.refused(Reason.NO_VARIATION)
                : Estimate.of(s / (Math.sqrt(pairs - tiedPairs) * Math.sqrt(pairs)));
        boolean exact = tiedPairs == 0 && n <= EXACT_UP_TO && n > 1;
        return new MannKendall(n, s, variance, tau, exact ? OptionalDouble.of(exactP(n, s)) : OptionalDouble.empty());
    }

    /** With continuity correction; refused for a constant series. */
    public Estimate<Double> z() {
        return zOf(s - Long.signum(s));
    }

    /** Refused for a constant series. */
    public Estimate<Double> zWithoutContinuity() {
        return zOf(s);
    }

    /** Two-sided, normal with continuity correction; 1 for a constant series. */
    public double normalP() {
        return z().value().map(Normal::twoSidedP).orElse(1.0);
    }

    /** Two-sided: exact below ten values without ties, else normal with continuity correction. */
    public double pValue() {
        return n < NORMAL_FROM ? exactP.orElseGet(this::normalP) : normalP();
    }

    private Estimate<Double> zOf(long corrected) {
        return variance == 0 ? Estimate.refused(Reason.NO_VARIATION) : Estimate.of(corrected / Math.sqrt(variance));
    }

    /** From the distribution of the number of falling pairs in a random order, built up one value at a time. */
    private static double exactP(int n, long s) {
        int pairs = n * (n - 1) / 2;
        double[] chance = new double[pairs + 1];
        chance[0] = 1;
        for (int size = 2, reach = 0; size <= n; size++) {
            reach += size - 1;
            double[] next = new double[pairs + 1];
            double window = 0;
            for (int falling = 0; falling <= reach; falling++) {
                window += chance[falling];
                if (falling >= size) {
                    window -= chance[falling - size];
                }
                next[falling] = Math.max(0, window) / size;
            }
            chance = next;
        }
        // Sum the smaller tail, where the sliding window loses least.
        int falling = (int) ((pairs - Math.abs(s)) / 2);
        double tail = 0;
        for (int i = 0; i <= falling; i++) {
            tail += chance[i];
        }
        return Math.min(1, 2 * tail);
    }
}
