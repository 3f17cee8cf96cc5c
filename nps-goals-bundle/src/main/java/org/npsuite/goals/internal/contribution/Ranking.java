// SPDX-License-Identifier: Apache-2.0
package org.npsuite.goals.internal.contribution;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.npsuite.model.score.CategoryCounts;
import org.npsuite.statistics.compare.Difference;
import org.npsuite.statistics.compare.MultipleTests;
import org.npsuite.statistics.compare.ZTest;

/**
 * The places that answers allow: a part stands behind another only where the difference is more than chance after
 * correction for all pairs looked at. Parts that tie share a range of places.
 */
final class Ranking {

    private static final double UNLIKELY = 0.05;

    private final int[] better;
    private final int[] worse;

    /** @param parts each with at least one answer */
    Ranking(List<CategoryCounts> parts) {
        better = new int[parts.size()];
        worse = new int[parts.size()];
        List<int[]> pairs = new ArrayList<>();
        List<ZTest> tests = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            for (int j = i + 1; j < parts.size(); j++) {
                pairs.add(new int[] {i, j});
                tests.add(
                        Difference.of(parts.get(i), parts.get(j)).orElseThrow().adjusted());
            }
        }
        List<OptionalDouble> adjusted = MultipleTests.BENJAMINI_HOCHBERG
                .adjust(tests.stream()
                        .map(test -> OptionalDouble.of(test.pValue()))
                        .toList())
                .orElseThrow();
        for (int pair = 0; pair < pairs.size(); pair++) {
            if (adjusted.get(pair).getAsDouble() <= UNLIKELY) {
                boolean firstLeads = tests.get(pair).value() > 0;
                worse[pairs.get(pair)[firstLeads ? 0 : 1]]++;
                better[pairs.get(pair)[firstLeads ? 1 : 0]]++;
            }
        }
    }

    /** The best place of a part, 1 being first. */
    int best(int part) {
        return 1 + better[part];
    }

    /** The worst place of a part. */
    int worst(int part) {
        return worse.length - worse[part];
    }
}
