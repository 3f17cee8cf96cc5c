// SPDX-License-Identifier: Apache-2.0
package org.npsuite.statistics.groups;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.npsuite.model.score.CategoryCounts;
import org.npsuite.statistics.Confidence;
import org.npsuite.statistics.Estimate;
import org.npsuite.statistics.Reason;

class GroupsTest {

    @Test
    void theSmallestShownSegmentGoesWithTheSuppressedOne() {
        Map<String, CategoryCounts> segments = new LinkedHashMap<>();
        segments.put("A", new CategoryCounts(2, 3, 20));
        segments.put("B", new CategoryCounts(1, 1, 4));
        segments.put("C", new CategoryCounts(3, 4, 8));
        Disclosure<String> disclosure = Disclosure.of(segments, 10);
        assertThat(disclosure.suppressed()).containsExactly("B");
        assertThat(disclosure.secondary()).containsExactly("C");
    }

    @Test
    void severalSuppressedSegmentsHideOneAnother() {
        Map<String, CategoryCounts> segments = Map.of(
                "A", new CategoryCounts(2, 3, 20), "B", new CategoryCounts(1, 1, 4), "C", new CategoryCounts(3, 0, 2));
        assertThat(Disclosure.of(segments, 10).needsSecondary()).isFalse();
    }

    @Test
    void aCategoryNobodyChoseHasNoPrior() {
        SegmentPrior prior = SegmentPrior.of(List.of(
                        new CategoryCounts(0, 10, 2),
                        new CategoryCounts(0, 3, 15),
                        new CategoryCounts(0, 8, 8),
                        new CategoryCounts(0, 1, 19)))
                .orElseThrow();
        SegmentPrior.Fit fit = prior.prior().orElseThrow();
        assertThat(fit.alpha().detractors()).isZero();
        assertThat(fit.alpha().passives()).isPositive();
    }

    @Test
    void theMaximumOfAFlatLikelihoodIsNotPassed() {
        SegmentPrior prior = SegmentPrior.of(List.of(
                        new CategoryCounts(6, 8, 16),
                        new CategoryCounts(12, 2, 16),
                        new CategoryCounts(74, 22, 104),
                        new CategoryCounts(5, 4, 21),
                        new CategoryCounts(2, 2, 1),
                        new CategoryCounts(1, 0, 4),
                        CategoryCounts.NONE))
                .orElseThrow();
        SegmentPrior.Fit fit = prior.prior().orElseThrow();
        assertThat(fit.logLikelihood()).isCloseTo(-288.0831707, within(1e-6));
        assertThat(fit.alpha().total()).isCloseTo(123.15, within(0.1));
    }

    @Test
    void aScoreThatIsNoNumberIsNotPooled() {
        assertThat(Pooling.of(List.of(0.4, Double.NaN), List.of(0.01, 0.01), Heterogeneity.PAULE_MANDEL))
                .isEqualTo(Estimate.refused(Reason.NOT_A_NUMBER));
    }

    @Test
    void oneSourceTellsNothingAboutOthers() {
        Pooling pooled = Pooling.of(List.of(0.4), List.of(0.01), Heterogeneity.DERSIMONIAN_LAIRD)
                .orElseThrow();
        assertThat(pooled.tau2()).isEqualTo(Estimate.refused(Reason.TOO_FEW_GROUPS));
        assertThat(pooled.predictionInterval(Confidence.P95).isRefused()).isTrue();
        assertThat(pooled.interval(Confidence.P95).contains(0.4)).isTrue();
    }

    @Test
    void hartungAndKnappAreMoreCarefulWithFewSources() {
        List<Double> scores = List.of(0.1, 0.6, 0.3);
        List<Double> variances = List.of(0.01, 0.02, 0.01);
        Pooling normal =
                Pooling.of(scores, variances, Heterogeneity.PAULE_MANDEL).orElseThrow();
        Pooling careful = Pooling.hartungKnapp(scores, variances, Heterogeneity.PAULE_MANDEL)
                .orElseThrow();
        assertThat(careful.interval(Confidence.P95).width())
                .isGreaterThan(normal.interval(Confidence.P95).width());
    }
}
