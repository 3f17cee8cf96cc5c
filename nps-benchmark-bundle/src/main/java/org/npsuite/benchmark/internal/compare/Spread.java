// SPDX-License-Identifier: Apache-2.0
package org.npsuite.benchmark.internal.compare;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.npsuite.model.benchmark.Observation;
import org.npsuite.model.benchmark.Statistic;

/**
 * How far published means of one industry lie apart from country to country: what a comparison across countries is
 * worth.
 *
 * @param low the lowest
 * @param high the highest
 */
record Spread(Observation low, Observation high) {

    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
    private static final Comparator<Observation> BY_VALUE =
            Comparator.comparing(Observation::value).thenComparing(Observation::id);

    /** Of these figures; empty unless they are of two countries at least. */
    static Optional<Spread> of(List<Assessed> shown) {
        List<Observation> means = shown.stream()
                .map(one -> one.figure().observation())
                .filter(figure -> figure.statistic() == Statistic.MEAN)
                .filter(figure -> COUNTRY.matcher(figure.region()).matches())
                .sorted(BY_VALUE)
                .toList();
        if (means.isEmpty()) {
            return Optional.empty();
        }
        Observation low = means.get(0);
        Observation high = means.get(means.size() - 1);
        return low.region().equals(high.region()) ? Optional.empty() : Optional.of(new Spread(low, high));
    }
}
