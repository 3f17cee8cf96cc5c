// SPDX-License-Identifier: Apache-2.0
package org.npsuite.tally.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.npsuite.spi.store.Journal;
import org.npsuite.spi.tally.TallySource;
import org.npsuite.testkit.FixedClock;
import org.npsuite.testkit.tally.MemoryJournal;
import org.npsuite.testkit.tally.ReferenceTallySource;
import org.osgi.framework.Constants;

class SubstitutesTest {

    private final TallySource ours = source();
    private final TallySource ranked = source();
    private final TallySource foreign = source();

    @Test
    void anEngineOfAnotherStoreIsPassedOverHoweverHighItsRank() {
        assertThat(Substitutes.of("main", List.of(engine(foreign, "other", 100), engine(ours, "main", 0))))
                .containsSame(ours);
        assertThat(Substitutes.of("main", List.of(engine(foreign, "other", 100))))
                .isEmpty();
        assertThat(Substitutes.of("main", List.of())).isEmpty();
    }

    @Test
    void ofSeveralEnginesOfTheStoreTheHighestRankedIsTaken() {
        assertThat(Substitutes.of("main", List.of(engine(ours, "main", -1), engine(ranked, "main", 5))))
                .containsSame(ranked);
        assertThat(Substitutes.of(
                        "main", List.of(Map.entry(Map.of(Journal.STORE, "main"), ranked), engine(ours, "main", -1))))
                .containsSame(ranked);
    }

    private static Map.Entry<Map<String, Object>, TallySource> engine(TallySource source, String store, int ranking) {
        return Map.entry(Map.of(Journal.STORE, store, Constants.SERVICE_RANKING, ranking), source);
    }

    private static TallySource source() {
        return new ReferenceTallySource(new MemoryJournal(FixedClock.at("2026-06-01T12:00:00Z")));
    }
}
