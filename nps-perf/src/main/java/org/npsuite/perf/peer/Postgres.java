// SPDX-License-Identifier: Apache-2.0
package org.npsuite.perf.peer;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.npsuite.perf.data.Answer;
import org.npsuite.perf.data.Answers;
import org.npsuite.perf.data.Attribute;
import org.npsuite.perf.measure.CpuClock;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** PostgreSQL with a plain table of answers, analysed and vacuumed. */
public final class Postgres implements SqlPeer {

    private static final int BUFFER = 1 << 16;

    private final PostgresServer server;
    private final Connection connection;

    private Postgres(PostgresServer server, Connection connection) {
        this.server = server;
        this.connection = connection;
    }

    /** Makes the table and fills it. */
    public static Postgres of(PostgresServer server, Answers answers) throws SQLException {
        String columns = Attribute.ALL.stream()
                .map(attribute -> attribute.column() + " text collate \"C\" not null")
                .collect(Collectors.joining(", "));
        Connection connection = server.connect();
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    "create table answer (number bigint not null, day date not null, rating smallint not null, "
                            + "customer bigint not null, " + columns + ")");
        }
        copy(connection, "copy answer from stdin", answers, Postgres::row);
        Postgres peer = new Postgres(server, connection);
        peer.settle();
        return peer;
    }

    private static String row(Answer answer) {
        return answer.number() + "\t" + answer.day() + "\t" + answer.rating() + "\t" + answer.customer() + "\t"
                + Attribute.ALL.stream().map(answer::value).collect(Collectors.joining("\t")) + "\n";
    }

    /** Sends a row for every answer through COPY. */
    public static void copy(Connection connection, String sql, Answers answers, Function<Answer, String> row)
            throws SQLException {
        CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql);
        StringBuilder rows = new StringBuilder(BUFFER + 1024);
        for (long number = 1; number <= answers.size(); number++) {
            rows.append(row.apply(answers.get(number)));
            if (rows.length() >= BUFFER || number == answers.size()) {
                byte[] bytes = rows.toString().getBytes(StandardCharsets.UTF_8);
                copy.writeToCopy(bytes, 0, bytes.length);
                rows.setLength(0);
            }
        }
        copy.endCopy();
    }

    /** Adds an index that holds all a question about one segment needs, in the best order for it. */
    public void cover() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("create index answer_segment on answer (segment, rating)");
        }
        settle();
    }

    private void settle() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("vacuum (freeze, analyze) answer");
            statement.execute("checkpoint");
        }
    }

    @Override
    public Connection connection() {
        return connection;
    }

    @Override
    public CpuClock cpu() {
        return CpuClock.ofThisProcess().and(server.cpu());
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
