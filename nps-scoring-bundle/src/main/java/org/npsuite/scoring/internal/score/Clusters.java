// SPDX-License-Identifier: Apache-2.0
package org.npsuite.scoring.internal.score;

import java.util.List;
import java.util.Optional;
import org.npsuite.model.response.Market;
import org.npsuite.model.response.Programme;
import org.npsuite.model.score.Absence;
import org.npsuite.model.score.CategoryCounts;
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
 * customers are companies the score in which each counts once. Tells how far the answers of a group repeat.
 */
final class Clusters {

    private final MomentsQuery.Cluster by;
    private final Moments moments;
    private final Confidence confidence;
    private final int fewest;
    private final AbsenceWords words;
    private final boolean separate;

    /** @param fewest customers or accounts below which their differences cannot be judged */
    Clusters(MomentsQuery.Cluster by, Moments moments, Confidence confidence, int fewest, AbsenceWords words) {
        this.by = by;
        this.moments = moments;
        this.confidence = confidence;
        this.fewest = fewest;
        this.words = words;
        this.separate = moments.groups().values().stream()
                        .mapToLong(ClusterMoments::clusters)
                        .sum()
                == moments.total().clusters();
    }

    /** Whose answers belong together: an account's where customers are companies, else a customer's. */
    static MomentsQuery.Cluster of(Programme programme) {
        return programme.market().filter(market -> market == Market.B2B).isPresent()
                ? MomentsQuery.Cluster.ACCOUNT
                : MomentsQuery.Cluster.CUSTOMER;
    }

    /** How far the answers of a group repeat. */
    Repetition of(Group group, CategoryCounts counts) {
        return Repetition.of(counts, moments(group), fewest);
    }

    /**
     * How far all answers outside a group repeat: from what is left of the sums where nobody is in two groups, else as
     * far as those of the total.
     */
    Repetition restOf(Group group, CategoryCounts rest, CategoryCounts total) {
        return separate
                ? Repetition.of(rest, minus(moments.total(), moments(group)), fewest)
                : Repetition.of(total, moments.total(), fewest);
    }

    /** Adds what is known of the total, whose answers are given, and why something is not. */
    void addToTotal(Score.Builder score, Tally answers, List<Absence> absent) {
        add(score, answers, moments.total(), absent);
    }

    /** Adds what is known of a group, whose answers are given, and why something is not. */
    void addTo(Score.Builder score, Tally answers, Group group, List<Absence> absent) {
        add(score, answers, moments(group), absent);
    }

    private ClusterMoments moments(Group group) {
        return moments.groups().getOrDefault(group, ClusterMoments.NONE);
    }

    private static ClusterMoments minus(ClusterMoments all, ClusterMoments part) {
        return new ClusterMoments(
                all.clusters() - part.clusters(),
                all.n() - part.n(),
                all.s() - part.s(),
                all.nn() - part.nn(),
                all.ss() - part.ss(),
                all.ns() - part.ns(),
                all.mean() - part.mean(),
                all.meanSquare() - part.meanSquare());
    }

    private void add(Score.Builder score, Tally answers, ClusterMoments cluster, List<Absence> absent) {
        boolean repeated = cluster.n() > cluster.clusters();
        boolean accounts = by == MomentsQuery.Cluster.ACCOUNT && cluster.clusters() > 0;
        if (cluster.clusters() < fewest) {
            if (repeated) {
                absent.add(few("clustered", cluster));
            }
            if (accounts) {
                absent.add(few("accountWeighted", cluster));
            }
            return;
        }
        ClusterSums sums = Repetition.sums(cluster);
        if (repeated) {
            score.clustered(clustered(sums, answers).orElse(null));
        }
        if (accounts) {
            score.accountWeighted(accountWeighted(sums).orElse(null));
        }
    }

    private Absence few(String statistic, ClusterMoments cluster) {
        return words.of(statistic, Absence.Reason.TOO_FEW_CLUSTERS, cluster.clusters(), fewest);
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
