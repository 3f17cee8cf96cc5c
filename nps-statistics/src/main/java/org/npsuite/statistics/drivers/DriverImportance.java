// SPDX-License-Identifier: Apache-2.0
package org.npsuite.statistics.drivers;

import java.util.ArrayList;
import java.util.List;
import org.npsuite.statistics.Estimate;
import org.npsuite.statistics.Reason;
import org.npsuite.statistics.Refusal;

/**
 * How much of the rating's variance each driver accounts for when all are considered together. Says what goes with the
 * rating, not what causes it.
 *
 * <p>{@code R²} of the regression of the rating on all drivers is shared out in two ways. LMG: the Shapley value, a
 * driver's gain in R² averaged over all orders of entry (R. H. Lindeman, P. F. Merenda and R. Z. Gold, 1980; U. Grömping,
 * R package relaimpo), up to {@value #MOST_FOR_LMG} drivers. Relative weights: regression on the closest uncorrelated
 * stand-ins of the drivers (J. W. Johnson, Multivariate Behavioral Research 35, 2000; R package rwa). Both add up to R²,
 * are never negative, and say nothing of direction: see {@link Driver#correlation}.
 *
 * <p>Refused if the weights, or ratings times weights, do not add up to numbers above 0, if there are no more cases
 * than coefficients, if a driver or the rating never varies (the driver is named), or if drivers determine one another,
 * the smallest eigenvalue of their correlations being below 1e-8 (those involved are named). Services ask for 50 cases,
 * and 10 per driver.
 *
 * @param n complete cases
 * @param r2 variance explained by all drivers together, 0 to 1
 * @param intercept of the regression
 * @param drivers in the order of the input
 */
public record DriverImportance(long n, double r2, double intercept, List<Driver> drivers) {

    /** The Shapley value looks at every subset of drivers: 4096 here. */
    public static final int MOST_FOR_LMG = 12;

    private static final double SINGULAR = 1e-8;
    private static final double INVOLVED = 1e-3;

    /**
     * One driver.
     *
     * @param name as given
     * @param mean its mean rating
     * @param correlation with the rating, -1 to 1: its sign is the direction
     * @param coefficient of the regression, rating points per driver point
     * @param lmg part of R²; refused beyond {@value #MOST_FOR_LMG} drivers
     * @param relativeWeight part of R²
     * @param first R² of this driver alone
     * @param last R² lost without it
     */
    public record Driver(
            String name,
            double mean,
            double correlation,
            double coefficient,
            Estimate<Double> lmg,
            double relativeWeight,
            double first,
            double last) {}

    public DriverImportance {
        drivers = List.copyOf(drivers);
    }

    /** The importance of every driver of the sums. */
    public static Estimate<DriverImportance> of(DriverSums sums) {
        int k = sums.drivers().size();
        if (k == 0 || sums.n() == 0) {
            return Estimate.refused(Reason.NO_DATA);
        }
        if (!sums.isFinite()) {
            return Estimate.refused(Reason.INVALID_WEIGHT);
        }
        List<String> constant = new ArrayList<>();
        for (int i = 1; i <= k; i++) {
            if (isConstant(sums, i)) {
                constant.add(sums.drivers().get(i - 1));
            }
        }
        if (!constant.isEmpty()) {
            return Estimate.refused(new Refusal(Reason.CONSTANT_DRIVER, constant));
        }
        if (isConstant(sums, 0)) {
            return Estimate.refused(Reason.CONSTANT_OUTCOME);
        }
        Correlations correlations = Correlations.of(sums);
        List<String> collinear = correlations.eigen().involvedBelow(SINGULAR, INVOLVED).stream()
                .map(sums.drivers()::get)
                .toList();
        if (!collinear.isEmpty()) {
            return Estimate.refused(new Refusal(Reason.COLLINEAR_DRIVERS, collinear));
        }
        if (sums.n() <= k + 1) {
            return Estimate.refused(Reason.TOO_FEW_ANSWERS);
        }
        return Estimate.of(share(sums, correlations));
    }

    private static boolean isConstant(DriverSums sums, int index) {
        double mean = sums.mean(index);
        return sums.covariance(index, index) <= 1e-12 * (1 + mean * mean);
    }

    private static DriverImportance share(DriverSums sums, Correlations correlations) {
        int k = sums.drivers().size();
        double r2 = correlations.r2();
        double[] slopes = correlations.standardizedSlopes();
        double[] weights = correlations.relativeWeights();
        double[] lmg = k <= MOST_FOR_LMG ? ShapleyValue.of(k, correlations::r2OfBits) : new double[0];
        List<Driver> drivers = new ArrayList<>();
        double intercept = sums.mean(0);
        for (int i = 0; i < k; i++) {
            double slope = slopes[i] * Math.sqrt(sums.covariance(0, 0) / sums.covariance(i + 1, i + 1));
            double correlation = correlations.withRating(i);
            intercept -= slope * sums.mean(i + 1);
            drivers.add(new Driver(
                    sums.drivers().get(i),
                    sums.mean(i + 1),
                    correlation,
                    slope,
                    k <= MOST_FOR_LMG ? Estimate.of(lmg[i]) : Estimate.refused(Reason.TOO_MANY_DRIVERS),
                    weights[i],
                    correlation * correlation,
                    r2 - correlations.r2Without(i)));
        }
        return new DriverImportance(sums.n(), r2, intercept, drivers);
    }
}
