// SPDX-License-Identifier: Apache-2.0
package org.npsuite.statistics.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.npsuite.model.score.Bands;
import org.npsuite.model.score.CategoryCounts;
import org.npsuite.model.score.Interval;
import org.npsuite.statistics.Confidence;

class ScoreIntervalsTest {

    private static final int INDICATIVE_BELOW = 30;

    @Test
    void below30AnswersTheScoreTestDecidesFrom30OnAdjustedWald() {
        assertThat(published(new CategoryCounts(5, 5, 19)).method()).isEqualTo(Interval.Method.SCORE);
        assertThat(published(new CategoryCounts(5, 5, 20)).method()).isEqualTo(Interval.Method.ADJUSTED_WALD);
    }

    @Test
    void intervalsAreInPointsAndClipped() {
        Interval interval = published(new CategoryCounts(0, 0, 1000));
        assertThat(interval.high()).isEqualTo(100);
        assertThat(interval.low()).isCloseTo(99.28678323739766, within(1e-9));
        assertThat(interval.level()).isEqualTo(0.95);
    }

    @Test
    void atALowLevelTheIntervalStillHoldsItsScore() {
        Interval interval = ScoreIntervals.adjustedWald(new CategoryCounts(0, 0, 1000), Confidence.of(0.2))
                .orElseThrow();
        assertThat(interval.contains(100)).isTrue();
    }

    private static Interval published(CategoryCounts counts) {
        return ScoreIntervals.published(counts, Confidence.P95, INDICATIVE_BELOW)
                .orElseThrow();
    }

    /** Where the series takes over from the integral, both say the same. */
    @Test
    void thePosteriorHasNoSeam() {
        CategoryCounts counts = new CategoryCounts(4_000, 6_000, 10_000);
        PseudoCounts parameters = PseudoCounts.STANDARD.plus(counts);
        ScoreCumulants series = ScoreCumulants.of(parameters);
        Posterior posterior = Posterior.of(counts, PseudoCounts.STANDARD).orElseThrow();
        assertThat(series.nearlyNormal()).as("integrated").isFalse();
        for (double score = 0.27; score < 0.33; score += 0.001) {
            assertThat(posterior.probabilityAbove(score)).isCloseTo(series.above(score), within(2e-7));
        }
    }

    @Test
    void aMillionMillionAnswersLeaveNoDoubtAboutTheBand() {
        long many = 1_000_000_000_000L;
        Posterior posterior = Posterior.of(new CategoryCounts(many, many, 4 * many), PseudoCounts.STANDARD)
                .orElseThrow();
        assertThat(posterior.bandProbabilities(Bands.STANDARD).values()).containsExactly(0.0, 1.0, 0.0, 0.0);
    }

    @Test
    void planningTakesThePilotsVarianceUnlessThereIsNone() {
        assertThat(SampleSize.varianceOf(new CategoryCounts(15, 12, 73))).isCloseTo(0.5436, within(1e-12));
        assertThat(SampleSize.varianceOf(new CategoryCounts(0, 0, 9))).isGreaterThan(0);
        assertThat(SampleSize.varianceOf(CategoryCounts.NONE)).isCloseTo(0.5, within(1e-12));
    }

    @Test
    void thePlannedSizeFindsThePlannedDifference() {
        Power power = Power.of(5, Confidence.P95, 0.8, 0.6, 0.6).orElseThrow();
        double error = Math.sqrt(2 * 0.6 / power.unrounded());
        assertThat(Power.minimumDetectable(error, Confidence.P95, 0.8)).isCloseTo(0.05, within(1e-12));
    }
}
