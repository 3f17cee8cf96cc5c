// SPDX-License-Identifier: Apache-2.0
package org.npsuite.statistics.groups;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.numbers.gamma.Digamma;
import org.apache.commons.numbers.gamma.LogGamma;
import org.apache.commons.numbers.gamma.Trigamma;
import org.npsuite.model.score.CategoryCounts;
import org.npsuite.statistics.Estimate;
import org.npsuite.statistics.Reason;
import org.npsuite.statistics.internal.Eigen;
import org.npsuite.statistics.score.PseudoCounts;

/**
 * What segments have in common, learnt from all of them: the Dirichlet prior that draws small segments towards the
 * rest (empirical Bayes). The more alike segments are, the larger it is and the harder it draws.
 *
 * <p>Maximises the Dirichlet-multinomial likelihood
 * {@code Σ lnΓ(A) - lnΓ(A + n) + Σ lnΓ(α + x) - lnΓ(α)}, from the best total A of the pooled shares by Newton steps
 * in ln α. Sources: T. P. Minka,
 * Estimating a Dirichlet distribution, 2000; R packages dirmult and VGAM.
 *
 * <p>The prior is refused with {@link Reason#NO_BETWEEN_GROUP_VARIATION} if segments differ no more than chance makes
 * them: its total would be infinite (taken as beyond {@value #LARGEST_TOTAL}), and every segment's best value is the
 * pooled score. Everything is refused without answers. Services use {@link PseudoCounts#STANDARD} below five segments,
 * label the result as adjusted and show the raw score beside it.
 *
 * @param prior α; a category nobody chose has 0
 * @param pooled score of all segments together, as a fraction
 */
public record SegmentPrior(Estimate<Fit> prior, double pooled) {

    /** From this total on, shrinking and pooling are the same to the eye. */
    public static final double LARGEST_TOTAL = 1e6;

    private static final int STEPS = 200;
    private static final double PRECISION = 1e-12;
    private static final double LONGEST = 2;
    private static final double FLAT = 1e-14;
    private static final double SMALLEST_START = 0.01;
    private static final double START_STEP = 4;

    /**
     * A prior and how well it explains the segments.
     *
     * @param alpha the prior
     * @param logLikelihood at the prior, without the constant of the order of answers
     */
    public record Fit(PseudoCounts alpha, double logLikelihood) {}

    /** What these segments have in common; empty ones tell nothing. */
    public static Estimate<SegmentPrior> of(List<CategoryCounts> segments) {
        CategoryCounts total = segments.stream().reduce(CategoryCounts.NONE, CategoryCounts::plus);
        if (total.n() == 0) {
            return Estimate.refused(Reason.NO_DATA);
        }
        double[][] counts = segments.stream()
                .map(c -> new double[] {c.detractors(), c.passives(), c.promoters()})
                .toArray(double[][]::new);
        double[] shares = {
            (double) total.detractors() / total.n(),
            (double) total.passives() / total.n(),
            (double) total.promoters() / total.n()
        };
        Estimate<Fit> prior = spread(counts, shares) > 0
                ? new Likelihood(counts).maximum(shares)
                : Estimate.refused(Reason.NO_BETWEEN_GROUP_VARIATION);
        return Estimate.of(new SegmentPrior(prior, (double) total.balance() / total.n()));
    }

    /** A segment's score drawn towards the rest, as a fraction; that of the prior for an empty segment. */
    public double shrunken(CategoryCounts segment) {
        return prior.value().map(fit -> fit.alpha().plus(segment).score()).orElse(pooled);
    }

    /** Slope of the likelihood at infinite α, in 1/A: positive if a finite prior explains the segments better. */
    private static double spread(double[][] counts, double[] shares) {
        double spread = 0;
        for (double[] segment : counts) {
            double n = segment[0] + segment[1] + segment[2];
            spread -= n * (n - 1);
            for (int j = 0; j < segment.length; j++) {
                spread += shares[j] == 0 ? 0 : segment[j] * (segment[j] - 1) / shares[j];
            }
        }
        return spread;
    }

    /** The likelihood as a function of ln α, categories without answers left out at α = 0. */
    private record Likelihood(double[][] counts) {

        Estimate<Fit> maximum(double[] shares) {
            double[] alpha = start(shares);
            double value = at(alpha);
            for (int i = 0; i < STEPS; i++) {
                double[] step = step(alpha);
                double largest = Arrays.stream(step).map(Math::abs).max().orElse(0);
                double part = Math.min(1, LONGEST / largest);
                double[] next = moved(alpha, step, part);
                double nextValue = at(next);
                while (nextValue < value && part * largest > PRECISION) {
                    part /= 2;
                    next = moved(alpha, step, part);
                    nextValue = at(next);
                }
                if (part * largest <= PRECISION) {
                    break;
                }
                alpha = next;
                value = nextValue;
                if (total(alpha) > LARGEST_TOTAL) {
                    return Estimate.refused(Reason.NO_BETWEEN_GROUP_VARIATION);
                }
            }
            return Estimate.of(new Fit(new PseudoCounts(alpha[0], alpha[1], alpha[2]), value));
        }

        private static double[] moved(double[] alpha, double[] step, double part) {
            double[] moved = new double[alpha.length];
            Arrays.setAll(moved, j -> alpha[j] * Math.exp(part * step[j]));
            return moved;
        }

        /** The pooled shares with the best of some totals: from elsewhere Newton steps may pass the maximum. */
        private double[] start(double[] shares) {
            double[] best = shares;
            double most = Double.NEGATIVE_INFINITY;
            for (double total = SMALLEST_START; total < LARGEST_TOTAL; total *= START_STEP) {
                double factor = total;
                double[] alpha =
                        Arrays.stream(shares).map(share -> factor * share).toArray();
                double value = at(alpha);
                if (value > most) {
                    most = value;
                    best = alpha;
                }
            }
            return best;
        }

        private double at(double[] alpha) {
            double total = total(alpha);
            double sum = 0;
            for (double[] segment : counts) {
                sum -= rise(total, total(segment));
                for (int j = 0; j < alpha.length; j++) {
                    sum += alpha[j] == 0 ? 0 : rise(alpha[j], segment[j]);
                }
            }
            return sum;
        }

        /** {@code lnΓ(a + n) - lnΓ(a)}. */
        private static double rise(double a, double n) {
            return n == 0 ? 0 : LogGamma.value(a + n) - LogGamma.value(a);
        }

        /**
         * Newton step in ln α, with the sizes of the curvatures: where the likelihood is not concave a plain Newton step
         * may lead down.
         */
        private double[] step(double[] alpha) {
            int k = alpha.length;
            double total = total(alpha);
            double common = 0;
            double commonCurve = 0;
            for (double[] segment : counts) {
                double n = total(segment);
                common += Digamma.value(total) - Digamma.value(total + n);
                commonCurve += Trigamma.value(total) - Trigamma.value(total + n);
            }
            double[] gradient = new double[k];
            double[][] matrix = new double[k][k];
            for (int j = 0; j < k; j++) {
                if (alpha[j] == 0) {
                    continue;
                }
                double slope = common;
                double curve = 0;
                for (double[] segment : counts) {
                    slope += Digamma.value(alpha[j] + segment[j]) - Digamma.value(alpha[j]);
                    curve += Trigamma.value(alpha[j] + segment[j]) - Trigamma.value(alpha[j]);
                }
                gradient[j] = alpha[j] * slope;
                for (int l = 0; l < k; l++) {
                    matrix[j][l] = -alpha[j] * alpha[l] * commonCurve;
                }
                matrix[j][j] -= alpha[j] * alpha[j] * curve + gradient[j];
            }
            Eigen eigen = Eigen.of(matrix);
            double[] step = new double[k];
            for (int e = 0; e < k; e++) {
                double along = 0;
                for (int j = 0; j < k; j++) {
                    along += eigen.component(j, e) * gradient[j];
                }
                for (int j = 0; along != 0 && j < k; j++) {
                    step[j] += eigen.component(j, e) * along / (Math.abs(eigen.value(e)) + FLAT);
                }
            }
            return step;
        }

        private static double total(double[] values) {
            return values[0] + values[1] + values[2];
        }
    }
}
