// SPDX-License-Identifier: Apache-2.0
package org.npsuite.statistics.series;

import org.npsuite.statistics.Estimate;
import org.npsuite.statistics.Reason;
import org.npsuite.statistics.internal.Maximum;

/**
 * Where the true score stands now, seen through the sampling noise of past periods. Fractions.
 *
 * <p>Local level model: {@code y_t = μ_t + e_t} with known {@code Var e_t}, {@code μ_t = μ_(t-1) + w_t} with
 * {@code Var w_t = q}. Kalman filter, started at the first observed score with its own sampling variance (exact diffuse
 * start); the log-likelihood begins with the second. A gap is a prediction step. Sources: A. C. Harvey, Forecasting,
 * Structural Time Series Models and the Kalman Filter, 1989; J. Durbin and S. J. Koopman, Time Series Analysis by State
 * Space Methods.
 *
 * <p>Refused without scores, or if a variance is not above 0.
 *
 * @param level estimate of the true score in the last period
 * @param variance of that estimate
 * @param q variance of the true score's step from period to period; 0 makes the level a weighted mean of all periods
 * @param logLikelihood of the series at q
 */
public record LocalLevel(double level, double variance, double q, double logLikelihood) {

    /** At a given q. */
    public static Estimate<LocalLevel> filter(ScoreSeries series, double q) {
        return check(series)
                .flatMap(valid -> q >= 0 && q < Double.POSITIVE_INFINITY
                        ? Estimate.of(run(valid, q))
                        : Estimate.refused(Reason.INVALID_VARIANCE));
    }

    /** At the q that makes the series most likely. Two scores or more are needed to see any q. */
    public static Estimate<LocalLevel> fit(ScoreSeries series) {
        return check(series).flatMap(valid -> {
            if (valid.scores().observed() < 2) {
                return Estimate.refused(Reason.TOO_FEW_PERIODS);
            }
            return Estimate.of(run(valid, Maximum.ofVariance(q -> run(valid, q).logLikelihood(), scale(valid))));
        });
    }

    private static Estimate<ScoreSeries> check(ScoreSeries series) {
        if (series.scores().observed() == 0) {
            return Estimate.refused(Reason.NO_DATA);
        }
        return series.hasValidVariances() ? Estimate.of(series) : Estimate.refused(Reason.INVALID_VARIANCE);
    }

    /** The mean squared step, which is about q plus twice the sampling variance. */
    private static double scale(ScoreSeries series) {
        Series scores = series.scores();
        double sum = 0;
        for (int i = 1; i < scores.observed(); i++) {
            double step = scores.value(i) - scores.value(i - 1);
            sum += step * step + series.variance(i);
        }
        return sum / (scores.observed() - 1);
    }

    private static LocalLevel run(ScoreSeries series, double q) {
        Series scores = series.scores();
        double level = scores.value(0);
        double variance = series.variance(0);
        double logLikelihood = 0;
        for (int i = 1; i < scores.observed(); i++) {
            variance += q * (scores.period(i) - scores.period(i - 1));
            double total = variance + series.variance(i);
            double error = scores.value(i) - level;
            logLikelihood -= (Math.log(2 * Math.PI * total) + error * error / total) / 2;
            level += variance / total * error;
            variance *= series.variance(i) / total;
        }
        variance += q * (scores.length() - scores.period(scores.observed() - 1));
        return new LocalLevel(level, variance, q, logLikelihood);
    }
}
