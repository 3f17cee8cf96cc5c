// SPDX-License-Identifier: Apache-2.0
package org.npsuite.statistics.page;

import static org.npsuite.statistics.page.Examples.number;
import static org.npsuite.statistics.page.Examples.text;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.npsuite.statistics.drivers.DriverImportance;
import org.npsuite.statistics.drivers.DriverSums;
import org.npsuite.statistics.drivers.PairTable;
import org.npsuite.statistics.drivers.RankCorrelation;

/** What goes with the rating. */
final class DriverExamples {

    private static final double[] RATING = {9, 7, 4, 10, 8, 6, 9, 3, 5, 10, 8, 7};
    private static final double[] DELIVERY = {9, 6, 4, 10, 7, 7, 8, 2, 6, 9, 9, 6};
    private static final double[] PRICE = {5, 6, 4, 8, 6, 3, 7, 5, 4, 6, 5, 7};

    private DriverExamples() {}

    static void addTo(Examples examples) {
        List<double[]> cases = IntStream.range(0, RATING.length)
                .mapToObj(i -> new double[] {RATING[i], DELIVERY[i], PRICE[i]})
                .toList();
        double[] ones = new double[RATING.length];
        Arrays.fill(ones, 1);
        DriverImportance importance = DriverImportance.of(DriverSums.ofCases(List.of("delivery", "price"), cases, ones))
                .orElseThrow();
        examples.add(
                "drivers",
                "rating " + text(RATING) + "; delivery " + text(DELIVERY) + "; price " + text(PRICE),
                "R² " + number(importance.r2(), 2) + ": "
                        + parts(importance, driver -> driver.lmg().orElseThrow()));
        examples.add("johnson", "the same", parts(importance, DriverImportance.Driver::relativeWeight));
        examples.add("alone", "the same", parts(importance, DriverImportance.Driver::first));
        examples.add("last", "the same", parts(importance, DriverImportance.Driver::last));
        RankCorrelation rank =
                RankCorrelation.of(PairTable.of(DELIVERY, RATING)).orElseThrow();
        examples.add(
                "rank",
                "rating and delivery of the same",
                "Spearman " + number(rank.spearman(), 2) + ", Kendall " + number(rank.kendallTauB(), 2));
    }

    private static String parts(DriverImportance importance, ToDoubleFunction<DriverImportance.Driver> part) {
        return importance.drivers().stream()
                .map(driver -> driver.name() + " " + number(part.applyAsDouble(driver), 2))
                .collect(Collectors.joining(", "));
    }
}
