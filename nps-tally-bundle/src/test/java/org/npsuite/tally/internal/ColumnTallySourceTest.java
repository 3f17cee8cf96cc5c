// SPDX-License-Identifier: Apache-2.0
package org.npsuite.tally.internal;

import org.npsuite.spi.store.Journal;
import org.npsuite.spi.tally.TallySource;
import org.npsuite.testkit.tally.TallySourceContract;

class ColumnTallySourceTest extends TallySourceContract {

    @Override
    protected TallySource engine(Journal journal) {
        return Engines.of(journal);
    }
}
