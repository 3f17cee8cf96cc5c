// SPDX-License-Identifier: Apache-2.0
package org.npsuite.testkit.tally;

import org.npsuite.spi.store.Journal;
import org.npsuite.spi.tally.TallySource;

/** The cases worked out by hand hold the reference itself to account. */
class ReferenceTallySourceTest extends TallySourceContract {

    @Override
    protected TallySource engine(Journal journal) {
        return new ReferenceTallySource(journal);
    }
}
