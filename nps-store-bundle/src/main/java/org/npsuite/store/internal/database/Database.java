// SPDX-License-Identifier: Apache-2.0
package org.npsuite.store.internal.database;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.npsuite.model.problem.ProblemException;
import org.npsuite.store.internal.database.Opening.Opened;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The database that {@code etc/org.ops4j.datasource-nps.cfg} names. Work that collides with another's is repeated;
 * while the database is away all work fails as {@code UNAVAILABLE}, and succeeds again once it is back.
 */
@Component(service = Database.class)
public final class Database {

    /** More than a usual pool has connections, all of which may be broken. */
    private static final int ATTEMPTS = 12;

    private final DataSource dataSource;
    private final Opening opening;
    private final Availability availability;

    /** Opens nothing yet: the database may still be away. */
    @Activate
    public Database(@Reference(target = "(osgi.jndi.service.name=nps)") DataSource dataSource) {
        this(dataSource, LoggerFactory.getLogger(Database.class));
    }

    Database(DataSource dataSource, Logger log) {
        this.dataSource = dataSource;
        this.opening = new Opening(dataSource);
        this.availability = new Availability(log);
    }

    /** Reads; every statement sees what was committed when it began. */
    public <T> T read(Work<T> work) {
        return repeat((opened, connection) -> work.with(connection));
    }

    /** Does the work in one transaction, durable when this returns; nothing of it remains where it fails. */
    public <T> T write(Work<T> work) {
        return repeat((opened, connection) -> {
            T result = uncommitted(opened.dialect(), connection, work);
            commit(opened.dialect(), connection);
            return result;
        });
    }

    /** Which store this is. */
    public StoreIdentity identity() {
        try {
            return opening.get().identity();
        } catch (SQLException e) {
            throw problem(e);
        }
    }

    /** Whether what has been committed survives a crash. */
    public Durability durability() {
        return repeat((opened, connection) -> opened.dialect().durability(connection));
    }

    /** Which database it is, and of which version. */
    public Product product() {
        return repeat((opened, connection) -> {
            DatabaseMetaData database = connection.getMetaData();
            return new Product(
                    database.getDatabaseProductName(),
                    database.getDatabaseProductVersion(),
                    database.getDatabaseMajorVersion());
        });
    }

    /**
     * A database product.
     *
     * @param name {@code H2} or {@code PostgreSQL}
     * @param version for people
     * @param major the first number of the version
     */
    public record Product(String name, String version, int major) {}

    private static <T> T uncommitted(Dialect dialect, Connection connection, Work<T> work) throws SQLException {
        connection.setAutoCommit(false);
        try {
            dialect.begin(connection);
            return work.with(connection);
        } catch (SQLException | RuntimeException e) {
            rollBack(connection, e);
            throw e;
        }
    }

    private static void rollBack(Connection connection, Exception reason) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            // The connection is broken, which rolls back as well.
            reason.addSuppressed(Faults.silenced(e));
        }
    }

    private static void commit(Dialect dialect, Connection connection) throws SQLException {
        try {
            connection.commit();
            dialect.committed(connection);
        } catch (SQLException e) {
            throw new UnknownOutcomeException(e);
        }
    }

    private <T> T repeat(Step<T> step) {
        for (int attempt = 1; ; attempt++) {
            try {
                T result = once(step);
                availability.present();
                return result;
            } catch (SQLException e) {
                if (attempt == ATTEMPTS || !isWorthRepeating(e)) {
                    throw problem(e);
                }
            } catch (NoConnectionException e) {
                throw problem(e.fault());
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
            return step.with(opened, connection);
        }
    }

    /** After an outage the pool hands out what is left of before, so a broken connection is not yet an outage. */
    private static boolean isWorthRepeating(SQLException fault) {
        return !(fault instanceof UnknownOutcomeException)
                && (Faults.isCollision(fault) || Faults.isBrokenConnection(fault));
    }

    private RuntimeException problem(SQLException fault) {
        if (!Faults.isOutage(fault)) {
            return new IllegalStateException("the database refused a statement of the store", Faults.silenced(fault));
        }
        availability.lost(fault);
        return ProblemException.unavailable(
                "The database is away at the moment. Try the same again later.", Faults.silenced(fault));
    }

    @FunctionalInterface
    private interface Step<T> {
        T with(Opened opened, Connection connection) throws SQLException;
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
