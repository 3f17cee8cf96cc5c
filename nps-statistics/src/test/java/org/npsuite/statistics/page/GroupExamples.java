// SPDX-License-Identifier: Apache-2.0
package org.npsuite.statistics.page;

import static org.npsuite.statistics.page.Examples.clipped;
import static org.npsuite.statistics.page.Examples.number;
import static org.npsuite.statistics.page.Examples.points;
import static org.npsuite.statistics.page.Examples.text;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.npsuite.model.score.CategoryCounts;
import org.npsuite.statistics.Confidence;
import org.npsuite.statistics.groups.Disclosure;
import org.npsuite.statistics.groups.Heterogeneity;
import org.npsuite.statistics.groups.Pooling;
import org.npsuite.statistics.groups.SegmentPrior;
import org.npsuite.statistics.score.PseudoCounts;

/** Many groups side by side. */
final class GroupExamples {

    private static final double[] SCORES = {58, 31, 45, 10};
    private static final double[] VARIANCES = {55, 175, 75, 140};
    private static final String SOURCES = "scores " + text(SCORES) + "; variances " + text(VARIANCES);

    private GroupExamples() {}

    static void addTo(Examples examples) {
        shrunken(examples);
        pooled(examples);
        Map<String, CategoryCounts> segments = new LinkedHashMap<>();
        segments.put("A", new CategoryCounts(2, 3, 20));
        segments.put("B", new CategoryCounts(1, 1, 4));
        segments.put("C", new CategoryCounts(3, 4, 8));
        Disclosure<String> disclosure = Disclosure.of(segments, Disclosure.USUAL_MINIMUM);
        examples.add(
                "disclosure",
                segments.entrySet().stream()
                                .map(segment -> segment.getKey() + " "
                                        + segment.getValue().n())
                                .collect(Collectors.joining(", "))
                        + " answers, total shown",
                "hide " + disclosure.suppressed().get(0) + " and, with it, "
                        + disclosure.secondary().get(0));
    }

    private static void shrunken(Examples examples) {
        List<CategoryCounts> shops = List.of(
                new CategoryCounts(0, 3, 11),
                new CategoryCounts(2, 6, 12),
                new CategoryCounts(3, 12, 8),
                new CategoryCounts(2, 2, 9),
                new CategoryCounts(2, 4, 7),
                new CategoryCounts(3, 16, 19),
                new CategoryCounts(7, 1, 15),
                new CategoryCounts(4, 1, 9));
        SegmentPrior prior = SegmentPrior.of(shops).orElseThrow();
        PseudoCounts alpha = prior.prior().orElseThrow().alpha();
        CategoryCounts best = shops.get(0);
        examples.add(
                "shrunken",
                "shops " + text(shops),
                "with " + number(alpha.detractors(), 1) + ", " + number(alpha.passives(), 1) + ", "
                        + number(alpha.promoters(), 1) + " added, " + points((double) best.balance() / best.n())
                        + " becomes " + points(prior.shrunken(best)));
    }

    private static void pooled(Examples examples) {
        Map<String, Heterogeneity> methods = new LinkedHashMap<>();
        methods.put("pooled-fixed", Heterogeneity.FIXED);
        methods.put("pooled", Heterogeneity.DERSIMONIAN_LAIRD);
        methods.put("pooled-reml", Heterogeneity.RESTRICTED_LIKELIHOOD);
        methods.put("pooled-pm", Heterogeneity.PAULE_MANDEL);
        methods.forEach((name, method) -> {
            Pooling pooling = Pooling.of(fractions(SCORES, 100), fractions(VARIANCES, 10_000), method)
                    .orElseThrow();
            examples.add(
                    name,
                    SOURCES,
                    points(pooling.mean()) + ", " + clipped(pooling.interval(Confidence.P95)) + ", variance between "
                            + number(10_000 * pooling.tau2().orElseThrow(), 0));
        });
        Pooling careful = Pooling.hartungKnapp(
                        fractions(SCORES, 100), fractions(VARIANCES, 10_000), Heterogeneity.DERSIMONIAN_LAIRD)
                .orElseThrow();
        examples.add(
                "hartung-knapp",
                SOURCES,
                points(careful.mean()) + ", " + clipped(careful.interval(Confidence.P95)) + ", another source "
                        + clipped(careful.predictionInterval(Confidence.P95).orElseThrow()));
        examples.add(
                "best-predictions",
                SOURCES,
                careful.predictions().stream().map(Examples::points).collect(Collectors.joining(", ")));
    }

    private static List<Double> fractions(double[] values, double unit) {
        return Arrays.stream(values).mapToObj(value -> value / unit).toList();
    }
}
