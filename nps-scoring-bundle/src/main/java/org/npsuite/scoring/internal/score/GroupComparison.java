// SPDX-License-Identifier: Apache-2.0
package org.npsuite.scoring.internal.score;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedMap;
import org.npsuite.model.score.CategoryCounts;
import org.npsuite.model.score.Interval;
import org.npsuite.model.score.Tally;
import org.npsuite.model.score.VersusRest;
import org.npsuite.model.slice.Group;
import org.npsuite.model.slice.Unit;
import org.npsuite.statistics.Confidence;
import org.npsuite.statistics.compare.Difference;
import org.npsuite.statistics.compare.MultipleTests;
import org.npsuite.statistics.compare.ZTest;

/** Which groups of one answer really differ from the rest of it, corrected for how many were looked at. */
final class GroupComparison {

    private GroupComparison() {}

    /**
     * Each group against all answers outside it.
     *
     * @param total of the slice; with tags less than the sum of the groups
     * @param unit with customers, who may be in several groups, the rest is the sum of the other groups
     */
    static Map<Group, VersusRest> of(SortedMap<Group, Tally> groups, Tally total, Unit unit, Confidence confidence) {
        CategoryCounts whole = unit == Unit.RESPONSES
                ? total.categories()
                : groups.values().stream().map(Tally::categories).reduce(CategoryCounts.NONE, CategoryCounts::plus);
        List<Group> compared = new ArrayList<>();
        List<Difference> differences = new ArrayList<>();
        groups.forEach((group, tally) -> Difference.fromRest(tally.categories(), whole)
                .value()
                .ifPresent(difference -> {
                    compared.add(group);
                    differences.add(difference);
                }));
        List<OptionalDouble> adjusted = MultipleTests.BENJAMINI_HOCHBERG
                .adjust(differences.stream()
                        .map(difference ->
                                OptionalDouble.of(difference.adjusted().pValue()))
                        .toList())
                .orElseThrow();
        Map<Group, VersusRest> result = new HashMap<>();
        for (int i = 0; i < compared.size(); i++) {
            result.put(
                    compared.get(i),
                    versusRest(differences.get(i), adjusted.get(i).orElseThrow(), confidence));
        }
        return result;
    }

    private static VersusRest versusRest(Difference difference, double adjustedP, Confidence confidence) {
        ZTest test = difference.adjusted();
        return new VersusRest(
                difference.exact().times(Points.EXACT_PER_UNIT).decimal(),
                Points.difference(test.interval(confidence), confidence, Interval.Method.ADJUSTED_WALD),
                test.pValue(),
                adjustedP,
                adjustedP <= 1 - confidence.level());
    }
}
