// SPDX-License-Identifier: Apache-2.0
package org.npsuite.perf.peer;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Collectors;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.npsuite.perf.data.Answer;
import org.npsuite.perf.data.Answers;
import org.npsuite.perf.data.Attribute;
import org.npsuite.perf.measure.CpuClock;

/**
 * DuckDB in this process, in memory, on one thread. Attributes are enums, which it filters and groups faster than texts.
 */
public final class DuckDb implements SqlPeer {

    private final Connection connection;

    private DuckDb(Connection connection) {
        this.connection = connection;
    }

    /** Opens one and fills it. */
    public static DuckDb of(Answers answers) throws SQLException {
        Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        try (Statement statement = connection.createStatement()) {
            statement.execute("set threads = 1");
            for (Attribute attribute : Attribute.ALL) {
                String labels = attribute.labels().stream()
                        .map(label -> "'" + label + "'")
                        .collect(Collectors.joining(", "));
                statement.execute("create type " + attribute.column() + "_value as enum (" + labels + ")");
            }
            String columns = Attribute.ALL.stream()
                    .map(attribute -> attribute.column() + " " + attribute.column() + "_value")
                    .collect(Collectors.joining(", "));
            statement.execute("create table arrival (number bigint, day integer, rating smallint, customer bigint, "
                    + Attribute.ALL.stream()
                            .map(attribute -> attribute.column() + " smallint")
                            .collect(Collectors.joining(", "))
                    + ")");
            append(connection, answers);
            statement.execute(
                    "create table answer (number bigint, day date, rating utinyint, customer bigint, " + columns + ")");
            statement.execute("insert into answer select number, date '1970-01-01' + day, rating, customer, "
                    + Attribute.ALL.stream().map(DuckDb::value).collect(Collectors.joining(", "))
                    + " from arrival order by number");
            statement.execute("drop table arrival");
            statement.execute("analyze");
        }
        return new DuckDb(connection);
    }

    private static String value(Attribute attribute) {
        return "enum_range(null::" + attribute.column() + "_value)[" + attribute.column() + " + 1]::"
                + attribute.column() + "_value";
    }

    private static void append(Connection connection, Answers answers) throws SQLException {
        try (DuckDBAppender appender = connection.unwrap(DuckDBConnection.class).createAppender("main", "arrival")) {
            for (long number = 1; number <= answers.size(); number++) {
                Answer answer = answers.get(number);
                appender.beginRow();
                appender.append(answer.number());
                appender.append((int) answer.day().toEpochDay());
                appender.append((short) answer.rating());
                appender.append(answer.customer());
                for (int value : answer.values()) {
                    appender.append((short) value);
                }
                appender.endRow();
            }
        }
    }

    /** Its version. */
    public String version() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select version()")) {
            row.next();
            return row.getString(1);
        }
    }

    @Override
    public Connection connection() {
        return connection;
    }

    @Override
    public CpuClock cpu() {
        return CpuClock.ofThisProcess();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
