// SPDX-License-Identifier: Apache-2.0
package org.npsuite.statistics.score;

import org.npsuite.model.score.CategoryCounts;
import org.npsuite.model.score.Interval;
import org.npsuite.model.score.Interval.Method;
import org.npsuite.statistics.Confidence;
import org.npsuite.statistics.Estimate;

/** The intervals that services publish beside a score: in points, clipped to -100..100. Refused without answers. */
public final class ScoreIntervals {

    private ScoreIntervals() {}

    /** By the score test below {@code indicativeBelow} answers, by adjusted Wald from there on. */
    public static Estimate<Interval> published(CategoryCounts counts, Confidence confidence, long indicativeBelow) {
        return counts.n() < indicativeBelow ? score(counts, confidence) : adjustedWald(counts, confidence);
    }

    /** {@link AdjustedWald}, in points. */
    public static Estimate<Interval> adjustedWald(CategoryCounts counts, Confidence confidence) {
        return AdjustedWald.of(counts).map(wald -> wald.interval(confidence).points(confidence, Method.ADJUSTED_WALD));
    }

    /** {@link ScoreTest}, in points. */
    public static Estimate<Interval> score(CategoryCounts counts, Confidence confidence) {
        return ScoreTest.interval(counts, confidence).map(range -> range.points(confidence, Method.SCORE));
    }
}
