// SPDX-License-Identifier: Apache-2.0
package org.npsuite.store.internal.tally;

import java.sql.SQLException;
import org.npsuite.spi.tally.CrossProducts;
import org.npsuite.spi.tally.CrossProductsQuery;
import org.npsuite.spi.tally.Moments;
import org.npsuite.spi.tally.MomentsQuery;
import org.npsuite.spi.tally.Tallies;
import org.npsuite.spi.tally.TallyQuery;
import org.npsuite.spi.tally.Transitions;
import org.npsuite.spi.tally.TransitionsQuery;
import org.npsuite.spi.tally.ValueCounts;
import org.npsuite.spi.tally.ValuesQuery;

/** Answers the questions of an engine over one connection, with all that it sees. */
interface Counter {

    Tallies tally(TallyQuery query) throws SQLException;

    Moments moments(MomentsQuery query) throws SQLException;

    Transitions transitions(TransitionsQuery query) throws SQLException;

    CrossProducts crossProducts(CrossProductsQuery query) throws SQLException;

    ValueCounts values(ValuesQuery query) throws SQLException;

    /** How it counts, in a word for people. */
    String way();
}
