// SPDX-License-Identifier: Apache-2.0
package org.npsuite.statistics.page;

import static org.npsuite.statistics.page.Examples.SPRING;
import static org.npsuite.statistics.page.Examples.SUMMER;
import static org.npsuite.statistics.page.Examples.number;
import static org.npsuite.statistics.page.Examples.percent;
import static org.npsuite.statistics.page.Examples.points;
import static org.npsuite.statistics.page.Examples.text;

import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.npsuite.model.score.Bands;
import org.npsuite.model.score.CategoryCounts;
import org.npsuite.statistics.Confidence;
import org.npsuite.statistics.Coverage;
import org.npsuite.statistics.compare.Difference;
import org.npsuite.statistics.score.AdjustedWald;
import org.npsuite.statistics.score.GoodmanContrasts;
import org.npsuite.statistics.score.Posterior;
import org.npsuite.statistics.score.Power;
import org.npsuite.statistics.score.PseudoCounts;
import org.npsuite.statistics.score.PublishedScore;
import org.npsuite.statistics.score.PublishedShares;
import org.npsuite.statistics.score.SampleSize;
import org.npsuite.statistics.score.ScoreIntervals;
import org.npsuite.statistics.score.ScoreTest;
import org.npsuite.statistics.score.ShareIntervals;
import org.npsuite.statistics.score.WaldInterval;

/** One score, and how many answers it takes. */
final class ScoreExamples {

    private ScoreExamples() {}

    static void addTo(Examples examples) {
        published(examples);
        intervals(examples);
        chances(examples);
        planning(examples);
    }

    private static void published(Examples examples) {
        PublishedScore published = new PublishedScore(SPRING.score().orElseThrow());
        examples.add(
                "score",
                text(SPRING),
                published.display() + ", " + published.band(Bands.STANDARD).code());
        CategoryCounts half = new CategoryCounts(20, 61, 119);
        PublishedScore tie = new PublishedScore(half.score().orElseThrow());
        examples.add("rounding", text(half), tie.oneDecimal() + ", published " + tie.display());
        CategoryCounts thirds = new CategoryCounts(13, 13, 14);
        PublishedShares shares = PublishedShares.largestRemainder(thirds).orElseThrow();
        examples.add(
                "shares",
                text(thirds),
                shares.detractors() + " %, " + shares.passives() + " %, " + shares.promoters() + " %");
    }

    private static void intervals(Examples examples) {
        examples.add("interval", text(SPRING), text(ScoreIntervals.published(SPRING, Confidence.P95, 30)));
        CategoryCounts few = new CategoryCounts(3, 4, 3);
        examples.add("small", text(few), text(ScoreIntervals.published(few, Confidence.P95, 30)));
        CategoryCounts one = new CategoryCounts(0, 0, 1);
        examples.add("unanimous", text(one), text(ScoreIntervals.published(one, Confidence.P95, 30)));
        double[] truth = {0.2, 0.3, 0.5};
        int n = 10;
        examples.add(
                "coverage",
                n + " answers, true shares " + text(truth),
                "score "
                        + percent(Coverage.of(truth, n, c -> ScoreTest.interval(c, Confidence.P95)
                                .orElseThrow()))
                        + ", adjusted Wald "
                        + percent(Coverage.of(
                                truth, n, c -> AdjustedWald.of(c).orElseThrow().interval(Confidence.P95)))
                        + ", Wald "
                        + percent(Coverage.of(
                                truth, n, c -> WaldInterval.of(c).orElseThrow().interval(Confidence.P95))));
        ShareIntervals together = ShareIntervals.of(SPRING, Confidence.P95).orElseThrow();
        examples.add("shares-together", text(SPRING), text(together.detractors()) + "; " + text(together.promoters()));
        WaldInterval wald = WaldInterval.of(SPRING).orElseThrow();
        examples.add("contrasts", text(SPRING), text(GoodmanContrasts.bonferroni(wald, Confidence.P95)));
        examples.add("any-contrast", text(SPRING), text(GoodmanContrasts.scheffe(wald, Confidence.P95)));
    }

    private static void chances(Examples examples) {
        Posterior posterior = Posterior.of(SPRING, PseudoCounts.STANDARD).orElseThrow();
        examples.add(
                "bands",
                text(SPRING),
                posterior.bandProbabilities(Bands.STANDARD).entrySet().stream()
                        .map(band -> band.getKey().code() + " " + percent(band.getValue()))
                        .collect(Collectors.joining(", ")));
        examples.add("above", text(SPRING), percent(posterior.probabilityAbove(0.5)));
        examples.add("credible", text(SPRING), text(posterior.credible(Confidence.P95)));
    }

    private static void planning(Examples examples) {
        double own = SampleSize.varianceOf(SPRING);
        examples.add("sample-size", "half promoters, half detractors", answers(1, OptionalLong.empty()));
        examples.add("own-mix", text(SPRING), answers(own, OptionalLong.empty()));
        long customers = 2000;
        examples.add(
                "population", text(SPRING) + "; " + customers + " customers", answers(own, OptionalLong.of(customers)));
        double variance = 0.6;
        examples.add(
                "power",
                "variance " + variance + " in both periods",
                Power.of(5, Confidence.P95, Power.USUAL, variance, variance)
                                .orElseThrow()
                                .perGroup()
                        + " answers each");
        double error = Difference.of(SPRING, SUMMER).orElseThrow().adjusted().standardError();
        examples.add(
                "detectable",
                text(SPRING) + " and " + text(SUMMER),
                "error " + number(100 * error, 1) + ", so "
                        + points(Power.minimumDetectable(error, Confidence.P95, Power.USUAL)) + " points");
    }

    private static String answers(double variance, OptionalLong population) {
        return SampleSize.of(5, Confidence.P95, variance, population)
                        .orElseThrow()
                        .required() + " answers";
    }
}
