// SPDX-License-Identifier: Apache-2.0
package org.npsuite.statistics.survey;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.npsuite.model.score.CategoryCounts;
import org.npsuite.statistics.Reason;
import org.npsuite.statistics.Refusal;

/** Checks that a sample and its population speak of the same strata. */
final class Strata {

    private Strata() {}

    /**
     * Why the sample cannot stand for the population: no answers, strata without population, population without
     * answers. Empty if it can.
     */
    static <K> Optional<Refusal> problem(Map<K, CategoryCounts> sample, Map<K, Long> population) {
        if (sample.values().stream().allMatch(counts -> counts.n() == 0)) {
            return Optional.of(new Refusal(Reason.NO_DATA, List.of()));
        }
        List<String> unknown = sample.keySet().stream()
                .filter(stratum -> sample.get(stratum).n() > 0 && population.getOrDefault(stratum, 0L) <= 0)
                .map(Object::toString)
                .sorted()
                .toList();
        if (!unknown.isEmpty()) {
            return Optional.of(new Refusal(Reason.UNKNOWN_STRATUM, unknown));
        }
        List<String> empty = population.keySet().stream()
                .filter(stratum -> population.get(stratum) > 0
                        && sample.getOrDefault(stratum, CategoryCounts.NONE).n() == 0)
                .map(Object::toString)
                .sorted()
                .toList();
        return empty.isEmpty() ? Optional.empty() : Optional.of(new Refusal(Reason.EMPTY_STRATUM, empty));
    }
}
