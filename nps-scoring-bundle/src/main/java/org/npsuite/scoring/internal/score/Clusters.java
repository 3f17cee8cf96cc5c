// SPDX-License-Identifier: Apache-2.0
package org.npsuite.scoring.internal.score;

import java.util.Optional;
import org.npsuite.model.response.Market;
import org.npsuite.model.response.Programme;
import org.npsuite.model.score.Interval;
import org.npsuite.model.score.PointEstimate;
import org.npsuite.model.score.Score;
import org.npsuite.model.score.Tally;
import org.npsuite.model.slice.Group;
import org.npsuite.spi.tally.ClusterMoments;
import org.npsuite.spi.tally.Moments;
import org.npsuite.spi.tally.MomentsQuery;
import org.npsuite.statistics.Confidence;
import org.npsuite.statistics.survey.AccountScore;
import org.npsuite.statistics.survey.ClusterSums;
import org.npsuite.statistics.survey.ClusteredScore;

/**
 * Adds to scores what follows from whose answers they are: the interval that allows for repeated answers, and where
 * customers are companies the score in which each counts once.
 */
final class Clusters {

    private final MomentsQuery.Cluster by;
    private final Moments moments;
    private final Confidence confidence;
    private final int fewest;

    /** @param fewest customers or accounts below which their differences cannot be judged */
    Clusters(MomentsQuery.Cluster by, Moments moments, Confidence confidence, int fewest) {
        this.by = by;
        this.moments = moments;
        this.confidence = confidence;
        this.fewest = fewest;
    }

    /** Whose answers belong together: an account's where customers are companies, else a customer's. */
    static MomentsQuery.Cluster of(Programme programme) {
        return programme.market().filter(market -> market == Market.B2B).isPresent()
                ? MomentsQuery.Cluster.ACCOUNT
                : MomentsQuery.Cluster.CUSTOMER;
    }

    /** Adds what is known of the total, whose answers are given. */
    void addToTotal(Score.Builder score, Tally answers) {
        add(score, answers, moments.total());
    }

    /** Adds what is known of a group, whose answers are given. */
    void addTo(Score.Builder score, Tally answers, Group group) {
        add(score, answers, moments.groups().getOrDefault(group, ClusterMoments.NONE));
    }

    private void add(Score.Builder score, Tally answers, ClusterMoments cluster) {
        if (cluster.clusters() < fewest) {
            return;
        }
        ClusterSums sums = new ClusterSums(
                cluster.clusters(),
                cluster.n(),
                cluster.s(),
                cluster.nn(),
                cluster.ss(),
                cluster.ns(),
                cluster.mean(),
                cluster.meanSquare());
        boolean repeated = cluster.n() > cluster.clusters();
        if (repeated) {
            score.clustered(clustered(sums, answers).orElse(null));
        }
        if (by == MomentsQuery.Cluster.ACCOUNT) {
            score.accountWeighted(accountWeighted(sums).orElse(null));
        }
    }

    private Optional<Interval> clustered(ClusterSums sums, Tally answers) {
        return ClusteredScore.of(sums)
                .flatMap(score -> score.interval(answers.categories(), confidence))
                .value()
                .map(range -> range.points(confidence, Interval.Method.CLUSTERED));
    }

    private Optional<PointEstimate> accountWeighted(ClusterSums sums) {
        return AccountScore.of(sums)
                .flatMap(score -> score.interval(confidence)
                        .map(range -> new PointEstimate(
                                Points.PER_UNIT * score.score(), range.points(confidence, Interval.Method.STUDENT))))
                .value();
    }
}
