// SPDX-License-Identifier: Apache-2.0
package org.npsuite.statistics.score;

import org.apache.commons.numbers.rootfinder.BrentSolver;
import org.npsuite.model.score.CategoryCounts;
import org.npsuite.statistics.Confidence;
import org.npsuite.statistics.Estimate;
import org.npsuite.statistics.Range;
import org.npsuite.statistics.Reason;

/**
 * The interval of all scores x that a score test does not reject: the default below 30 answers. Fractions, never
 * outside -1..1.
 *
 * <p>With shares d and r of detractors and promoters, and q the maximum likelihood share of detractors were the true
 * score x, {@code q = (√(B² - 8C) - B)/4}, {@code B = -d - r + (2 - r + d)x}, {@code C = -d·x(1 - x)}, the ends solve
 * {@code √n (r - d - x) = ±z √(2q + x(1 - x))}. Where all answers agree the equation is solved in closed form, and an
 * end is exactly 1 or -1 if all are promoters or detractors.
 *
 * <p>Source: T. Tango, Statistics in Medicine 17, 1998, 891-908; R packages NPS ({@code iterative}) and PropCIs
 * ({@code scoreci.mp}), which stop at about 1e-7, this at 1e-14. Refused without answers.
 */
public final class ScoreTest {

    private static final BrentSolver SOLVER = new BrentSolver(1e-15, 1e-15, 0);

    private final double d;
    private final double r;
    private final double root;
    private final double z;

    private ScoreTest(CategoryCounts counts, long n, double z) {
        this.d = (double) counts.detractors() / n;
        this.r = (double) counts.promoters() / n;
        this.root = Math.sqrt(n);
        this.z = z;
    }

    /** The interval of a group's true score. */
    public static Estimate<Range> interval(CategoryCounts counts, Confidence confidence) {
        long n = counts.n();
        if (n == 0) {
            return Estimate.refused(Reason.NO_DATA);
        }
        double z = confidence.z();
        if (counts.passives() == n) {
            double end = z * z / (n + z * z);
            return Estimate.of(new Range(-end, end));
        }
        if (counts.promoters() == n) {
            return Estimate.of(new Range((n - z * z) / (n + z * z), 1));
        }
        if (counts.detractors() == n) {
            return Estimate.of(new Range(-1, (z * z - n) / (n + z * z)));
        }
        return Estimate.of(new ScoreTest(counts, n, z).ends());
    }

    private Range ends() {
        double score = r - d;
        double low = SOLVER.findRoot(x -> root * (score - x) - z * deviation(x), -1, score);
        double high = SOLVER.findRoot(x -> root * (x - score) - z * deviation(x), score, 1);
        return new Range(Math.min(low, score), Math.max(high, score));
    }

    /** Standard deviation of one answer, were the true score x. */
    private double deviation(double x) {
        return x >= 0 ? deviation(d, r, x) : deviation(r, d, -x);
    }

    /** For x from 0 to 1, where no term cancels; below 0 detractors and promoters change places. */
    private static double deviation(double d, double r, double x) {
        double b = 2 * x - r * (1 + x) - d * (1 - x);
        double c = d * x * (1 - x);
        double s = Math.sqrt(b * b + 8 * c);
        double q = b > 0 ? 2 * c / (s + b) : (s - b) / 4;
        return Math.sqrt(2 * q + x * (1 - x));
    }
}
