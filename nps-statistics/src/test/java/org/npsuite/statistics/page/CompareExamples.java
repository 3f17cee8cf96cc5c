// SPDX-License-Identifier: Apache-2.0
package org.npsuite.statistics.page;

import static org.npsuite.statistics.page.Examples.SPRING;
import static org.npsuite.statistics.page.Examples.SUMMER;
import static org.npsuite.statistics.page.Examples.p;
import static org.npsuite.statistics.page.Examples.percent;
import static org.npsuite.statistics.page.Examples.points;
import static org.npsuite.statistics.page.Examples.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.npsuite.model.score.CategoryCounts;
import org.npsuite.model.score.Rational;
import org.npsuite.model.score.Tally;
import org.npsuite.statistics.Confidence;
import org.npsuite.statistics.compare.CategoryTransitions;
import org.npsuite.statistics.compare.Decomposition;
import org.npsuite.statistics.compare.Difference;
import org.npsuite.statistics.compare.Movement;
import org.npsuite.statistics.compare.MultipleTests;
import org.npsuite.statistics.compare.PairedDifference;

/** Two groups, two moments, many tests. */
final class CompareExamples {

    private CompareExamples() {}

    static void addTo(Examples examples) {
        groups(examples);
        tests(examples);
        sameCustomers(examples);
        explained(examples);
    }

    private static void groups(Examples examples) {
        Difference difference = Difference.of(SPRING, SUMMER).orElseThrow();
        examples.add(
                "difference",
                text(SPRING) + " less " + text(SUMMER),
                points(difference.value()) + ", " + text(difference.adjusted().interval(Confidence.P95)) + ", p "
                        + p(difference.adjusted().pValue()));
        CategoryCounts total = SPRING.plus(SUMMER).plus(SUMMER);
        Difference rest = Difference.fromRest(SPRING, total).orElseThrow();
        examples.add(
                "rest",
                text(SPRING) + " within " + text(total),
                points(rest.value()) + ", p " + p(rest.adjusted().pValue()));
    }

    private static void tests(Examples examples) {
        double[] values = {0.001, 0.02, 0.04, 0.3};
        Map<String, MultipleTests> corrections = new LinkedHashMap<>();
        corrections.put("many-tests", MultipleTests.BENJAMINI_HOCHBERG);
        corrections.put("many-related-tests", MultipleTests.BENJAMINI_YEKUTIELI);
        corrections.put("no-false-alarm", MultipleTests.HOLM);
        corrections.put("no-false-alarm-simply", MultipleTests.BONFERRONI);
        List<OptionalDouble> tests =
                DoubleStream.of(values).mapToObj(OptionalDouble::of).toList();
        corrections.forEach((name, correction) -> examples.add(
                name,
                "p " + text(values),
                correction.adjust(tests).orElseThrow().stream()
                        .map(adjusted -> p(adjusted.getAsDouble()))
                        .collect(Collectors.joining(", "))));
    }

    private static void sameCustomers(Examples examples) {
        long[][] ratings = new long[Tally.RATINGS][Tally.RATINGS];
        ratings[3][3] = 28;
        ratings[3][8] = 8;
        ratings[3][9] = 4;
        ratings[8][3] = 3;
        ratings[8][8] = 20;
        ratings[8][9] = 7;
        ratings[9][3] = 2;
        ratings[9][8] = 6;
        ratings[9][9] = 42;
        String table = "detractors become " + become(ratings[3]) + "; passives " + become(ratings[8]) + "; promoters "
                + become(ratings[9]);
        CategoryTransitions moves = CategoryTransitions.ofRatings(ratings);
        PairedDifference paired = PairedDifference.of(moves).orElseThrow();
        examples.add(
                "same-customers",
                table,
                points(paired.difference()) + ", "
                        + text(paired.test().orElseThrow().interval(Confidence.P95)) + ", p "
                        + p(paired.test().orElseThrow().pValue()));
        Movement.Share won = Movement.of(moves, Confidence.P95).wonDetractors().orElseThrow();
        examples.add(
                "movement",
                won.count() + " of " + won.of() + " detractors",
                percent(won.share()) + ", " + text(won.range()) + " %");
    }

    private static String become(long[] after) {
        return after[3] + ", " + after[8] + ", " + after[9];
    }

    private static void explained(Examples examples) {
        Map<String, CategoryCounts> before = segments(new CategoryCounts(10, 20, 70), new CategoryCounts(30, 40, 30));
        Map<String, CategoryCounts> after = segments(new CategoryCounts(12, 18, 50), new CategoryCounts(40, 50, 80));
        Decomposition<String> parts = Decomposition.of(before, after).orElseThrow();
        Rational hundred = Rational.of(100);
        examples.add(
                "mix-and-rate",
                then(before, after),
                parts.change().times(hundred) + " = " + parts.mix().times(hundred) + " + "
                        + parts.rate().times(hundred));
        Map<String, CategoryCounts> once = segments(new CategoryCounts(10, 10, 80), new CategoryCounts(12, 4, 4));
        Map<String, CategoryCounts> then = segments(new CategoryCounts(9, 9, 82), new CategoryCounts(34, 10, 16));
        Decomposition<String> reversal = Decomposition.of(once, then).orElseThrow();
        examples.add(
                "reversal",
                then(once, then),
                points(reversal.change().decimal()) + ", reversed: " + (reversal.reversed() ? "yes" : "no"));
    }

    private static Map<String, CategoryCounts> segments(CategoryCounts a, CategoryCounts b) {
        Map<String, CategoryCounts> segments = new LinkedHashMap<>();
        segments.put("A", a);
        segments.put("B", b);
        return segments;
    }

    private static String then(Map<String, CategoryCounts> before, Map<String, CategoryCounts> after) {
        return before.keySet().stream()
                .map(name -> name + " " + text(before.get(name)) + " then " + text(after.get(name)))
                .collect(Collectors.joining("; "));
    }
}
