// SPDX-License-Identifier: Apache-2.0
package org.npsuite.statistics.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.npsuite.model.score.Category;
import org.npsuite.model.score.CategoryCounts;
import org.npsuite.statistics.Confidence;
import org.npsuite.statistics.Estimate;
import org.npsuite.statistics.Reason;
import org.npsuite.statistics.score.WaldInterval;

class ClustersTest {

    @Test
    void oneAnswerPerCustomerIsTheOrdinaryErrorWithNLessOne() {
        ClusterSums sums = ClusterSums.NONE;
        for (int i = 0; i < 100; i++) {
            sums = sums.with(1, i < 15 ? -1 : i < 27 ? 0 : 1);
        }
        double ordinary = WaldInterval.of(new CategoryCounts(15, 12, 73))
                .flatMap(WaldInterval::sampleStandardError)
                .orElseThrow();
        assertThat(ClusteredScore.of(sums).orElseThrow().standardError().orElseThrow())
                .isCloseTo(ordinary, within(1e-15));
        AccountScore accounts = AccountScore.of(sums).orElseThrow();
        assertThat(accounts.score()).isCloseTo(0.58, within(1e-15));
        assertThat(accounts.standardError().orElseThrow()).isCloseTo(ordinary, within(1e-14));
    }

    @Test
    void accountsWeighTheSameHoweverManyOfTheirPeopleAnswer() {
        ClusterSums sums =
                ClusterSums.of(List.of(new CategoryCounts(0, 0, 90), new CategoryCounts(2, 0, 0), CategoryCounts.NONE));
        assertThat(sums.clusters()).isEqualTo(2);
        assertThat(AccountScore.of(sums).orElseThrow().score()).isZero();
        assertThat(ClusteredScore.of(sums).orElseThrow().score()).isCloseTo(88.0 / 92, within(1e-15));
    }

    @Test
    void hugeClustersLoseNoDigits() {
        long many = 100_000_000_000L;
        ClusterSums sums = ClusterSums.NONE;
        for (int i = 0; i < 10; i++) {
            sums = sums.with(many, many / 2 + (i % 2));
        }
        // Half of the clusters lie half an answer above the mean, half below.
        double expected = Math.sqrt(10.0 / 9 * 10 * 0.25) / (10.0 * many);
        assertThat(ClusteredScore.of(sums).orElseThrow().standardError().orElseThrow())
                .isCloseTo(expected, within(expected));
    }

    @Test
    void oneClusterHasAScoreAndNoError() {
        ClusterSums sums = ClusterSums.of(List.of(new CategoryCounts(1, 1, 2)));
        ClusteredScore score = ClusteredScore.of(sums).orElseThrow();
        assertThat(score.score()).isEqualTo(0.25);
        assertThat(score.standardError()).isEqualTo(Estimate.refused(Reason.TOO_FEW_GROUPS));
        assertThat(score.interval(new CategoryCounts(1, 1, 2), Confidence.P95).isRefused())
                .isTrue();
    }

    @Test
    void cellsOfEqualWeightAreTheirAnswersOneByOne() {
        WeightedScore cells = WeightedScore.of(List.of(
                        new WeightedCounts(new CategoryCounts(2, 1, 0), 1.5),
                        new WeightedCounts(new CategoryCounts(0, 0, 2), 0.5)))
                .orElseThrow();
        WeightedScore single = WeightedScore.of(List.of(
                        WeightedCounts.one(Category.DETRACTOR, 1.5),
                        WeightedCounts.one(Category.PROMOTER, 0.5),
                        WeightedCounts.one(Category.DETRACTOR, 1.5),
                        WeightedCounts.one(Category.PASSIVE, 1.5),
                        WeightedCounts.one(Category.PROMOTER, 0.5)))
                .orElseThrow();
        assertThat(cells.score()).isCloseTo(single.score(), within(1e-15));
        assertThat(cells.standardError().orElseThrow())
                .isCloseTo(single.standardError().orElseThrow(), within(1e-15));
        assertThat(cells.n()).isEqualTo(single.n());
        assertThat(cells.largestShare()).isCloseTo(1.5 / 5.5, within(1e-15));
    }
}
