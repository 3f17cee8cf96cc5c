// SPDX-License-Identifier: Apache-2.0
package org.npsuite.store.internal.database;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.npsuite.model.problem.ProblemException;
import org.npsuite.store.internal.database.Opening.Opened;

/** Tries a piece of work until it is done, or until trying again is no use; then says why in the suite's words. */
final class Attempts {

    /** More than a usual pool has connections, all of which may be broken. */
    private static final int MOST = 20;

    private final DataSource dataSource;
    private final Opening opening;
    private final Availability availability;

    Attempts(DataSource dataSource, Opening opening, Availability availability) {
        this.dataSource = dataSource;
        this.opening = opening;
        this.availability = availability;
    }

    /** Work with a connection to an open store. */
    @FunctionalInterface
    interface Step<T> {
        T with(Opened opened, Connection connection) throws SQLException;
    }

    /** @throws ProblemException {@code UNAVAILABLE} where the database is at fault */
    <T> T repeat(Step<T> step, boolean writing) {
        if (availability.isResting()) {
            throw unavailable(null);
        }
        for (int attempt = 1; ; attempt++) {
            try {
                T result = once(step);
                availability.present(writing);
                return result;
            } catch (SQLException e) {
                if (attempt == MOST || !isWorthRepeating(e)) {
                    throw problem(e, writing);
                }
            } catch (NoConnectionException e) {
                // Of its files it may be short only because somebody writes; of connections it is for everybody.
                throw problem(e.fault(), writing && Faults.isStorage(e.fault()));
            }
        }
    }

    private <T> T once(Step<T> step) throws SQLException, NoConnectionException {
        Opened opened;
        Connection connected;
        try {
            opened = opening.get();
            connected = dataSource.getConnection();
        } catch (SQLException e) {
            throw new NoConnectionException(e);
        }
        try (Connection connection = connected) {
            return withoutTheDead(step, opened, connection);
        }
    }

    /** A pool recognises the dead of PostgreSQL, but hands out those of H2 again and again until they are closed. */
    private <T> T withoutTheDead(Step<T> step, Opened opened, Connection connection) throws SQLException {
        try {
            return step.with(opened, connection);
        } catch (SQLException e) {
            if (Faults.isBreakdown(e)) {
                availability.rest();
                closeBehindThePool(connection, e);
            }
            throw e;
        }
    }

    private static void closeBehindThePool(Connection connection, SQLException reason) {
        try {
            connection.unwrap(Connection.class).close();
        } catch (SQLException e) {
            reason.addSuppressed(Faults.silenced(e));
        }
    }

    /** After an outage the pool hands out what is left of before, so a broken connection is not yet an outage. */
    private static boolean isWorthRepeating(SQLException fault) {
        return !(fault instanceof UnknownOutcomeException)
                && !(fault instanceof BrokenOffException)
                && (Faults.isCollision(fault) || Faults.isBrokenConnection(fault));
    }

    private RuntimeException problem(SQLException fault, boolean writing) {
        if (!Faults.isOutage(fault)) {
            return new IllegalStateException("the database refused a statement of the store", Faults.silenced(fault));
        }
        if (!(fault instanceof BrokenOffException)) {
            availability.lost(fault, writing);
        }
        return unavailable(fault);
    }

    private ProblemException unavailable(SQLException fault) {
        return ProblemException.unavailable(
                availability.isWithoutStorage()
                        ? "The database cannot read or write its files at the moment; perhaps its disk is full. "
                                + "Try the same again once there is room."
                        : "The database is away at the moment. Try the same again later.",
                fault == null ? null : Faults.silenced(fault));
    }

    /** There is no connection to be had: trying again at once would only wait as long again. */
    private static final class NoConnectionException extends Exception {

        private static final long serialVersionUID = 1L;

        private final SQLException fault;

        NoConnectionException(SQLException fault) {
            this.fault = fault;
        }

        SQLException fault() {
            return fault;
        }
    }
}
