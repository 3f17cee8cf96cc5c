// SPDX-License-Identifier: Apache-2.0
package org.npsuite.goals.internal.contribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.npsuite.model.score.CategoryCounts;

class RankingTest {

    @Test
    void differencesThatMayBeChanceAreTies() {
        Ranking ranking = new Ranking(List.of(new CategoryCounts(20, 20, 60), new CategoryCounts(22, 20, 58)));

        assertThat(ranking.best(0)).isEqualTo(1);
        assertThat(ranking.worst(0)).isEqualTo(2);
        assertThat(ranking.best(1)).isEqualTo(1);
        assertThat(ranking.worst(1)).isEqualTo(2);
    }

    @Test
    void clearDifferencesAreRanks() {
        Ranking ranking = new Ranking(List.of(
                new CategoryCounts(800, 100, 100),
                new CategoryCounts(100, 100, 800),
                new CategoryCounts(400, 200, 400)));

        assertThat(List.of(ranking.best(0), ranking.worst(0))).containsExactly(3, 3);
        assertThat(List.of(ranking.best(1), ranking.worst(1))).containsExactly(1, 1);
        assertThat(List.of(ranking.best(2), ranking.worst(2))).containsExactly(2, 2);
    }

    @Test
    void onePartIsFirst() {
        Ranking ranking = new Ranking(List.of(new CategoryCounts(1, 1, 1)));

        assertThat(ranking.best(0)).isEqualTo(ranking.worst(0)).isEqualTo(1);
    }
}
