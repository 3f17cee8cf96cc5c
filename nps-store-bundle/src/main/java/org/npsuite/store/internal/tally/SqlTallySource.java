// SPDX-License-Identifier: Apache-2.0
package org.npsuite.store.internal.tally;

import static org.npsuite.model.problem.ProblemException.notAllowed;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.npsuite.model.slice.Grouping;
import org.npsuite.model.slice.Slice;
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
import org.npsuite.spi.tally.ValueCounts;
import org.npsuite.spi.tally.ValuesQuery;
import org.npsuite.store.internal.database.Database;
import org.npsuite.store.internal.journal.Head;
import org.npsuite.store.internal.journal.Positions;
import org.npsuite.store.internal.journal.Selection;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Answers out of the journal's own tables, for programmes that do not fit the memory of a faster engine, and where there
 * is no other. PostgreSQL groups by itself; from H2, whose memory is the host's, rows are streamed and counted here.
 */
@Component(
        service = TallySource.class,
        property = {Journal.STORE + "=jdbc", "nps.engine=" + SqlTallySource.ENGINE})
public final class SqlTallySource implements TallySource {

    /** What the engine calls itself. */
    static final String ENGINE = "sql";

    private static final int MOST_GROUPINGS = 6;

    private final Database database;
    private final int mostHeld;

    @Activate
    public SqlTallySource(@Reference Database database) {
        this(database, ScanningCounter.mostHeld(Runtime.getRuntime().maxMemory()));
    }

    /** @param mostHeld customers to be kept in memory at a time */
    SqlTallySource(Database database, int mostHeld) {
        this.database = database;
        this.mostHeld = mostHeld;
    }

    @FunctionalInterface
    private interface Question<T> {
        T put(Counter counter) throws SQLException;
    }

    @Override
    public TallyAnswer<Tallies> tally(TallyQuery query) {
        checkGroupings(query.groupBy());
        return answer(query.slice(), counter -> counter.tally(query));
    }

    @Override
    public TallyAnswer<Moments> moments(MomentsQuery query) {
        checkGroupings(query.groupBy());
        return answer(query.slice(), counter -> counter.moments(query));
    }

    @Override
    public TallyAnswer<Transitions> transitions(TransitionsQuery query) {
        if (!query.before().programme().equals(query.after().programme())) {
            throw notAllowed("both slices must be of one programme");
        }
        return answer(query.before(), counter -> counter.transitions(query));
    }

    @Override
    public TallyAnswer<CrossProducts> crossProducts(CrossProductsQuery query) {
        DriverSums.checkNumber(query.drivers());
        return answer(query.slice(), counter -> counter.crossProducts(query));
    }

    @Override
    public TallyAnswer<ValueCounts> values(ValuesQuery query) {
        return answer(query.slice(), counter -> counter.values(query));
    }

    @Override
    public Plan explain(TallyQuery query) {
        checkGroupings(query.groupBy());
        boolean apart = database.isApart();
        return database.read(
                connection -> new Plan(ENGINE, counter(connection, apart).way(), touched(connection, query.slice())));
    }

    private static long touched(Connection connection, Slice slice) throws SQLException {
        Slice whole = new Slice(slice.programme(), slice.window(), List.of());
        Selection selection = new Selection(whole, Optional.empty());
        try (PreparedStatement select = connection.prepareStatement(
                "select count(*) from nps_response r where " + selection.condition() + " and r.status = 'VALID'")) {
            Sql.bind(select, selection.parameters());
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private <T> TallyAnswer<T> answer(Slice slice, Question<T> question) {
        Positions positions = new Positions(database.identity().name());
        boolean apart = database.isApart();
        return database.readAsOne(connection -> {
            Watermark watermark = positions.watermark(Head.read(connection, slice.programme()));
            T counts = question.put(counter(connection, apart));
            return new TallyAnswer<>(counts, watermark, OptionalDouble.empty());
        });
    }

    private Counter counter(Connection connection, boolean apart) {
        return apart ? new GroupingCounter(connection) : new ScanningCounter(connection, mostHeld);
    }

    private static void checkGroupings(List<Grouping> groupBy) {
        if (groupBy.size() > MOST_GROUPINGS) {
            throw notAllowed("group by at most " + MOST_GROUPINGS + " groupings");
        }
    }
}
