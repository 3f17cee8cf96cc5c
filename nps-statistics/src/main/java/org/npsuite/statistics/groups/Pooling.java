// SPDX-License-Identifier: Apache-2.0
package org.npsuite.statistics.groups;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.npsuite.statistics.Confidence;
import org.npsuite.statistics.Estimate;
import org.npsuite.statistics.Range;
import org.npsuite.statistics.Reason;
import org.npsuite.statistics.internal.ChiSquare;

/**
 * Scores of several sources, whose true values may differ, brought together. Fractions.
 *
 * <p>Weights {@code 1/(v + τ²)} give the mean μ; {@code Q = Σ(y - μ)²/v} at τ² = 0 tests whether true values differ;
 * {@code I² = 100 τ²/(τ² + typical v)}, or {@code 100 (Q - df)/Q} at fixed effects; the best prediction of one source is
 * {@code (τ²y + vμ)/(τ² + v)}; where another source will lie, {@code μ ± z√(SE² + τ²)}. With
 * {@link #hartungKnapp} the standard error is measured instead of assumed and t(k - 1) replaces z: to be preferred below
 * ten sources. Sources: R. DerSimonian and N. Laird, 1986; J. Hartung and G. Knapp, Statistics in Medicine 20, 2001; R
 * package metafor, {@code rma}, {@code predict}, {@code blup}.
 *
 * <p>Refused without sources, if a score is not a number, or if a variance is not above 0 (use the variance with
 * pseudo-counts). Of one source nothing is known about τ².
 *
 * @param mean μ
 * @param standardError of μ
 * @param tau2 variance of the true values
 * @param q heterogeneity statistic
 * @param qP chance of a larger q if all true values were equal; 1 for one source
 * @param i2 share of the scatter that is not sampling, percent
 * @param predictions best prediction of each source's true value
 * @param df degrees of freedom of t if Hartung and Knapp's error is used, else 0: normal
 */
public record Pooling(
        double mean,
        double standardError,
        Estimate<Double> tau2,
        double q,
        double qP,
        Estimate<Double> i2,
        List<Double> predictions,
        int df) {

    public Pooling {
        predictions = List.copyOf(predictions);
    }

    /**
     * @param scores one per source
     * @param variances squared standard errors, in the same order
     * @throws IllegalArgumentException if the lists differ in length
     */
    public static Estimate<Pooling> of(List<Double> scores, List<Double> variances, Heterogeneity method) {
        return of(scores, variances, method, false);
    }

    /** As {@link #of}, with Hartung and Knapp's standard error where there are two sources or more. */
    public static Estimate<Pooling> hartungKnapp(List<Double> scores, List<Double> variances, Heterogeneity method) {
        return of(scores, variances, method, true);
    }

    private static Estimate<Pooling> of(
            List<Double> scores, List<Double> variances, Heterogeneity method, boolean hartungKnapp) {
        if (scores.size() != variances.size()) {
            throw new IllegalArgumentException(scores.size() + " scores, but " + variances.size() + " variances");
        }
        if (scores.isEmpty()) {
            return Estimate.refused(Reason.NO_DATA);
        }
        if (!scores.stream().allMatch(Double::isFinite)) {
            return Estimate.refused(Reason.NOT_A_NUMBER);
        }
        if (!variances.stream().allMatch(v -> v > 0 && v < Double.POSITIVE_INFINITY)) {
            return Estimate.refused(Reason.INVALID_VARIANCE);
        }
        if (scores.size() == 1) {
            return Estimate.of(single(scores.get(0), variances.get(0)));
        }
        double[][] ones = new double[scores.size()][];
        Arrays.fill(ones, new double[] {1});
        RandomEffects model = new RandomEffects(array(scores), array(variances), ones);
        double tau2 = model.tau2(method);
        RandomEffects.Fit fixed = model.fit(0);
        RandomEffects.Fit fit = model.fit(tau2);
        double mean = fit.coefficients()[0];
        double scatter = hartungKnapp ? fit.q() / model.degrees() : 1;
        return Estimate.of(new Pooling(
                mean,
                Math.sqrt(scatter * fit.covariance()[0][0]),
                Estimate.of(tau2),
                fixed.q(),
                ChiSquare.survival(fixed.q(), model.degrees()),
                Estimate.of(i2(method, tau2, fixed, model.degrees())),
                predictions(scores, variances, mean, tau2),
                hartungKnapp ? model.degrees() : 0));
    }

    private static Pooling single(double score, double variance) {
        Estimate<Double> unknown = Estimate.refused(Reason.TOO_FEW_GROUPS);
        return new Pooling(score, Math.sqrt(variance), unknown, 0, 1, unknown, List.of(score), 0);
    }

    private static double i2(Heterogeneity method, double tau2, RandomEffects.Fit fixed, int degrees) {
        if (method == Heterogeneity.FIXED) {
            return fixed.q() > degrees ? 100 * (fixed.q() - degrees) / fixed.q() : 0;
        }
        return 100 * tau2 / (tau2 + degrees / fixed.trace());
    }

    private static List<Double> predictions(List<Double> scores, List<Double> variances, double mean, double tau2) {
        List<Double> predictions = new ArrayList<>();
        for (int i = 0; i < scores.size(); i++) {
            double own = tau2 / (tau2 + variances.get(i));
            predictions.add(own * scores.get(i) + (1 - own) * mean);
        }
        return predictions;
    }

    private static double[] array(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** Where μ lies; unclipped. */
    public Range interval(Confidence confidence) {
        return Range.around(mean, quantile(confidence) * standardError);
    }

    /** Where the true value of another source will lie; unclipped. Refused for one source. */
    public Estimate<Range> predictionInterval(Confidence confidence) {
        return tau2.map(between ->
                Range.around(mean, quantile(confidence) * Math.sqrt(standardError * standardError + between)));
    }

    private double quantile(Confidence confidence) {
        return df > 0 ? confidence.t(df) : confidence.z();
    }
}
