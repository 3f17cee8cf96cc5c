// SPDX-License-Identifier: Apache-2.0
package org.npsuite.perf.suite;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.npsuite.perf.data.Answer;
import org.npsuite.perf.data.Answers;
import org.npsuite.perf.data.Forms;
import org.npsuite.perf.peer.Postgres;
import org.npsuite.perf.peer.PostgresServer;
import org.npsuite.spi.store.Journal;
import org.npsuite.spi.store.Records;
import org.npsuite.store.internal.database.Database;
import org.npsuite.store.internal.journal.JdbcJournal;
import org.npsuite.store.internal.records.JdbcRecords;

/** The store room on a PostgreSQL server. */
public final class JdbcStore implements AutoCloseable {

    /** The columns of a response that a generated answer fills. */
    public static final String COLUMNS = "programme, number, id, version, recorded_at, status, rating, local_day, "
            + "answered_at, customer, content, fingerprint";

    private final PostgresServer server;
    private final HikariDataSource pool;
    private final Database database;
    private final JdbcJournal journal;

    /** @param connections how many the host's pool has */
    public JdbcStore(PostgresServer server, int connections) {
        this.server = server;
        this.pool = server.pool(connections);
        this.database = new Database(pool);
        this.journal = new JdbcJournal(database, Clock.systemUTC());
        journal.programmes();
    }

    public Journal journal() {
        return journal;
    }

    /** Another one on the same database, which shares no commits with the first. */
    Journal newJournal() {
        return new JdbcJournal(database, Clock.systemUTC());
    }

    public Records records() {
        return new JdbcRecords(database, Clock.systemUTC());
    }

    HikariDataSource pool() {
        return pool;
    }

    /**
     * Puts all answers into the journal of a programme as if they had come in, past the intake: rows are the same, but
     * written by one COPY, and indexes are built afterwards.
     */
    public void fill(String programme, Answers answers) throws SQLException {
        try (Connection connection = server.connect();
                Statement statement = connection.createStatement()) {
            List<String> indexes = dropIndexes(connection);
            Postgres.copy(
                    connection,
                    "copy nps_response (" + COLUMNS + ") from stdin",
                    answers,
                    answer -> row(programme, answer));
            for (String index : indexes) {
                statement.execute(index);
            }
            statement.execute("analyze nps_response");
            move(connection, programme, answers.size());
            statement.execute("checkpoint");
        }
    }

    /** A row of {@link #COLUMNS} for COPY, its end included. */
    public static String row(String programme, Answer answer) {
        return String.join(
                "\t",
                programme,
                Long.toString(answer.number()),
                answer.id(),
                "1",
                answer.answeredAt().toString(),
                "VALID",
                Integer.toString(answer.rating()),
                answer.day().toString(),
                answer.answeredAt().toString(),
                answer.customerId(),
                "{\"attributes\":" + Forms.attributes(answer) + "}",
                "%064x\n".formatted(answer.number()));
    }

    /** Drops all indexes but that of the primary key, and says how to make them again. */
    private static List<String> dropIndexes(Connection connection) throws SQLException {
        List<String> definitions = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                Statement drop = connection.createStatement();
                ResultSet indexes = statement.executeQuery("select indexname, indexdef from pg_indexes "
                        + "where tablename = 'nps_response' and indexname not like '%pkey'")) {
            while (indexes.next()) {
                drop.execute("drop index " + indexes.getString(1));
                definitions.add(indexes.getString(2));
            }
        }
        return definitions;
    }

    private static void move(Connection connection, String programme, long position) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("insert into nps_head (programme, last_position) values (?, ?)")) {
            insert.setString(1, programme);
            insert.setLong(2, position);
            insert.executeUpdate();
        }
    }

    @Override
    public void close() {
        journal.close();
        database.close();
        pool.close();
    }
}
