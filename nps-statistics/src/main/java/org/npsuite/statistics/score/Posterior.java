// SPDX-License-Identifier: Apache-2.0
package org.npsuite.statistics.score;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.commons.numbers.gamma.LogBeta;
import org.apache.commons.numbers.gamma.RegularizedBeta;
import org.apache.commons.numbers.rootfinder.BrentSolver;
import org.npsuite.model.score.Band;
import org.npsuite.model.score.Bands;
import org.npsuite.model.score.CategoryCounts;
import org.npsuite.statistics.Confidence;
import org.npsuite.statistics.Estimate;
import org.npsuite.statistics.Range;
import org.npsuite.statistics.Reason;
import org.npsuite.statistics.internal.Quadrature;

/**
 * What the counts and a Dirichlet prior say of the true score N: mean, deviation, chances. Fractions. Also from the
 * prior alone, without answers.
 *
 * <p>With parameters a = counts + prior (detractors, passives, promoters), {@code S = share of detractors and promoters
 * ~ Beta(a1 + a3, a2)} and, independently, {@code U = promoters among them ~ Beta(a3, a1)}, so that {@code N = S(2U -
 * 1)} and {@code P(N > t) = E[1 - F_U((t/S + 1)/2)]}, integrated to about 1e-10. Where the distribution is close enough
 * to normal (some 100,000 answers) an Edgeworth series with its exact cumulants takes over, to about 1e-7.
 *
 * <p>Refused if a category has neither answers nor prior. A chance costs about a millisecond or less: compute it for
 * groups that are shown.
 */
public final class Posterior {

    private static final double PRECISION = 1e-11;

    private final PseudoCounts parameters;
    private final ScoreCumulants cumulants;

    private Posterior(PseudoCounts parameters) {
        this.parameters = parameters;
        this.cumulants = ScoreCumulants.of(parameters);
    }

    /**
     * What is believed after these answers.
     *
     * @param prior what was believed before, in answers
     */
    public static Estimate<Posterior> of(CategoryCounts counts, PseudoCounts prior) {
        PseudoCounts parameters = prior.plus(counts);
        boolean proper = parameters.detractors() > 0 && parameters.passives() > 0 && parameters.promoters() > 0;
        return proper ? Estimate.of(new Posterior(parameters)) : Estimate.refused(Reason.INVALID_PRIOR);
    }

    /** {@code (a3 - a1)/a0}. */
    public double mean() {
        return cumulants.mean();
    }

    /** {@code √((m1 + m3 - mean²)/(a0 + 1))} with mean shares m. */
    public double standardDeviation() {
        return cumulants.deviation();
    }

    /** Chance that the true score is above {@code score}. */
    public double probabilityAbove(double score) {
        if (Math.abs(score) >= 1) {
            return score >= 1 ? 0 : 1;
        }
        if (cumulants.nearlyNormal()) {
            return cumulants.above(score);
        }
        return score >= 0 ? tail(score, parameters.detractors(), parameters.promoters()) : 1 - lowerTail(score);
    }

    /** Chance that the true score is at or below {@code score}; exact in relative terms where it is tiny. */
    public double probabilityBelow(double score) {
        if (score < 0 && score > -1 && !cumulants.nearlyNormal()) {
            return lowerTail(score);
        }
        return 1 - probabilityAbove(score);
    }

    /** The range that leaves the same chance on either side. */
    public Range credible(Confidence confidence) {
        double tail = (1 - confidence.level()) / 2;
        BrentSolver solver = new BrentSolver(1e-15, 1e-9 * standardDeviation(), 1e-13);
        double low = solver.findRoot(score -> probabilityBelow(score) - tail, -1, 1);
        double high = solver.findRoot(score -> tail - probabilityAbove(score), -1, 1);
        return new Range(low, Math.max(low, high));
    }

    /** Chance of each band, from the best to the lowest, with the limits that rounding gives them: 49.5 for 50. */
    public Map<Band, Double> bandProbabilities(Bands bands) {
        Map<Band, Double> probabilities = new LinkedHashMap<>();
        double better = 0;
        double upper = 1;
        for (Band band : bands.bands()) {
            double lower = PublishedScore.threshold(band.from());
            double atLeast = probabilityAbove(lower);
            // The lowest band is asked for directly: 1 - (1 - p) would lose a small p.
            probabilities.put(band, lower <= -1 ? probabilityBelow(upper) : Math.max(0, atLeast - better));
            better = atLeast;
            upper = lower;
        }
        return probabilities;
    }

    private double lowerTail(double score) {
        return tail(-score, parameters.promoters(), parameters.detractors());
    }

    /** P(S(2U - 1) &gt; t) for t from 0 to 1, {@code losing} being the parameter of those who pull the score down. */
    private double tail(double t, double losing, double winning) {
        if (t == 0) {
            return RegularizedBeta.value(0.5, losing, winning);
        }
        double alpha = losing + winning;
        double beta = parameters.passives();
        double logBeta = LogBeta.value(alpha, beta);
        double[] breaks = breaks(t, alpha, beta, losing, winning);
        double sum = 0;
        for (int i = 1; i < breaks.length; i++) {
            double low = breaks[i - 1];
            double high = breaks[i];
            if (high > low) {
                sum += Quadrature.integrate(
                        (s, fromLow, toHigh) -> {
                            double passive = (1 - high) + toHigh;
                            // The logarithm of what is near 1 comes from what is left of it.
                            double logS = s < 0.5 ? Math.log(s) : Math.log1p(-passive);
                            double logPassive = s < 0.5 ? Math.log1p(-s) : Math.log(passive);
                            double density = Math.exp((alpha - 1) * logS + (beta - 1) * logPassive - logBeta);
                            double share = ((low - t) + fromLow) / (2 * s);
                            return density == 0 ? 0 : density * RegularizedBeta.value(share, losing, winning);
                        },
                        low,
                        high,
                        PRECISION);
            }
        }
        return Math.min(1, sum);
    }

    /** Where the integrand may bend: around the mean of S, and around the s at which U would just reach t. */
    private static double[] breaks(double t, double alpha, double beta, double losing, double winning) {
        double mean = alpha / (alpha + beta);
        double deviation = Math.sqrt(mean * (1 - mean) / (alpha + beta + 1));
        double lead = (winning - losing) / alpha;
        double turn = lead > t ? t / lead : 1;
        double turnWidth = Math.sqrt((1 - lead * lead) / (alpha + 1)) * turn * turn / t;
        double low = Math.min(1, Math.max(t, mean - 40 * deviation));
        double high = Math.max(low, Math.min(1, mean + 40 * deviation));
        double[] breaks = {
            low,
            mean - 8 * deviation,
            mean,
            mean + 8 * deviation,
            turn - 8 * turnWidth,
            turn,
            turn + 8 * turnWidth,
            high
        };
        for (int i = 0; i < breaks.length; i++) {
            breaks[i] = Math.min(high, Math.max(low, breaks[i]));
        }
        Arrays.sort(breaks);
        return breaks;
    }
}
