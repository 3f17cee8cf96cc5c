// SPDX-License-Identifier: Apache-2.0
package org.npsuite.store.internal.tally;

import org.npsuite.spi.store.Journal;
import org.npsuite.spi.tally.TallySource;
import org.npsuite.store.internal.TestStore;
import org.npsuite.testkit.tally.TallySourceContract;

/** The contract of an engine, for the one that asks the database: the same answers as any other. */
abstract class SqlTallyContract extends TallySourceContract {

    /** The store, open. */
    abstract TestStore store();

    @Override
    protected Journal journal() {
        store().empty();
        return store().journal(0);
    }

    @Override
    protected TallySource engine(Journal journal) {
        return new SqlTallySource(store().database());
    }
}
