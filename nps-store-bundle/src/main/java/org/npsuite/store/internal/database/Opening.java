// SPDX-License-Identifier: Apache-2.0
package org.npsuite.store.internal.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;

/**
 * Opens the store when it is first used: finds out which database it is and brings its tables up to date. While that
 * fails, it is tried again, but not by every caller: those who come right after a failure share it.
 */
final class Opening {

    private static final long PAUSE = Duration.ofSeconds(1).toNanos();

    /** An open store. */
    record Opened(Dialect dialect, StoreIdentity identity) {}

    private final DataSource dataSource;
    private volatile Opened opened;
    private SQLException failure;
    private long failedAt;

    Opening(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** The open store, opened now if need be. */
    Opened get() throws SQLException {
        Opened done = opened;
        return done != null ? done : open();
    }

    /** The open store; {@code null} while it is not. */
    Opened done() {
        return opened;
    }

    private synchronized Opened open() throws SQLException {
        if (opened != null) {
            return opened;
        }
        if (failure != null && System.nanoTime() - failedAt < PAUSE) {
            throw failure;
        }
        try {
            opened = tryToOpen();
            failure = null;
            return opened;
        } catch (SQLException e) {
            failure = e;
            failedAt = System.nanoTime();
            throw e;
        }
    }

    private Opened tryToOpen() throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            Dialect dialect = Dialect.of(connection.getMetaData());
            dialect.prepare(connection);
            connection.setAutoCommit(false);
            dialect.claim(connection);
            Schema.migrate(dataSource, dialect);
            StoreIdentity identity = StoreIdentity.of(connection);
            connection.commit();
            return new Opened(dialect, identity);
        }
    }
}
