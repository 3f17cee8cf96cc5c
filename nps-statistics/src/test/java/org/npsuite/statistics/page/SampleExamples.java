// SPDX-License-Identifier: Apache-2.0
package org.npsuite.statistics.page;

import static org.npsuite.statistics.page.Examples.SPRING;
import static org.npsuite.statistics.page.Examples.clipped;
import static org.npsuite.statistics.page.Examples.number;
import static org.npsuite.statistics.page.Examples.p;
import static org.npsuite.statistics.page.Examples.points;
import static org.npsuite.statistics.page.Examples.text;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.npsuite.model.score.CategoryCounts;
import org.npsuite.statistics.Confidence;
import org.npsuite.statistics.score.WaldInterval;
import org.npsuite.statistics.survey.AccountScore;
import org.npsuite.statistics.survey.ClusterSums;
import org.npsuite.statistics.survey.ClusteredScore;
import org.npsuite.statistics.survey.FinitePopulation;
import org.npsuite.statistics.survey.Margin;
import org.npsuite.statistics.survey.MarginCell;
import org.npsuite.statistics.survey.PostStratifiedScore;
import org.npsuite.statistics.survey.RakedScore;
import org.npsuite.statistics.survey.StratifiedScore;
import org.npsuite.statistics.survey.WeightedCounts;
import org.npsuite.statistics.survey.WeightedDifference;
import org.npsuite.statistics.survey.WeightedScore;

/** Samples that are not like the customers. */
final class SampleExamples {

    private static final CategoryCounts SMALL = new CategoryCounts(20, 10, 10);
    private static final CategoryCounts LARGE = new CategoryCounts(10, 10, 40);

    private SampleExamples() {}

    static void addTo(Examples examples) {
        weighted(examples);
        clustered(examples);
        strata(examples);
        raked(examples);
    }

    private static void weighted(Examples examples) {
        List<WeightedCounts> small = List.of(new WeightedCounts(SMALL, 3));
        List<WeightedCounts> large = List.of(new WeightedCounts(LARGE, 1));
        WeightedScore weighted = WeightedScore.of(
                        Stream.concat(small.stream(), large.stream()).toList())
                .orElseThrow();
        String from = text(SMALL) + " with weight 3; " + text(LARGE) + " with weight 1";
        examples.add(
                "weighted",
                from,
                points(weighted.score()) + " instead of "
                        + points(
                                WaldInterval.of(SMALL.plus(LARGE)).orElseThrow().score()) + ", effective n "
                        + number(weighted.effectiveN(), 1) + " of " + weighted.n() + ", "
                        + clipped(weighted.interval(Confidence.P95)));
        CategoryCounts fans = new CategoryCounts(0, 0, 20);
        WeightedScore alike = WeightedScore.of(List.of(new WeightedCounts(fans, 9), new WeightedCounts(fans, 1)))
                .orElseThrow();
        examples.add(
                "weighted-unanimous",
                text(fans) + " with weight 9; " + text(fans) + " with weight 1",
                points(alike.score()) + ", effective n " + number(alike.effectiveN(), 1) + ", "
                        + clipped(alike.interval(Confidence.P95)));
        WeightedDifference difference = WeightedDifference.of(large, small).orElseThrow();
        examples.add(
                "weighted-difference",
                text(LARGE) + " with weight 1 less " + text(SMALL) + " with weight 3",
                points(difference.test().value()) + ", error "
                        + points(difference.test().standardError()) + ", p "
                        + p(difference.test().pValue()));
    }

    private static void clustered(Examples examples) {
        List<CategoryCounts> accounts = List.of(
                new CategoryCounts(0, 1, 9),
                new CategoryCounts(6, 1, 1),
                new CategoryCounts(1, 1, 2),
                new CategoryCounts(0, 0, 1),
                new CategoryCounts(1, 1, 0),
                new CategoryCounts(0, 1, 4));
        ClusterSums sums = ClusterSums.of(accounts);
        CategoryCounts all = accounts.stream().reduce(CategoryCounts.NONE, CategoryCounts::plus);
        ClusteredScore clustered = ClusteredScore.of(sums).orElseThrow();
        examples.add(
                "clustered",
                "accounts " + text(accounts),
                points(clustered.score()) + ", error "
                        + points(clustered.standardError().orElseThrow()) + ", "
                        + clipped(clustered.interval(all, Confidence.P95).orElseThrow()));
        AccountScore account = AccountScore.of(sums).orElseThrow();
        examples.add(
                "account",
                "accounts " + text(accounts),
                points(account.score()) + ", "
                        + clipped(account.interval(Confidence.P95).orElseThrow()));
        CategoryCounts each = new CategoryCounts(0, 0, 4);
        List<CategoryCounts> fans = Collections.nCopies(10, each);
        ClusteredScore alike = ClusteredScore.of(ClusterSums.of(fans)).orElseThrow();
        examples.add(
                "clustered-unanimous",
                fans.size() + " accounts of " + text(each),
                points(alike.score()) + ", error "
                        + points(alike.standardError().orElseThrow()) + ", "
                        + clipped(alike.interval(new CategoryCounts(0, 0, 40), Confidence.P95)
                                .orElseThrow()));
    }

    private static void strata(Examples examples) {
        FinitePopulation finite = FinitePopulation.of(SPRING, 250).orElseThrow();
        examples.add(
                "finite",
                text(SPRING) + " of 250 customers",
                "error " + points(finite.standardError().orElseThrow()) + " instead of "
                        + points(finite.uncorrected().orElseThrow()));
        Map<String, CategoryCounts> strata = new LinkedHashMap<>();
        strata.put("small", SMALL);
        strata.put("large", LARGE);
        Map<String, Long> population = Map.of("small", 900L, "large", 100L);
        String from = strata.entrySet().stream()
                .map(stratum ->
                        stratum.getKey() + " " + text(stratum.getValue()) + " of " + population.get(stratum.getKey()))
                .collect(Collectors.joining("; "));
        StratifiedScore stratified =
                StratifiedScore.of(strata, population, true).orElseThrow();
        examples.add(
                "stratified",
                from,
                points(stratified.score()) + ", error "
                        + points(stratified.standardError().orElseThrow()));
        PostStratifiedScore<String> post =
                PostStratifiedScore.of(strata, population).orElseThrow();
        examples.add(
                "post-stratified",
                from,
                points(post.score()) + ", error " + points(post.standardError().orElseThrow()));
    }

    private static void raked(Examples examples) {
        List<MarginCell> cells = List.of(
                new MarginCell(List.of("young", "north"), new CategoryCounts(10, 5, 5)),
                new MarginCell(List.of("young", "south"), new CategoryCounts(4, 3, 13)),
                new MarginCell(List.of("old", "north"), new CategoryCounts(5, 10, 15)),
                new MarginCell(List.of("old", "south"), new CategoryCounts(2, 8, 20)));
        RakedScore raked = RakedScore.of(
                        cells,
                        List.of(
                                new Margin("age", Map.of("young", 600.0, "old", 400.0)),
                                new Margin("region", Map.of("north", 700.0, "south", 300.0))))
                .orElseThrow();
        String from = cells.stream()
                .map(cell -> String.join("/", cell.levels()) + " " + text(cell.counts()))
                .collect(Collectors.joining("; "));
        examples.add(
                "raked",
                from + "; 600 young, 700 north of 1000",
                points(raked.score()) + " instead of " + points(raked.unweighted()) + ", design effect "
                        + number(raked.designEffect(), 2) + ", error "
                        + points(raked.standardError().orElseThrow()));
        examples.add(
                "raked-weights",
                "the same",
                cells.stream().map(cell -> number(raked.weights().get(cell), 2)).collect(Collectors.joining(", ")));
    }
}
