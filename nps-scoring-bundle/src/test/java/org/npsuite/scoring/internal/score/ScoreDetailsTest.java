// SPDX-License-Identifier: Apache-2.0
package org.npsuite.scoring.internal.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.npsuite.scoring.internal.Room.ADMIN;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.npsuite.model.score.Detail;
import org.npsuite.model.score.Score;
import org.npsuite.model.score.ScoreQuery;
import org.npsuite.model.score.ScoreReport;
import org.npsuite.spi.store.Journal;
import org.npsuite.spi.tally.CrossProducts;
import org.npsuite.spi.tally.CrossProductsQuery;
import org.npsuite.spi.tally.Moments;
import org.npsuite.spi.tally.MomentsQuery;
import org.npsuite.spi.tally.Plan;
import org.npsuite.spi.tally.Tallies;
import org.npsuite.spi.tally.TallyAnswer;
import org.npsuite.spi.tally.TallyQuery;
import org.npsuite.spi.tally.TallySource;
import org.npsuite.spi.tally.Transitions;
import org.npsuite.spi.tally.TransitionsQuery;
import org.npsuite.testkit.tally.MemoryJournal;
import org.npsuite.testkit.tally.ReferenceTallySource;

/** What a question gets that wants little, and what one that wants all. */
class ScoreDetailsTest extends ScoreTest {

    private final AtomicInteger looksAtCustomers = new AtomicInteger();

    /** An engine that counts how often it has to look at customers. */
    private final class Watched implements TallySource {

        private final TallySource engine = new ReferenceTallySource(room.journal);

        @Override
        public TallyAnswer<Tallies> tally(TallyQuery query) {
            return engine.tally(query);
        }

        @Override
        public TallyAnswer<Moments> moments(MomentsQuery query) {
            looksAtCustomers.incrementAndGet();
            return engine.moments(query);
        }

        @Override
        public TallyAnswer<Transitions> transitions(TransitionsQuery query) {
            return engine.transitions(query);
        }

        @Override
        public TallyAnswer<CrossProducts> crossProducts(CrossProductsQuery query) {
            return engine.crossProducts(query);
        }

        @Override
        public Plan explain(TallyQuery query) {
            return engine.explain(query);
        }
    }

    @BeforeEach
    void customersWhoRepeat() {
        room.backing.addEngine(new Watched(), Map.of(Journal.STORE, MemoryJournal.NAME, "service.ranking", 1));
        for (int i = 0; i < 24; i++) {
            String customer = "c" + i;
            String segment = i < 12 ? "A" : "B";
            ratings("2026-01-05", 2, i % 3 == 0 ? 2 : 10, response -> segment(segment)
                    .apply(response.customer(customer)));
        }
    }

    private ScoreReport report(Detail detail) {
        return room.scores.score(
                ADMIN,
                ScoreQuery.builder()
                        .slice(ALL)
                        .groupBy(List.of(SEGMENT))
                        .detail(detail)
                        .build());
    }

    @Test
    void allIsWhatFollowsFromCustomersAndOtherGroupsToo() {
        ScoreReport report = report(Detail.ALL);

        assertThat(looksAtCustomers).hasValue(1);
        assertThat(report.total().clustered()).isPresent();
        assertThat(report.total().bandProbabilities()).isNotEmpty();
        assertThat(report.groups()).allSatisfy(group -> {
            assertThat(group.versusRest()).isPresent();
            assertThat(group.shrunken()).isPresent();
        });
    }

    @Test
    void countsAreNeitherKeptWaitingNorExcused() {
        ScoreReport report = report(Detail.COUNTS);

        assertThat(looksAtCustomers).hasValue(0);
        assertThat(report.total()).satisfies(ScoreDetailsTest::hasNoDetails);
        assertThat(report.groups()).hasSize(2).allSatisfy(ScoreDetailsTest::hasNoDetails);
    }

    @Test
    void countsGiveTheSameScoreAndInterval() {
        Score counts = report(Detail.COUNTS).total();
        Score all = report(Detail.ALL).total();

        assertThat(counts.tally()).isEqualTo(all.tally());
        assertThat(counts.exact()).isEqualTo(all.exact());
        assertThat(counts.interval()).isEqualTo(all.interval());
        assertThat(counts.band()).isEqualTo(all.band());
    }

    private static void hasNoDetails(Score score) {
        assertThat(score.clustered()).isEmpty();
        assertThat(score.accountWeighted()).isEmpty();
        assertThat(score.weighted()).isEmpty();
        assertThat(score.bandProbabilities()).isEmpty();
        assertThat(score.versusRest()).isEmpty();
        assertThat(score.shrunken()).isEmpty();
        assertThat(score.absent()).isEmpty();
    }
}
