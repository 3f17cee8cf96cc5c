// SPDX-License-Identifier: Apache-2.0
package org.npsuite.statistics.drivers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.npsuite.statistics.Estimate;
import org.npsuite.statistics.Reason;
import org.npsuite.statistics.Refusal;

class DriversTest {

    @Test
    void partsAddUpToTheWhole() {
        DriverImportance result = DriverImportance.of(random(12, 400)).orElseThrow();
        assertThat(result.drivers().stream()
                        .mapToDouble(driver -> driver.lmg().orElseThrow())
                        .sum())
                .isCloseTo(result.r2(), within(1e-12));
        assertThat(result.drivers().stream()
                        .mapToDouble(DriverImportance.Driver::relativeWeight)
                        .sum())
                .isCloseTo(result.r2(), within(1e-12));
        assertThat(result.drivers()).allMatch(driver -> driver.lmg().orElseThrow() >= 0);
    }

    @Test
    void beyondTwelveDriversRelativeWeightsRemain() {
        DriverImportance result = DriverImportance.of(random(16, 400)).orElseThrow();
        assertThat(result.drivers()).allMatch(driver -> driver.lmg().equals(Estimate.refused(Reason.TOO_MANY_DRIVERS)));
        assertThat(result.drivers().stream()
                        .mapToDouble(DriverImportance.Driver::relativeWeight)
                        .sum())
                .isCloseTo(result.r2(), within(1e-12));
    }

    @Test
    void moreDriversThanBitsOfANumberAreWeighed() {
        DriverImportance result = DriverImportance.of(random(40, 900)).orElseThrow();
        assertThat(result.drivers().stream()
                        .mapToDouble(DriverImportance.Driver::relativeWeight)
                        .sum())
                .isCloseTo(result.r2(), within(1e-10));
        assertThat(result.r2()).isBetween(0.0, 1.0);
        assertThat(result.drivers()).allMatch(driver -> driver.last() > -1e-12 && driver.last() < result.r2());
    }

    @Test
    void onlyTheRelationsOfWeightsCount() {
        List<double[]> cases =
                List.of(new double[] {4, 2}, new double[] {8, 8}, new double[] {10, 4}, new double[] {6, 10});
        DriverImportance small = DriverImportance.of(
                        DriverSums.ofCases(List.of("delivery"), cases, new double[] {1, 1, 0.5, 1}))
                .orElseThrow();
        DriverImportance huge = DriverImportance.of(
                        DriverSums.ofCases(List.of("delivery"), cases, new double[] {1e308, 1e308, 5e307, 1e308}))
                .orElseThrow();
        assertThat(huge).isEqualTo(small);
        assertThat(DriverImportance.of(DriverSums.ofCases(List.of("delivery"), cases, new double[4])))
                .isEqualTo(Estimate.refused(Reason.INVALID_WEIGHT));
    }

    @Test
    void sumsAndCasesSayTheSame() {
        long n = 4;
        double[] sums = {28, 24};
        double[][] products = {{216, 172}, {172, 184}};
        DriverSums given = DriverSums.of(List.of("delivery"), n, sums, products);
        DriverSums counted = DriverSums.ofCases(
                List.of("delivery"),
                List.of(new double[] {4, 2}, new double[] {8, 8}, new double[] {10, 4}, new double[] {6, 10}),
                new double[] {1, 1, 1, 1});
        assertThat(DriverImportance.of(counted)).isEqualTo(DriverImportance.of(given));
    }

    @Test
    void collinearDriversAreNamed() {
        List<double[]> cases = new ArrayList<>();
        Random random = new Random(5);
        for (int i = 0; i < 50; i++) {
            double a = random.nextInt(6);
            double b = random.nextInt(5);
            cases.add(new double[] {random.nextInt(11), a, b, a + b, random.nextInt(11)});
        }
        DriverSums sums = DriverSums.ofCases(List.of("a", "b", "both", "other"), cases, ones(50));
        assertThat(DriverImportance.of(sums).refusal())
                .contains(new Refusal(Reason.COLLINEAR_DRIVERS, List.of("a", "b", "both")));
    }

    @Test
    void aConstantRatingHasNothingToExplain() {
        DriverSums sums = DriverSums.ofCases(
                List.of("a"), List.of(new double[] {9, 1}, new double[] {9, 2}, new double[] {9, 5}), ones(3));
        assertThat(DriverImportance.of(sums)).isEqualTo(Estimate.refused(Reason.CONSTANT_OUTCOME));
    }

    @Test
    void aTableOfRatingsAndItsPairsSayTheSame() {
        long[][] counts = new long[11][11];
        counts[2][3] = 2;
        counts[7][8] = 3;
        counts[9][6] = 1;
        double[] x = {2, 2, 7, 7, 7, 9};
        double[] y = {3, 3, 8, 8, 8, 6};
        RankCorrelation fromTable =
                RankCorrelation.of(PairTable.ofRatings(counts)).orElseThrow();
        RankCorrelation fromPairs = RankCorrelation.of(PairTable.of(x, y)).orElseThrow();
        assertThat(fromTable.pearson()).isCloseTo(fromPairs.pearson(), within(1e-12));
        assertThat(fromTable.spearman()).isCloseTo(fromPairs.spearman(), within(1e-12));
        assertThat(fromTable.kendallTauB()).isCloseTo(fromPairs.kendallTauB(), within(1e-12));
    }

    private static DriverSums random(int drivers, int n) {
        Random random = new Random(11);
        List<double[]> cases = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            double mood = random.nextInt(5);
            double[] row = new double[drivers + 1];
            Arrays.setAll(row, k -> mood + random.nextInt(6));
            cases.add(row);
        }
        List<String> names =
                IntStream.rangeClosed(1, drivers).mapToObj(i -> "driver" + i).toList();
        return DriverSums.ofCases(names, cases, ones(n));
    }

    private static double[] ones(int n) {
        double[] ones = new double[n];
        Arrays.fill(ones, 1);
        return ones;
    }
}
