// SPDX-License-Identifier: Apache-2.0
package org.npsuite.statistics.compare;

import org.npsuite.model.score.Category;
import org.npsuite.statistics.Estimate;
import org.npsuite.statistics.Reason;
import org.npsuite.statistics.score.WaldInterval;

/**
 * The score of the same customers after less before. Fractions.
 *
 * <p>Mean of each customer's step, -2 to 2, over its standard error {@code sd/√n} with n - 1; Student's t. Customers
 * who answer twice tend to repeat themselves, so that treating the two moments as independent groups would usually hide
 * a change.
 *
 * <p>Refused without customers; {@link #test} also for one customer, or if all took the same step.
 *
 * @param customers who answered both times
 * @param difference score after less score before
 * @param test of the difference, n - 1 degrees of freedom
 * @param independentStandardError what the error would be if other people had answered; for comparison
 */
public record PairedDifference(
        long customers, double difference, Estimate<TTest> test, double independentStandardError) {

    /** The change of the customers in a table of before and after. */
    public static Estimate<PairedDifference> of(CategoryTransitions transitions) {
        long n = transitions.before().n();
        if (n == 0) {
            return Estimate.refused(Reason.NO_DATA);
        }
        double mean =
                (double) (transitions.after().balance() - transitions.before().balance()) / n;
        double squares = 0;
        for (Category from : Category.values()) {
            for (Category to : Category.values()) {
                double deviation = to.ordinal() - from.ordinal() - mean;
                squares += transitions.count(from, to) * deviation * deviation;
            }
        }
        double before = WaldInterval.of(transitions.before()).orElseThrow().standardError();
        double after = WaldInterval.of(transitions.after()).orElseThrow().standardError();
        return Estimate.of(new PairedDifference(n, mean, test(n, mean, squares), Math.hypot(before, after)));
    }

    private static Estimate<TTest> test(long n, double mean, double squares) {
        if (n == 1) {
            return Estimate.refused(Reason.TOO_FEW_ANSWERS);
        }
        double error = Math.sqrt(squares / (n - 1) / n);
        return error == 0 ? Estimate.refused(Reason.ZERO_VARIANCE) : Estimate.of(new TTest(mean, error, n - 1));
    }
}
