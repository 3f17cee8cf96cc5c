// SPDX-License-Identifier: Apache-2.0
package org.npsuite.store.internal.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** PostgreSQL. Durable by default; where the server's owner chose speed instead, this store's commits still are. */
final class PostgresDialect implements Dialect {

    /** The key of the lock under which a store is opened: "nps" in ASCII. */
    private static final long OPENING = 0x6E7073;

    private volatile boolean hasty;

    @Override
    public String exactText() {
        return " collate \"C\"";
    }

    @Override
    public void prepare(Connection connection) throws SQLException {
        hasty = setting(connection, "synchronous_commit").equals("off");
    }

    /** Flyway has a lock of its own, but looks whether the schema is empty before it takes it. */
    @Override
    public void claim(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("select pg_advisory_xact_lock(" + OPENING + ")");
        }
    }

    @Override
    public void beginReading(Connection connection) {
        // Every statement sees what was committed when it began.
    }

    @Override
    public void begin(Connection connection) throws SQLException {
        if (hasty) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("set local synchronous_commit to on");
            }
        }
    }

    @Override
    public void committed(Connection connection) {
        // The commit has waited for the disk.
    }

    @Override
    public boolean isApart() {
        return true;
    }

    @Override
    public Durability durability(Connection connection) throws SQLException {
        return setting(connection, "fsync").equals("on") ? Durability.MACHINE : Durability.PROCESS;
    }

    private static String setting(Connection connection, String name) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet value = statement.executeQuery("show " + name)) {
            value.next();
            return value.getString(1);
        }
    }
}
