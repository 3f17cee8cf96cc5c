// SPDX-License-Identifier: Apache-2.0
package org.npsuite.statistics.compare;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.npsuite.statistics.Estimate;
import org.npsuite.statistics.Reason;

/**
 * Corrects p-values for the number of tests made at once. Tests that were not made (empty p-values, such as those of
 * suppressed segments) do not count. Results keep the order of the input; equal p-values stay equal.
 *
 * <p>With m tests and the i-th smallest p: Benjamini-Hochberg {@code p·m/i} and Benjamini-Yekutieli
 * {@code p·m·(1 + 1/2 + … + 1/m)/i}, made monotone from the largest down; Holm {@code p·(m - i + 1)}, made monotone from
 * the smallest up; Bonferroni {@code p·m}; all at most 1. Sources: Y. Benjamini and Y. Hochberg, JRSS B 57, 1995; Y.
 * Benjamini and D. Yekutieli, Annals of Statistics 29, 2001; S. Holm, Scandinavian Journal of Statistics 6, 1979; R
 * {@code p.adjust}. Refused if a p-value is not between 0 and 1.
 */
public enum MultipleTests {
    /** Share of false alarms among the alarms; what the suite uses to say which segments differ. */
    BENJAMINI_HOCHBERG,
    /** The same, whatever the dependence between tests. */
    BENJAMINI_YEKUTIELI,
    /** Chance of even one false alarm. */
    HOLM,
    /** The same, simpler and weaker. */
    BONFERRONI;

    /** The p-values of one family of tests, corrected; empty where they were empty. */
    public Estimate<List<OptionalDouble>> adjust(List<OptionalDouble> pValues) {
        if (pValues.stream().anyMatch(p -> p.isPresent() && !(p.getAsDouble() >= 0 && p.getAsDouble() <= 1))) {
            return Estimate.refused(Reason.INVALID_PROBABILITY);
        }
        List<Integer> ascending = IntStream.range(0, pValues.size())
                .filter(i -> pValues.get(i).isPresent())
                .boxed()
                .sorted(Comparator.comparingDouble(i -> pValues.get(i).getAsDouble()))
                .toList();
        List<OptionalDouble> adjusted = new ArrayList<>(Collections.nCopies(pValues.size(), OptionalDouble.empty()));
        int m = ascending.size();
        boolean stepUp = this == BENJAMINI_HOCHBERG || this == BENJAMINI_YEKUTIELI;
        double bound = stepUp ? 1 : 0;
        for (int step = 1; step <= m; step++) {
            int rank = stepUp ? m - step + 1 : step;
            int test = ascending.get(rank - 1);
            double value = Math.min(1, pValues.get(test).getAsDouble() * factor(rank, m));
            bound = stepUp ? Math.min(bound, value) : Math.max(bound, value);
            adjusted.set(test, OptionalDouble.of(bound));
        }
        return Estimate.of(List.copyOf(adjusted));
    }

    private double factor(int rank, int m) {
        return switch (this) {
            case BENJAMINI_HOCHBERG -> (double) m / rank;
            case BENJAMINI_YEKUTIELI -> harmonic(m) * m / rank;
            case HOLM -> m - rank + 1;
            case BONFERRONI -> m;
        };
    }

    private static double harmonic(int m) {
        return IntStream.rangeClosed(1, m).mapToDouble(i -> 1.0 / i).sum();
    }
}
