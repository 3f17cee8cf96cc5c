// SPDX-License-Identifier: Apache-2.0
package org.npsuite.statistics.score;

import org.npsuite.model.score.CategoryCounts;
import org.npsuite.model.score.Interval;
import org.npsuite.model.score.Interval.Method;
import org.npsuite.statistics.Confidence;
import org.npsuite.statistics.Estimate;
import org.npsuite.statistics.Range;

/** The intervals that services publish beside a score: in points, clipped to -100..100. Refused without answers. */
public final class ScoreIntervals {

    private ScoreIntervals() {}

    /** By the score test below {@code indicativeBelow} answers, by adjusted Wald from there on. */
    public static Estimate<Interval> published(CategoryCounts counts, Confidence confidence, long indicativeBelow) {
        return counts.n() < indicativeBelow ? score(counts, confidence) : adjustedWald(counts, confidence);
    }

    /**
     * {@link AdjustedWald}, in points. Stretched to the score itself where pseudo-counts pull the interval off it, as at
     * low levels and unanimous answers: an interval that leaves out the score it stands beside helps nobody.
     */
    public static Estimate<Interval> adjustedWald(CategoryCounts counts, Confidence confidence) {
        return AdjustedWald.of(counts).map(wald -> {
            double score = (double) counts.balance() / counts.n();
            Range range = wald.interval(confidence);
            return new Range(Math.min(range.low(), score), Math.max(range.high(), score))
                    .points(confidence, Method.ADJUSTED_WALD);
        });
    }

    /** {@link ScoreTest}, in points. */
    public static Estimate<Interval> score(CategoryCounts counts, Confidence confidence) {
        return ScoreTest.interval(counts, confidence).map(range -> range.points(confidence, Method.SCORE));
    }
}
