// SPDX-License-Identifier: Apache-2.0
package org.npsuite.statistics.score;

import org.npsuite.statistics.Confidence;
import org.npsuite.statistics.Estimate;
import org.npsuite.statistics.Reason;
import org.npsuite.statistics.internal.Normal;

/**
 * How small a difference two groups of a given size can show, and how large groups must be to show a given one.
 * Two-sided z test, groups of equal size.
 *
 * <p>{@code n per group = (z(1 - α/2) + z(power))² (v1 + v2)/δ²}. Refused for a difference not above 0, a power not
 * inside (0,1), or no variance.
 *
 * @param unrounded answers per group
 * @param perGroup rounded up
 */
public record Power(double unrounded, long perGroup) {

    /** The power that is planned for unless set otherwise. */
    public static final double USUAL = 0.8;

    /**
     * @param differencePoints the true difference to be found, in points
     * @param confidence 1 - α
     * @param power chance to find it
     */
    public static Estimate<Power> of(
            double differencePoints, Confidence confidence, double power, double varianceX, double varianceY) {
        if (!(differencePoints > 0)) {
            return Estimate.refused(Reason.INVALID_MARGIN_OF_ERROR);
        }
        if (!(power > 0 && power < 1)) {
            return Estimate.refused(Reason.INVALID_PROBABILITY);
        }
        if (!(varianceX + varianceY > 0)) {
            return Estimate.refused(Reason.ZERO_VARIANCE);
        }
        double ratio = quantiles(confidence, power) / (differencePoints / 100);
        double n = ratio * ratio * (varianceX + varianceY);
        return Estimate.of(new Power(n, (long) Math.ceil(n - n * 1e-12)));
    }

    /**
     * The difference, as a fraction, that is found with probability {@code power} at this standard error; below it,
     * "no difference found" says little.
     */
    public static double minimumDetectable(double standardError, Confidence confidence, double power) {
        return quantiles(confidence, power) * standardError;
    }

    private static double quantiles(Confidence confidence, double power) {
        return confidence.z() + Normal.upperQuantile(1 - power);
    }
}
