// SPDX-License-Identifier: Apache-2.0
package org.npsuite.benchmark.internal.compare;

import java.util.Optional;
import java.util.OptionalDouble;
import org.npsuite.model.benchmark.Observation;
import org.npsuite.model.benchmark.Statistic;
import org.npsuite.model.benchmark.Uncertainty;
import org.npsuite.model.score.Interval;
import org.npsuite.model.score.Interval.Method;
import org.npsuite.model.score.Score;
import org.npsuite.statistics.Confidence;

/**
 * Ours less theirs.
 *
 * @param points the gap in points
 * @param interval where the true gap lies; empty where our score has no interval
 * @param uncertainty whose error the interval carries
 */
public record Gap(double points, Optional<Interval> interval, Uncertainty uncertainty) {

    /** The gap between a score and a figure; empty where there is no score or the figure is no mean. */
    public static Optional<Gap> between(Score ours, Observation theirs, Confidence confidence) {
        if (ours.decimal().isEmpty() || theirs.statistic() != Statistic.MEAN) {
            return Optional.empty();
        }
        double score = ours.decimal().getAsDouble();
        double value = theirs.value().doubleValue();
        if (ours.interval().isEmpty()) {
            return Optional.of(new Gap(score - value, Optional.empty(), Uncertainty.NONE));
        }
        OptionalDouble error = BenchmarkError.of(theirs);
        Interval own = ours.interval().get();
        Interval interval = error.isPresent()
                ? both(score, own, value, confidence.z() * error.getAsDouble())
                : new Interval(own.level(), own.low() - value, own.high() - value, own.method());
        return Optional.of(new Gap(
                score - value, Optional.of(interval), error.isPresent() ? Uncertainty.BOTH : Uncertainty.OURS_ONLY));
    }

    /**
     * Variance recovered from both intervals (MOVER: Zou and Donner 2008), so that the asymmetry of our score's interval
     * is kept. With an error of 0 it is our interval, shifted.
     */
    private static Interval both(double score, Interval own, double value, double theirHalf) {
        double gap = score - value;
        // Near -100 or 100 an adjusted interval may leave the score just outside.
        double below = Math.hypot(Math.max(0, score - own.low()), theirHalf);
        double above = Math.hypot(Math.max(0, own.high() - score), theirHalf);
        return new Interval(own.level(), gap - below, gap + above, Method.NORMAL);
    }
}
