// SPDX-License-Identifier: Apache-2.0
package org.npsuite.goals.internal.watch;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.npsuite.model.score.CategoryCounts;
import org.npsuite.model.score.Score;
import org.npsuite.statistics.series.Cusum;
import org.npsuite.statistics.series.ScoreSeries;

/**
 * Watches one series for a fall below a level that was fixed before it began. Adds up how far each period lies below, in
 * its own standard errors, so that a slow slide shows as well as a sudden drop. The running period takes part with the
 * answers it has: its error is as much larger.
 */
final class ControlChart {

    /** A baseline of fewer answers is too uncertain to be held against anybody. */
    private static final long FEWEST_IN_BASELINE = 100;

    private final String group;
    private final Optional<CategoryCounts> baseline;
    private final NavigableMap<String, CategoryCounts> periods = new TreeMap<>();

    /**
     * @param group the part of the goal; empty = the whole
     * @param baseline what is to be held
     */
    ControlChart(String group, Score baseline) {
        this.group = group;
        this.baseline = baseline.counts().filter(counts -> counts.n() >= FEWEST_IN_BASELINE);
    }

    /** @param label sorts as the periods do */
    void add(String label, Score score) {
        score.counts().filter(counts -> counts.n() > 0).ifPresent(counts -> periods.put(label, counts));
    }

    /**
     * The alarm, if there is one now. One that was given stays until the sum is back at 0, so that it does not flicker
     * around the limit.
     */
    Optional<Alarm> alarm(Map<String, Alarm> given) {
        return baseline.flatMap(held -> Cusum.of(
                                ScoreSeries.ofCounts(List.copyOf(periods.values())),
                                (double) held.balance() / held.n(),
                                Cusum.USUAL_SLACK,
                                Cusum.USUAL_LIMIT)
                        .value())
                .map(Cusum::lower)
                .filter(sums -> !sums.isEmpty())
                .filter(sums -> last(sums) > (given.containsKey(group) ? 0 : Cusum.USUAL_LIMIT))
                .map(sums -> given.getOrDefault(group, new Alarm(group, beginning(sums))));
    }

    private static double last(List<Double> sums) {
        return sums.get(sums.size() - 1);
    }

    /** The period after the sum was last at 0. */
    private String beginning(List<Double> sums) {
        int first = sums.lastIndexOf(0.0) + 1;
        return List.copyOf(periods.keySet()).get(first);
    }
}
