// SPDX-License-Identifier: Apache-2.0
package org.npsuite.store.internal.database;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.npsuite.model.problem.ProblemException;
import org.npsuite.store.internal.database.Attempts.Step;
import org.npsuite.store.internal.database.Opening.Opened;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The database that {@code etc/org.ops4j.datasource-nps.cfg} names. Work that collides with another's is repeated;
 * while the database is away all work fails with a {@link org.npsuite.model.problem.ProblemException} of
 * {@code UNAVAILABLE}, and succeeds again once it is back.
 */
@Component(service = Database.class)
public final class Database {

    private static final Logger LOG = LoggerFactory.getLogger(Database.class);

    private final Opening opening;
    private final Availability availability;
    private final Attempts attempts;
    private final OwnThreads threads = new OwnThreads();
    private final AtomicBoolean looking = new AtomicBoolean();

    /** Opens nothing yet: the database may still be away. */
    @Activate
    public Database(@Reference(target = "(osgi.jndi.service.name=nps)") DataSource dataSource) {
        this(dataSource, LOG);
    }

    /** @param log where it is told that the database went and came back */
    public Database(DataSource dataSource, Logger log) {
        this.opening = new Opening(dataSource);
        this.availability = new Availability(log);
        this.attempts = new Attempts(dataSource, opening, availability);
    }

    /** Takes no more work. */
    @Deactivate
    public void close() {
        threads.stop();
    }

    /**
     * Runs a task on one of the store's own threads.
     *
     * @throws org.npsuite.model.problem.ProblemException {@code UNAVAILABLE} if the store is being stopped
     */
    public void execute(Runnable task) {
        threads.execute(task);
    }

    /** Reads; every statement sees what was committed when it began. */
    public <T> T read(Work<T> work) {
        return run((opened, connection) -> {
            opened.dialect().beginReading(connection);
            return work.with(connection);
        });
    }

    /**
     * Keeps a connection for as long as the work takes. Once that has begun, its end is no outage, whatever broke: whoever
     * asks next finds out by himself whether the database is away.
     *
     * @param begin says whether to go on; repeated as other work is
     * @param goOn never repeated
     * @return what {@code begin} said
     * @throws org.npsuite.model.problem.ProblemException {@code UNAVAILABLE} if it cannot begin, or broke off
     */
    public boolean occupy(Work<Boolean> begin, Work<?> goOn) {
        return run((opened, connection) -> {
            opened.dialect().beginReading(connection);
            boolean wanted = begin.with(connection);
            if (wanted) {
                try {
                    goOn.with(connection);
                } catch (SQLException e) {
                    throw new BrokenOffException(e);
                }
            }
            return wanted;
        });
    }

    /** Reads in one transaction: every statement sees what was committed when the first began; rows may be streamed. */
    public <T> T readAsOne(Work<T> work) {
        return run((opened, connection) -> {
            opened.dialect().beginReading(connection);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setAutoCommit(false);
            try {
                T result = work.with(connection);
                endReading(connection);
                return result;
            } catch (SQLException | RuntimeException e) {
                rollBack(connection, e);
                throw e;
            }
        });
    }

    private static void endReading(Connection connection) throws SQLException {
        connection.rollback();
        connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
    }

    /** Whether the database sorts and groups in a process of its own rather than in the memory of the host. */
    public boolean isApart() {
        return run((opened, connection) -> opened.dialect().isApart());
    }

    /** Does the work in one transaction, durable when this returns; nothing of it remains where it fails. */
    public <T> T write(Work<T> work) {
        return run(
                (opened, connection) -> {
                    T result = uncommitted(opened.dialect(), connection, work);
                    commit(opened.dialect(), connection);
                    return result;
                },
                true);
    }

    /** Which store this is. */
    public StoreIdentity identity() {
        Opened done = opening.done();
        return done != null ? done.identity() : run((opened, connection) -> opened.identity());
    }

    /** Whether what has been committed survives a crash. */
    public Durability durability() {
        return run((opened, connection) -> opened.dialect().durability(connection));
    }

    /** Whether the last attempt to write failed while reading goes on, as with a full disk. */
    public boolean isUnwritable() {
        return availability.isUnwritable();
    }

    /**
     * Whether the database could be read when that was last tried. Answers at once; where it could not, has a thread of
     * the store's try again, so that it is known when the database is back though nobody else asks for anything.
     */
    public boolean isReadable() {
        boolean readable = !availability.isUnreadable();
        if (!readable && looking.compareAndSet(false, true)) {
            lookAgain();
        }
        return readable;
    }

    private void lookAgain() {
        try {
            threads.execute(() -> {
                try {
                    attempts.repeat((opened, connection) -> touch(connection), false);
                } catch (RuntimeException e) {
                    LOG.debug("The database is still away", e);
                } finally {
                    looking.set(false);
                }
            });
        } catch (ProblemException e) {
            // The store is being stopped.
            looking.set(false);
        }
    }

    /** Reads what is small. */
    private static boolean touch(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return statement.execute("select max(last_position) from nps_head");
        }
    }

    /** Whether the database is away because it cannot read or write its files, as with a full disk. */
    public boolean isWithoutStorage() {
        return availability.isWithoutStorage();
    }

    /** Which database it is, and of which version. */
    public Product product() {
        return read(connection -> {
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

    private <T> T run(Step<T> step) {
        return run(step, false);
    }

    private <T> T run(Step<T> step, boolean writing) {
        return threads.run(() -> attempts.repeat(step, writing));
    }

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
            connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
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
}
