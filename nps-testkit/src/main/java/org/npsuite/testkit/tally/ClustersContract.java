// SPDX-License-Identifier: Apache-2.0
package org.npsuite.testkit.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.npsuite.testkit.Responses.valid;
import static org.npsuite.testkit.tally.Subject.by;
import static org.npsuite.testkit.tally.Subject.group;
import static org.npsuite.testkit.tally.Subject.slice;

import org.junit.jupiter.api.Test;
import org.npsuite.spi.tally.ClusterMoments;
import org.npsuite.spi.tally.Moments;
import org.npsuite.spi.tally.MomentsQuery;
import org.npsuite.spi.tally.MomentsQuery.Cluster;

/** Sums over the answers of one customer or account. */
interface ClustersContract extends EngineTest {

    @Test
    default void customersAreSummedWithAllTheirAnswers() {
        subject()
                .add(
                        "2026-01-05",
                        valid(9).customer("a"),
                        valid(10).customer("a"),
                        valid(7).customer("a"),
                        valid(8).customer("a"));
        subject().add("2026-01-05", valid(3).customer("b"));
        assertThat(moments(Cluster.CUSTOMER).total())
                .isEqualTo(ClusterMoments.NONE.with(4, 2).with(1, -1));
    }

    @Test
    default void accountsAreSummedWithAllTheirContacts() {
        subject()
                .add(
                        "2026-01-05",
                        valid(9).customer("a").account("x"),
                        valid(1).customer("b").account("x"));
        assertThat(moments(Cluster.ACCOUNT).total()).isEqualTo(ClusterMoments.NONE.with(2, 0));
    }

    @Test
    default void answersThatBelongToNobodyStandAlone() {
        subject().add("2026-01-05", valid(9), valid(9), valid(4));
        assertThat(moments(Cluster.CUSTOMER).total())
                .isEqualTo(ClusterMoments.NONE.with(1, 1).with(1, 1).with(1, -1));
    }

    @Test
    default void aClusterIsCutAtTheBordersOfGroups() {
        subject()
                .add(
                        "2026-01-05",
                        valid(9).customer("a").team("n"),
                        valid(2).customer("a").team("s"));
        Moments moments = moments(Cluster.CUSTOMER, "team");
        assertThat(moments.total()).isEqualTo(ClusterMoments.NONE.with(2, 0));
        assertThat(moments.groups())
                .containsOnlyKeys(group("team=n"), group("team=s"))
                .containsEntry(group("team=n"), ClusterMoments.NONE.with(1, 1))
                .containsEntry(group("team=s"), ClusterMoments.NONE.with(1, -1));
    }

    @Test
    default void noAnswersMakeNoClusters() {
        assertThat(moments(Cluster.ACCOUNT, "team").total()).isEqualTo(ClusterMoments.NONE);
        assertThat(moments(Cluster.ACCOUNT, "team").groups()).isEmpty();
    }

    private Moments moments(Cluster cluster, String... groupBy) {
        return subject()
                .engine()
                .moments(new MomentsQuery(slice(), by(groupBy), cluster))
                .counts();
    }
}
