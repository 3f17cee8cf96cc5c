// SPDX-License-Identifier: Apache-2.0
package org.npsuite.scoring.internal.score;

import org.npsuite.model.score.CategoryCounts;
import org.npsuite.spi.tally.ClusterMoments;
import org.npsuite.statistics.score.WaldInterval;
import org.npsuite.statistics.survey.ClusterSums;
import org.npsuite.statistics.survey.ClusteredScore;

/**
 * How far the answers of one group repeat what the same customers or accounts said before.
 *
 * @param clusters customers or accounts; answers of nobody known are each their own
 * @param repeated whether any of them answered more than once
 * @param effect by how much that inflates the variance of the score, 1 or more (Kish's design effect)
 */
record Repetition(long clusters, boolean repeated, double effect) {

    /** Nobody answered twice, or nothing is known of it. */
    static final Repetition NONE = new Repetition(Long.MAX_VALUE, false, 1);

    /**
     * The effect is the clustered variance over the plain one. Where there are too few clusters to estimate it, or all
     * answers agree, it is the largest there can be, with all answers of a cluster alike: {@code Σn²/Σn}.
     *
     * @param fewest clusters below which their differences cannot be judged
     */
    static Repetition of(CategoryCounts counts, ClusterMoments moments, int fewest) {
        if (moments.n() <= moments.clusters()) {
            return new Repetition(moments.clusters(), false, 1);
        }
        double plain = variance(counts);
        double effect = moments.clusters() < fewest || plain == 0
                ? moments.nn() / moments.n()
                : Math.max(1, clustered(moments) / plain);
        return new Repetition(moments.clusters(), true, effect);
    }

    private static double variance(CategoryCounts counts) {
        return WaldInterval.of(counts)
                .flatMap(WaldInterval::sampleStandardError)
                .map(error -> error * error)
                .value()
                .orElse(0.0);
    }

    private static double clustered(ClusterMoments moments) {
        return ClusteredScore.of(sums(moments))
                .flatMap(ClusteredScore::standardError)
                .map(error -> error * error)
                .value()
                .orElse(0.0);
    }

    static ClusterSums sums(ClusterMoments cluster) {
        return new ClusterSums(
                cluster.clusters(),
                cluster.n(),
                cluster.s(),
                cluster.nn(),
                cluster.ss(),
                cluster.ns(),
                cluster.mean(),
                cluster.meanSquare());
    }
}
