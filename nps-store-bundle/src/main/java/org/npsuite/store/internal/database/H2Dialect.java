// SPDX-License-Identifier: Apache-2.0
package org.npsuite.store.internal.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * H2, embedded. By itself it writes commits half a second late; a write delay of 0 hands each to the operating system
 * before the commit returns, and a checkpoint forces it onto the disk.
 */
final class H2Dialect implements Dialect {

    private static final String WRITE_AT_ONCE = "set write_delay 0";

    /** Waits of concurrent writers for each other, in milliseconds; the default gives up too soon under load. */
    private static final int LOCK_TIMEOUT = 10_000;

    /**
     * How long H2 keeps what newer writes have replaced, in milliseconds. It does so for disks that write out of order,
     * 45 seconds unless told otherwise; as every commit is synced, the file need not grow by so much.
     */
    private static final int RETENTION_TIME = 5_000;

    private final H2File file = new H2File();

    @Override
    public String exactText() {
        return "";
    }

    @Override
    public void prepare(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(WRITE_AT_ONCE);
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

    /** Once more, because every new connection of the pool sets what the url says, for the whole database. */
    @Override
    public void begin(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(WRITE_AT_ONCE);
        }
        reuseNoResults(connection);
    }

    /**
     * H2 calls a table changed just before it commits the change. Who reads it in between would be given what it was
     * before, again and again, until the next change. Said each time, because H2 forgets it whenever it opens its file.
     */
    private static void reuseNoResults(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set optimize_reuse_results 0");
        }
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
        try (Statement statement = connection.createStatement()) {
            if (!answers(statement, "select database_path() is not null")) {
                return Durability.NONE;
            }
            boolean prompt = answers(
                    statement,
                    "select setting_value = '0' from information_schema.settings where setting_name = 'WRITE_DELAY'");
            return prompt ? Durability.MACHINE : Durability.PROCESS;
        }
    }

    private static boolean answers(Statement statement, String question) throws SQLException {
        try (ResultSet answer = statement.executeQuery(question)) {
            return answer.next() && answer.getBoolean(1);
        }
    }
}
