// SPDX-License-Identifier: Apache-2.0
package org.npsuite.statistics.compare;

import org.npsuite.model.score.CategoryCounts;
import org.npsuite.model.score.Rational;
import org.npsuite.statistics.Estimate;
import org.npsuite.statistics.Reason;
import org.npsuite.statistics.score.AdjustedWald;
import org.npsuite.statistics.score.WaldInterval;

/**
 * The scores of two groups that share no answer, x less y. Fractions.
 *
 * <p>{@code z = (Nx - Ny)/√(vx/nx + vy/ny)}, {@code p = 2 P(Z > |z|)}. Decide with {@link #adjusted}, which adds the
 * pseudo-counts of {@link AdjustedWald} to either group and so also holds where both are unanimous; its center lies a
 * little nearer to 0 than the difference itself. Source: R package NPS, {@code nps.test}; the sign is kept here.
 *
 * <p>Groups that overlap, such as a segment and the total, are not compared: compare the segment with the rest, see
 * {@link #fromRest}. Refused if a group has no answers; {@link #wald} also if both are unanimous.
 *
 * @param exact Nx - Ny
 * @param wald without pseudo-counts
 * @param adjusted with pseudo-counts
 */
public record Difference(Rational exact, Estimate<ZTest> wald, ZTest adjusted) {

    /** {@code x} less {@code y}. */
    public static Estimate<Difference> of(CategoryCounts x, CategoryCounts y) {
        if (x.n() == 0 || y.n() == 0) {
            return Estimate.refused(Reason.NO_DATA);
        }
        Rational exact = Rational.of(x.balance(), x.n()).minus(Rational.of(y.balance(), y.n()));
        return Estimate.of(new Difference(exact, wald(x, y), adjusted(x, y)));
    }

    /** A segment against all other answers of the total it is part of; refused if it has none, or is the total. */
    public static Estimate<Difference> fromRest(CategoryCounts segment, CategoryCounts total) {
        return of(segment, total.minus(segment));
    }

    /** The difference as a fraction. */
    public double value() {
        return exact.decimal();
    }

    private static Estimate<ZTest> wald(CategoryCounts x, CategoryCounts y) {
        WaldInterval first = WaldInterval.of(x).orElseThrow();
        WaldInterval second = WaldInterval.of(y).orElseThrow();
        double error = Math.hypot(first.standardError(), second.standardError());
        return error == 0
                ? Estimate.refused(Reason.ZERO_VARIANCE)
                : Estimate.of(new ZTest(first.score() - second.score(), error));
    }

    private static ZTest adjusted(CategoryCounts x, CategoryCounts y) {
        AdjustedWald first = AdjustedWald.of(x).orElseThrow();
        AdjustedWald second = AdjustedWald.of(y).orElseThrow();
        return new ZTest(first.center() - second.center(), Math.hypot(first.standardError(), second.standardError()));
    }
}
