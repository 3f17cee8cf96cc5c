// SPDX-License-Identifier: Apache-2.0
package org.npsuite.scoring.internal.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.npsuite.scoring.internal.Problems.problem;
import static org.npsuite.scoring.internal.Room.ADMIN;

import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.npsuite.model.problem.Problem;
import org.npsuite.model.response.Anonymity;
import org.npsuite.model.score.Change;
import org.npsuite.model.score.ChangeQuery;
import org.npsuite.model.score.Score;
import org.npsuite.model.score.ScoreQuery;
import org.npsuite.model.slice.Slice;
import org.npsuite.scoring.internal.Room;
import org.npsuite.spi.store.Journal;
import org.npsuite.spi.store.Watermark;
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

/** Answers that come in between two counts of one question. */
class MovingEngineTest extends ScoreTest {

    /** An engine of which so many counts are each of another moment, the rest of one. */
    private final class MovingEngine implements TallySource {

        private final TallySource still = new ReferenceTallySource(room.journal);
        private OptionalDouble partial = OptionalDouble.empty();
        private int moves;

        private <T> TallyAnswer<T> moved(TallyAnswer<T> answer) {
            Watermark watermark = new Watermark("w" + Math.max(0, moves--));
            return new TallyAnswer<>(answer.counts(), watermark, partial);
        }

        @Override
        public TallyAnswer<Tallies> tally(TallyQuery query) {
            return moved(still.tally(query));
        }

        @Override
        public TallyAnswer<Moments> moments(MomentsQuery query) {
            return moved(still.moments(query));
        }

        @Override
        public TallyAnswer<Transitions> transitions(TransitionsQuery query) {
            return moved(still.transitions(query));
        }

        @Override
        public TallyAnswer<CrossProducts> crossProducts(CrossProductsQuery query) {
            return moved(still.crossProducts(query));
        }

        @Override
        public Plan explain(TallyQuery query) {
            return still.explain(query);
        }
    }

    private MovingEngine engine(int moves) {
        MovingEngine engine = new MovingEngine();
        engine.moves = moves;
        room.backing.addEngine(engine, Map.of(Journal.STORE, MemoryJournal.NAME, "service.ranking", 1));
        return engine;
    }

    private void repeatedCustomers() {
        for (int i = 0; i < 12; i++) {
            String customer = "c" + i;
            ratings("2026-01-05", 2, i % 2 == 0 ? 10 : 2, response -> response.customer(customer));
        }
    }

    @Test
    void whatIsReadOfAnotherMomentIsReadAgain() {
        repeatedCustomers();
        engine(2);

        assertThat(score().total().clustered()).isPresent();
        assertThat(score().watermark()).isEqualTo("w0");
    }

    @Test
    void whereTheMomentNeverHoldsTheDetailsAreLeftOut() {
        repeatedCustomers();
        engine(1000);

        Score total = score().total();

        assertThat(total.published()).hasValue(0);
        assertThat(total.clustered()).isEmpty();
    }

    @Test
    void bothSidesOfAChangeAreOfOneMoment() {
        add("2026-01-10", 10, 10, 20);
        add("2026-02-10", 20, 10, 10);
        engine(3);

        Change change = room.scores.change(
                ADMIN,
                ChangeQuery.builder()
                        .before(months("2026-01", "2026-02"))
                        .after(months("2026-02", "2026-03"))
                        .build());

        assertThat(change.watermark()).isEqualTo("w0");
    }

    @Test
    void anAnonymousProgrammeWaitsRatherThanPublishTwoMomentsAsOne() {
        room.programmes.put(
                ADMIN,
                Room.programme().id("hushed").anonymity(Anonymity.STANDARD).build());
        engine(1000);

        assertThatThrownBy(() -> room.scores.score(
                        ADMIN, ScoreQuery.builder().slice(Slice.of("hushed")).build()))
                .satisfies(problem(Problem.UNAVAILABLE));
    }

    @Test
    void howMuchOfTheJournalIsReadIsPassedOn() {
        add("2026-01-05", 1, 1, 1);
        engine(0).partial = OptionalDouble.of(0.25);

        assertThat(score().partial()).hasValue(0.25);
        assertThat(room.scores.fields(ADMIN, ALL, Locale.ENGLISH).partial()).hasValue(0.25);
    }
}
