// SPDX-License-Identifier: Apache-2.0
package org.npsuite.scoring.internal.backing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.npsuite.scoring.internal.Problems.problem;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.npsuite.model.problem.Problem;
import org.npsuite.spi.store.Journal;
import org.npsuite.spi.tally.TallySource;
import org.npsuite.testkit.FixedClock;
import org.npsuite.testkit.tally.MemoryJournal;
import org.npsuite.testkit.tally.ReferenceTallySource;

class BackingTest {

    private final Backing backing = new Backing();
    private final MemoryJournal journal = new MemoryJournal(FixedClock.at("2026-01-01T00:00:00Z"));
    private final TallySource engine = new ReferenceTallySource(journal);

    @Test
    void anEngineIsUsedOnlyWithTheJournalOfItsName() {
        backing.addJournal(journal, Map.of(Journal.STORE, "jdbc"));
        backing.addEngine(new ReferenceTallySource(journal), Map.of(Journal.STORE, "search", "service.ranking", 9));
        assertThatThrownBy(backing::engine).satisfies(problem(Problem.UNAVAILABLE));

        backing.addEngine(engine, Map.of(Journal.STORE, "jdbc"));
        assertThat(backing.engine()).isSameAs(engine);
    }

    @Test
    void ofTwoEnginesOfOneStoreTheHigherRankingAnswers() {
        backing.addJournal(journal, Map.of(Journal.STORE, "jdbc"));
        backing.addEngine(engine, Map.of(Journal.STORE, "jdbc"));
        TallySource better = new ReferenceTallySource(journal);
        backing.addEngine(better, Map.of(Journal.STORE, "jdbc", "service.ranking", 1));

        assertThat(backing.engine()).isSameAs(better);
        backing.removeEngine(better);
        assertThat(backing.engine()).isSameAs(engine);
    }

    @Test
    void whatIsAwayIsUnavailableUntilItComesBack() {
        assertThatThrownBy(backing::journal).satisfies(problem(Problem.UNAVAILABLE));
        assertThatThrownBy(backing::records).satisfies(problem(Problem.UNAVAILABLE));
        assertThatThrownBy(backing::engine).satisfies(problem(Problem.UNAVAILABLE));

        backing.addJournal(journal, Map.of());
        assertThat(backing.journal()).isSameAs(journal);
    }
}
