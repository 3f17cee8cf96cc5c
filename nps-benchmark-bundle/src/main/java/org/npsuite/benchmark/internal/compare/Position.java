// SPDX-License-Identifier: Apache-2.0
package org.npsuite.benchmark.internal.compare;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.npsuite.model.benchmark.Observation;
import org.npsuite.model.benchmark.Range;
import org.npsuite.model.benchmark.Statistic;
import org.npsuite.model.score.Score;

/**
 * Where our score stands between the published lowest company and the leader: of the newest period for which both are
 * published and comparable. Means take no part, because a place between two means is a place among nobody.
 */
final class Position {

    private Position() {}

    static Optional<Range> of(Score ours, List<Assessed> shown) {
        OptionalDouble score = ours.decimal();
        if (score.isEmpty()) {
            return Optional.empty();
        }
        TreeMap<String, List<Observation>> periods = shown.stream()
                .filter(Assessed::comparable)
                .map(one -> one.figure().observation())
                .collect(Collectors.groupingBy(Observation::period, TreeMap::new, Collectors.toList()));
        return periods.descendingMap().values().stream()
                .flatMap(figures -> range(figures, score.getAsDouble()).stream())
                .findFirst();
    }

    private static Optional<Range> range(List<Observation> figures, double score) {
        Optional<Double> low = figures.stream()
                .filter(figure -> figure.statistic() == Statistic.MIN)
                .map(figure -> figure.value().doubleValue())
                .min(Comparator.naturalOrder());
        Optional<Double> high = figures.stream()
                .filter(figure -> figure.statistic() == Statistic.MAX)
                .map(figure -> figure.value().doubleValue())
                .max(Comparator.naturalOrder());
        if (low.isEmpty() || high.isEmpty() || !(low.get() < high.get())) {
            return Optional.empty();
        }
        return Optional.of(new Range(low.get(), high.get(), (score - low.get()) / (high.get() - low.get())));
    }
}
