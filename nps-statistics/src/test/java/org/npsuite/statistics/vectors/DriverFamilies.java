// SPDX-License-Identifier: Apache-2.0
package org.npsuite.statistics.vectors;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.npsuite.statistics.drivers.DriverImportance;
import org.npsuite.statistics.drivers.DriverSums;
import org.npsuite.statistics.drivers.PairTable;
import org.npsuite.statistics.drivers.RankCorrelation;

/** What goes with the rating. */
final class DriverFamilies {

    private DriverFamilies() {}

    static Answer drivers(JsonNode input) {
        return Answer.of(DriverImportance.of(sums(input)).map(result -> {
            Function<Function<DriverImportance.Driver, Object>, Map<String, Object>> each = part -> {
                Map<String, Object> values = new LinkedHashMap<>();
                result.drivers().forEach(driver -> values.put(driver.name(), part.apply(driver)));
                return values;
            };
            Map<String, Object> regression = new LinkedHashMap<>();
            regression.put("(Intercept)", result.intercept());
            regression.putAll(each.apply(DriverImportance.Driver::coefficient));
            return new Answer()
                    .put("r2", result.r2())
                    .put("n", result.n())
                    .put("lmg", each.apply(DriverImportance.Driver::lmg))
                    .put("lmgPercent", each.apply(driver -> driver.lmg().map(lmg -> 100 * lmg / result.r2())))
                    .put("last", each.apply(DriverImportance.Driver::last))
                    .put("first", each.apply(DriverImportance.Driver::first))
                    .put("johnsonRaw", each.apply(DriverImportance.Driver::relativeWeight))
                    .put("johnsonPercent", each.apply(driver -> 100 * driver.relativeWeight() / result.r2()))
                    .put("sign", each.apply(driver -> Math.signum(driver.correlation())))
                    .put("regression", regression);
        }));
    }

    /** Complete cases of positive weight. */
    private static DriverSums sums(JsonNode input) {
        Map<String, double[]> predictors = Input.map(input.path("predictors"), Input::doubles);
        double[] outcome = Input.doubles(input.path("outcome"));
        double[] weights = input.has("weights") ? Input.doubles(input.path("weights")) : ones(outcome.length);
        List<double[]> cases = new ArrayList<>();
        List<Double> kept = new ArrayList<>();
        for (int i = 0; i < outcome.length; i++) {
            int row = i;
            double[] ratings = IntStream.rangeClosed(0, predictors.size())
                    .mapToDouble(k -> k == 0
                            ? outcome[row]
                            : List.copyOf(predictors.values()).get(k - 1)[row])
                    .toArray();
            if (!(weights[i] >= 0 && weights[i] < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("a weight must be a number from 0 on, was " + weights[i]);
            }
            if (weights[i] > 0 && Arrays.stream(ratings).noneMatch(Double::isNaN)) {
                cases.add(ratings);
                kept.add(weights[i]);
            }
        }
        return DriverSums.ofCases(
                List.copyOf(predictors.keySet()),
                cases,
                kept.stream().mapToDouble(w -> w).toArray());
    }

    private static double[] ones(int n) {
        double[] ones = new double[n];
        Arrays.fill(ones, 1);
        return ones;
    }

    static Answer rankCorrelation(JsonNode input) {
        double[] x = Input.doubles(input.path("x"));
        double[] y = Input.doubles(input.path("y"));
        int[] both = IntStream.range(0, Math.min(x.length, y.length))
                .filter(i -> !Double.isNaN(x[i]) && !Double.isNaN(y[i]))
                .toArray();
        PairTable table = PairTable.of(
                Arrays.stream(both).mapToDouble(i -> x[i]).toArray(),
                Arrays.stream(both).mapToDouble(i -> y[i]).toArray());
        return Answer.of(RankCorrelation.of(table).map(correlation -> new Answer()
                .put("n", table.n())
                .put("pearson", correlation.pearson())
                .put("spearman", correlation.spearman())
                .put("kendallTauB", correlation.kendallTauB())));
    }
}
