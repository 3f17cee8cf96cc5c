// SPDX-License-Identifier: Apache-2.0
package org.npsuite.store.internal.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.Set;
import java.util.WeakHashMap;

/**
 * H2, embedded. By itself it writes commits half a second late, or as late as its url says; a checkpoint after each
 * writes what is still to be written and forces it onto the disk. The delay is set to none nevertheless: with it H2's
 * background thread would write, a moment later and beside the next commits, what is on the disk already.
 */
final class H2Dialect implements Dialect {

    /** Waits of concurrent writers for each other, in milliseconds; the default gives up too soon under load. */
    private static final int LOCK_TIMEOUT = 10_000;

    /**
     * How long H2 keeps what newer writes have replaced, in milliseconds. It does so for disks that write out of order,
     * 45 seconds unless told otherwise; as every commit is synced, the file need not grow by so much.
     */
    private static final int RETENTION_TIME = 5_000;

    private final H2File file = new H2File();
    private final Set<Connection> told = Collections.newSetFromMap(Collections.synchronizedMap(new WeakHashMap<>()));

    @Override
    public String exactText() {
        return "";
    }

    @Override
    public void prepare(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set write_delay 0");
            statement.execute("set retention_time " + RETENTION_TIME);
            statement.execute("set default_lock_timeout " + LOCK_TIMEOUT);
        }
    }

    @Override
    public void claim(Connection connection) {
        // An embedded database has no other node.
    }

    @Override
    public void beginReading(Connection connection) throws SQLException {
        reuseNoResults(connection);
    }

    @Override
    public void begin(Connection connection) throws SQLException {
        reuseNoResults(connection);
    }

    /**
     * H2 calls a table changed just before it commits the change. Who reads it in between would be given what it was
     * before, again and again, until the next change. H2 forgets what it is told here whenever it opens its file; but
     * then all connections are new. More often than that would cost: all connections compile their statements anew.
     */
    private void reuseNoResults(Connection connection) throws SQLException {
        Connection physical = connection.unwrap(Connection.class);
        if (told.contains(physical)) {
            return;
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("set optimize_reuse_results 0");
        }
        told.add(physical);
    }

    @Override
    public void committed(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("checkpoint sync");
        }
        file.committed(connection);
    }

    @Override
    public boolean isApart() {
        return false;
    }

    @Override
    public Durability durability(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet file = statement.executeQuery("select database_path() is not null")) {
            return file.next() && file.getBoolean(1) ? Durability.MACHINE : Durability.NONE;
        }
    }
}
