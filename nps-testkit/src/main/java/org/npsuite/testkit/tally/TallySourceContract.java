// SPDX-License-Identifier: Apache-2.0
package org.npsuite.testkit.tally;

import org.junit.jupiter.api.BeforeEach;
import org.npsuite.spi.store.Journal;
import org.npsuite.spi.tally.TallySource;
import org.npsuite.testkit.FixedClock;

/**
 * What every {@link TallySource} must pass: cases worked out by hand, and a few hundred random questions over random
 * answers whose result must be that of {@link ReferenceTallySource}.
 */
public abstract class TallySourceContract
        implements CountingContract,
                GroupingContract,
                ValuesContract,
                CustomersContract,
                ClustersContract,
                DriversContract,
                ChangesContract,
                EquivalenceContract {

    private Subject subject;

    /** A new engine that reads {@code journal}; called once per test. */
    protected abstract TallySource engine(Journal journal);

    /** A new, empty journal, one in memory unless the engine reads only its own; called once per test. */
    protected Journal journal() {
        return new MemoryJournal(FixedClock.at("2026-06-01T12:00:00Z"));
    }

    @BeforeEach
    final void putOnTheBench() {
        Journal journal = journal();
        subject = new Subject(journal, engine(journal));
    }

    @Override
    public final Subject subject() {
        return subject;
    }
}
