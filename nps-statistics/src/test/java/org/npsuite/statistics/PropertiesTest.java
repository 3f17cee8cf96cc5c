// SPDX-License-Identifier: Apache-2.0
package org.npsuite.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.Size;
import org.npsuite.model.score.Bands;
import org.npsuite.model.score.CategoryCounts;
import org.npsuite.model.score.Interval;
import org.npsuite.model.score.Rational;
import org.npsuite.model.score.Tally;
import org.npsuite.statistics.compare.Decomposition;
import org.npsuite.statistics.compare.Difference;
import org.npsuite.statistics.compare.MultipleTests;
import org.npsuite.statistics.groups.Disclosure;
import org.npsuite.statistics.groups.Heterogeneity;
import org.npsuite.statistics.groups.Pooling;
import org.npsuite.statistics.groups.SegmentPrior;
import org.npsuite.statistics.score.AdjustedWald;
import org.npsuite.statistics.score.Posterior;
import org.npsuite.statistics.score.PseudoCounts;
import org.npsuite.statistics.score.ScoreIntervals;
import org.npsuite.statistics.score.ScoreTest;
import org.npsuite.statistics.survey.ClusterSums;
import org.npsuite.statistics.survey.ClusteredScore;
import org.npsuite.statistics.survey.WeightedCounts;
import org.npsuite.statistics.survey.WeightedScore;

/** What holds of every count, whatever it is: from one answer to a million million. */
class PropertiesTest {

    private static final long MOST = 1_000_000_000_000L;

    @Provide
    Arbitrary<CategoryCounts> counts() {
        Arbitrary<Long> few = Arbitraries.longs().between(0, 20);
        Arbitrary<Long> any = Arbitraries.longs().between(0, MOST);
        Arbitrary<Long> count = Arbitraries.oneOf(few, few, any);
        return Combinators.combine(count, count, count).as(CategoryCounts::new);
    }

    @Provide
    Arbitrary<CategoryCounts> answered() {
        return counts().filter(counts -> counts.n() > 0);
    }

    @Provide
    Arbitrary<Tally> tallies() {
        return Arbitraries.longs()
                .between(0, MOST)
                .array(long[].class)
                .ofSize(Tally.RATINGS)
                .map(Tally::of);
    }

    @Provide
    Arbitrary<Map<String, CategoryCounts>> segments() {
        return Arbitraries.maps(Arbitraries.strings().withCharRange('A', 'F').ofLength(1), counts())
                .ofMinSize(1)
                .ofMaxSize(6);
    }

    @Property
    void talliesAdd(@ForAll("tallies") Tally a, @ForAll("tallies") Tally b) {
        assertThat(a.plus(b)).isEqualTo(b.plus(a));
        assertThat(a.plus(b).n()).isEqualTo(a.n() + b.n());
        assertThat(a.plus(b).categories()).isEqualTo(a.categories().plus(b.categories()));
        assertThat(a.plus(b).minus(b)).isEqualTo(a);
    }

    @Property
    void aScoreIsWithinAHundredPoints(@ForAll("answered") CategoryCounts counts) {
        assertThat(counts.score().orElseThrow()).isBetween(Rational.of(-100), Rational.of(100));
    }

    @Property
    void intervalsContainTheScoreAndNestByLevel(
            @ForAll("answered") CategoryCounts counts,
            @ForAll @Scale(6) @DoubleRange(min = 0.001, max = 0.999999) double one,
            @ForAll @Scale(6) @DoubleRange(min = 0.001, max = 0.999999) double other) {
        Confidence lower = Confidence.of(Math.min(one, other));
        Confidence higher = Confidence.of(Math.max(one, other));
        double score = counts.score().orElseThrow().decimal();
        for (long indicativeBelow : new long[] {0, Long.MAX_VALUE}) {
            Interval narrow =
                    ScoreIntervals.published(counts, lower, indicativeBelow).orElseThrow();
            Interval wide =
                    ScoreIntervals.published(counts, higher, indicativeBelow).orElseThrow();
            double rounding = 1e-9;
            assertThat(score).isBetween(narrow.low() - rounding, narrow.high() + rounding);
            assertThat(wide.low()).isBetween(-100.0, narrow.low() + rounding);
            assertThat(wide.high()).isBetween(narrow.high() - rounding, 100.0);
        }
    }

    @Property
    void theScoreTestContainsTheScoreAtAnyLevel(
            @ForAll("answered") CategoryCounts counts,
            @ForAll @Scale(6) @DoubleRange(min = 0.001, max = 0.999999) double level) {
        Range range = ScoreTest.interval(counts, Confidence.of(level)).orElseThrow();
        assertThat((double) counts.balance() / counts.n()).isBetween(range.low() - 1e-12, range.high() + 1e-12);
        assertThat(range.low()).isGreaterThanOrEqualTo(-1);
        assertThat(range.high()).isLessThanOrEqualTo(1);
    }

    @Property
    void detractorsAndPromotersAreMirrorImages(@ForAll("answered") CategoryCounts counts) {
        CategoryCounts mirror = new CategoryCounts(counts.promoters(), counts.passives(), counts.detractors());
        Range range = ScoreTest.interval(counts, Confidence.P95).orElseThrow();
        Range mirrored = ScoreTest.interval(mirror, Confidence.P95).orElseThrow();
        assertThat(mirrored.low()).isCloseTo(-range.high(), within(1e-10));
        assertThat(mirrored.high()).isCloseTo(-range.low(), within(1e-10));
        assertThat(AdjustedWald.of(mirror).orElseThrow().center())
                .isCloseTo(-AdjustedWald.of(counts).orElseThrow().center(), within(1e-12));
    }

    @Property
    void mixAndRateAddUpToTheChangeExactly(
            @ForAll("segments") Map<String, CategoryCounts> before,
            @ForAll("segments") Map<String, CategoryCounts> after) {
        Assume.that(isAnswered(before) && isAnswered(after));
        Decomposition<String> parts = Decomposition.of(before, after).orElseThrow();
        assertThat(parts.mix().plus(parts.rate())).isEqualTo(parts.change());
        assertThat(parts.mixFromBefore().plus(parts.rateFromBefore()).plus(parts.interaction()))
                .isEqualTo(parts.change());
    }

    @Property
    void theOrderOfSegmentsDoesNotMatter(
            @ForAll("segments") Map<String, CategoryCounts> before,
            @ForAll("segments") Map<String, CategoryCounts> after) {
        Assume.that(isAnswered(before) && isAnswered(after));
        Decomposition<String> parts = Decomposition.of(before, after).orElseThrow();
        Decomposition<String> reversed =
                Decomposition.of(reversed(before), reversed(after)).orElseThrow();
        assertThat(reversed).isEqualTo(parts);
        Disclosure<String> disclosure = Disclosure.of(before, 10);
        assertThat(Disclosure.of(reversed(before), 10).shown()).containsExactlyInAnyOrderElementsOf(disclosure.shown());
    }

    @Property
    void theOrderOfAnswersDoesNotMatter(
            @ForAll @Size(min = 2, max = 12) List<@DoubleRange(min = 0.01, max = 100) Double> weights,
            @ForAll Random random) {
        List<WeightedCounts> answers = new ArrayList<>();
        weights.forEach(weight -> answers.add(new WeightedCounts(
                new CategoryCounts(random.nextInt(9), random.nextInt(9), 1 + random.nextInt(9)), weight)));
        List<WeightedCounts> shuffled = new ArrayList<>(answers);
        Collections.shuffle(shuffled, random);
        WeightedScore score = WeightedScore.of(answers).orElseThrow();
        WeightedScore again = WeightedScore.of(shuffled).orElseThrow();
        assertThat(again.score()).isCloseTo(score.score(), within(1e-12));
        assertThat(again.effectiveN()).isCloseTo(score.effectiveN(), within(1e-9));
        assertThat(again.standardError().orElseThrow())
                .isCloseTo(score.standardError().orElseThrow(), within(1e-12));

        ClusterSums sums =
                ClusterSums.of(answers.stream().map(WeightedCounts::counts).toList());
        ClusterSums sumsAgain =
                ClusterSums.of(shuffled.stream().map(WeightedCounts::counts).toList());
        assertThat(ClusteredScore.of(sumsAgain)).isEqualTo(ClusteredScore.of(sums));
    }

    @Property(tries = 200)
    void theOrderOfSourcesDoesNotMatter(
            @ForAll @Size(min = 2, max = 8) List<@DoubleRange(min = -1, max = 1) Double> scores,
            @ForAll Heterogeneity method) {
        List<Double> variances = new ArrayList<>();
        scores.forEach(score -> variances.add(0.01 + variances.size() * 0.003));
        List<Double> scoresBack = new ArrayList<>(scores);
        List<Double> variancesBack = new ArrayList<>(variances);
        Collections.reverse(scoresBack);
        Collections.reverse(variancesBack);
        Pooling pooled = Pooling.of(scores, variances, method).orElseThrow();
        Pooling again = Pooling.of(scoresBack, variancesBack, method).orElseThrow();
        assertThat(again.mean()).isCloseTo(pooled.mean(), within(1e-6));
        assertThat(again.q()).isCloseTo(pooled.q(), within(1e-9 * (1 + pooled.q())));
        assertThat(pooled.mean()).isBetween(Collections.min(scores) - 1e-12, Collections.max(scores) + 1e-12);
    }

    @Property
    void adjustedPValuesAreNeverBelowTheirOwn(
            @ForAll @Size(max = 12) List<@DoubleRange(min = 0, max = 1) Double> values,
            @ForAll MultipleTests correction,
            @ForAll Random random) {
        List<OptionalDouble> pValues = new ArrayList<>();
        values.forEach(
                value -> pValues.add(random.nextInt(5) == 0 ? OptionalDouble.empty() : OptionalDouble.of(value)));
        List<OptionalDouble> adjusted = correction.adjust(pValues).orElseThrow();
        for (int i = 0; i < pValues.size(); i++) {
            assertThat(adjusted.get(i).isPresent()).isEqualTo(pValues.get(i).isPresent());
            if (pValues.get(i).isPresent()) {
                assertThat(adjusted.get(i).getAsDouble())
                        .isBetween(Math.min(1, pValues.get(i).getAsDouble() * (1 - 1e-15)), 1.0);
            }
        }
    }

    @Property
    void aDifferenceTurnsWithItsGroups(@ForAll("answered") CategoryCounts x, @ForAll("answered") CategoryCounts y) {
        Difference difference = Difference.of(x, y).orElseThrow();
        Difference turned = Difference.of(y, x).orElseThrow();
        assertThat(turned.exact()).isEqualTo(difference.exact().negate());
        assertThat(turned.adjusted().pValue()).isEqualTo(difference.adjusted().pValue());
        assertThat(difference.adjusted().pValue()).isBetween(0.0, 1.0);
        assertThat(difference.adjusted().log10P()).isFinite();
    }

    @Property(tries = 60)
    void chancesOfBandsAddUpToOne(@ForAll("counts") CategoryCounts counts) {
        Posterior posterior = Posterior.of(counts, PseudoCounts.STANDARD).orElseThrow();
        double sum = posterior.bandProbabilities(Bands.STANDARD).values().stream()
                .mapToDouble(chance -> {
                    assertThat(chance).isBetween(0.0, 1.0);
                    return chance;
                })
                .sum();
        assertThat(sum).isCloseTo(1, within(1e-7));
        Range credible = posterior.credible(Confidence.P95);
        // Near 1, where a million million like answers put the score, doubles are too coarse for more.
        double precision = 1e-6 + 1e-15 / posterior.standardDeviation();
        assertThat(posterior.probabilityBelow(credible.low())).isCloseTo(0.025, within(precision));
        assertThat(posterior.probabilityAbove(credible.high())).isCloseTo(0.025, within(precision));
    }

    @Property(tries = 300)
    void shrinkingLeadsFromTheRawScoreTowardsTheRest(@ForAll("segments") Map<String, CategoryCounts> segments) {
        Assume.that(isAnswered(segments));
        SegmentPrior prior = SegmentPrior.of(List.copyOf(segments.values())).orElseThrow();
        double middle = prior.prior().value().map(fit -> fit.alpha().score()).orElse(prior.pooled());
        segments.values().stream().filter(segment -> segment.n() > 0).forEach(segment -> {
            double raw = (double) segment.balance() / segment.n();
            assertThat(prior.shrunken(segment)).isBetween(Math.min(raw, middle) - 1e-12, Math.max(raw, middle) + 1e-12);
        });
    }

    private static boolean isAnswered(Map<String, CategoryCounts> segments) {
        return segments.values().stream().anyMatch(counts -> counts.n() > 0);
    }

    private static Map<String, CategoryCounts> reversed(Map<String, CategoryCounts> segments) {
        List<String> names = new ArrayList<>(segments.keySet());
        Collections.reverse(names);
        Map<String, CategoryCounts> reversed = new LinkedHashMap<>();
        names.forEach(name -> reversed.put(name, segments.get(name)));
        return reversed;
    }
}
