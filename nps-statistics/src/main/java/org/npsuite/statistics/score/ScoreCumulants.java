// SPDX-License-Identifier: Apache-2.0
package org.npsuite.statistics.score;

import org.npsuite.statistics.internal.Normal;

/**
 * Mean, deviation, skewness and excess kurtosis of the score under a Dirichlet distribution of the shares, and the
 * Edgeworth series they give.
 *
 * <p>For a Dirichlet of total A, the mean functional of an answer with central moments μ2, μ3, μ4 has
 * {@code κ2 = μ2/(A+1)}, {@code κ3 = 2μ3/((A+1)(A+2))} and fourth central moment
 * {@code (6μ4 + 3Aμ2²)/((A+1)(A+2)(A+3))}.
 */
record ScoreCumulants(double mean, double deviation, double skewness, double kurtosis) {

    private static final double MOST_SKEWNESS = 0.005;
    private static final double MOST_KURTOSIS = 1e-4;

    static ScoreCumulants of(PseudoCounts a) {
        double total = a.total();
        double mean = a.score();
        double second = a.variance();
        double third = moment(a, mean, 3);
        double fourth = moment(a, mean, 4);
        double variance = second / (total + 1);
        double skewness = 2 * third / ((total + 1) * (total + 2)) / Math.pow(variance, 1.5);
        // 3A/((A+1)(A+2)(A+3)) - 3/(A+1)², without cancellation.
        double normalPart = -3 * (4 * total + 6) / ((total + 1) * (total + 1) * (total + 2) * (total + 3));
        double cumulant = 6 * fourth / ((total + 1) * (total + 2) * (total + 3)) + second * second * normalPart;
        return new ScoreCumulants(mean, Math.sqrt(variance), skewness, cumulant / (variance * variance));
    }

    private static double moment(PseudoCounts a, double mean, int order) {
        return (a.detractors() * Math.pow(-1 - mean, order)
                        + a.passives() * Math.pow(-mean, order)
                        + a.promoters() * Math.pow(1 - mean, order))
                / a.total();
    }

    /** Whether the series below is accurate to about 1e-7. */
    boolean nearlyNormal() {
        return Math.abs(skewness) <= MOST_SKEWNESS && Math.abs(kurtosis) <= MOST_KURTOSIS;
    }

    /** P(N &gt; score). */
    double above(double score) {
        double z = (score - mean) / deviation;
        double z2 = z * z;
        double correction = skewness / 6 * (z2 - 1)
                + kurtosis / 24 * z * (z2 - 3)
                + skewness * skewness / 72 * z * (z2 * z2 - 10 * z2 + 15);
        return Math.max(0, Math.min(1, Normal.survival(z) + Normal.density(z) * correction));
    }
}
