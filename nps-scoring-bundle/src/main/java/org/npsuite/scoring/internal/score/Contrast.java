// SPDX-License-Identifier: Apache-2.0
package org.npsuite.scoring.internal.score;

import java.util.Optional;
import java.util.OptionalLong;
import org.npsuite.model.score.CategoryCounts;
import org.npsuite.model.score.Interval;
import org.npsuite.model.score.Rational;
import org.npsuite.statistics.Confidence;
import org.npsuite.statistics.Range;
import org.npsuite.statistics.compare.TTest;
import org.npsuite.statistics.compare.ZTest;
import org.npsuite.statistics.score.AdjustedWald;
import org.npsuite.statistics.score.Power;

/**
 * How two groups that share no answer differ, x less y, judged by the adjusted test: see
 * {@link org.npsuite.statistics.compare.Difference#adjusted()}. Two things are added to it.
 *
 * <p>The test's center lies off the difference, the farther the fewer answers a group has: one promoter against
 * thousands of them is 75 points below. The interval is therefore stretched to hold the difference, and where the center
 * lies on the other side of 0 than the difference the p-value is 1, so that the two always agree.
 *
 * <p>Where answers repeat, the variance of either group is multiplied by its {@link Repetition#effect}, and the test is
 * Student's with the clusters of the smaller group less one. Customers of both groups are taken for different ones,
 * which makes the error too large rather than too small.
 *
 * @param exact the difference, as a fraction
 * @param center of the test
 * @param standardError of the test, above 0
 * @param clusters of the group with fewer; empty where no answer repeats
 */
record Contrast(Rational exact, double center, double standardError, OptionalLong clusters) {

    /** Empty where a group has no answers. */
    static Optional<Contrast> of(CategoryCounts x, Repetition xs, CategoryCounts y, Repetition ys) {
        if (x.n() == 0 || y.n() == 0) {
            return Optional.empty();
        }
        AdjustedWald first = AdjustedWald.of(x).orElseThrow();
        AdjustedWald second = AdjustedWald.of(y).orElseThrow();
        boolean repeated = xs.repeated() || ys.repeated();
        return Optional.of(new Contrast(
                Rational.of(x.balance(), x.n()).minus(Rational.of(y.balance(), y.n())),
                first.center() - second.center(),
                Math.hypot(
                        first.standardError() * Math.sqrt(xs.effect()),
                        second.standardError() * Math.sqrt(ys.effect())),
                repeated ? OptionalLong.of(Math.min(xs.clusters(), ys.clusters())) : OptionalLong.empty()));
    }

    /** The difference, exact, in points. */
    Rational points() {
        return exact.times(Points.EXACT_PER_UNIT);
    }

    /** Probability of such a difference if there were none. */
    double pValue() {
        if (Math.signum(center) != exact.signum()) {
            return 1;
        }
        return clusters.isPresent() ? student().pValue() : new ZTest(center, standardError).pValue();
    }

    /** Where the true difference lies, in points; holds the difference. */
    Interval interval(Confidence confidence) {
        Range range = clusters.isPresent()
                ? student().interval(confidence)
                : new ZTest(center, standardError).interval(confidence);
        double difference = exact.decimal();
        Range stretched = new Range(Math.min(range.low(), difference), Math.max(range.high(), difference));
        return Points.difference(
                stretched,
                confidence,
                clusters.isPresent() ? Interval.Method.CLUSTERED : Interval.Method.ADJUSTED_WALD);
    }

    /** The smallest true difference such groups would show four times in five, in points. */
    double minimumDetectable(Confidence confidence) {
        return Points.PER_UNIT * Power.minimumDetectable(standardError, confidence, Power.USUAL);
    }

    private TTest student() {
        return new TTest(center, standardError, Math.max(1, clusters.orElseThrow() - 1));
    }
}
