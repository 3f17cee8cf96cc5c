// SPDX-License-Identifier: Apache-2.0
package org.npsuite.store.internal.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/** Word of a commit, from node to node: PostgreSQL's NOTIFY and LISTEN. Other databases carry none. */
final class News {

    private static final String CHANNEL = "nps_journal";

    /** How long a listener waits for word before it sees whether anybody still wants it. */
    private static final Duration WAIT = Duration.ofMillis(500);

    /** Waits in vain after which a connection has to prove that it is alive. */
    private static final int SILENCE = 20;

    /** How long that may take. */
    private static final int PROOF_SECONDS = 5;

    private News() {}

    /** Within a transaction that writes to a journal: tells of it, once it is committed. */
    static void announce(Connection connection, String programme) throws SQLException {
        if (isCarried(connection)) {
            try (PreparedStatement notify = connection.prepareStatement("select pg_notify('" + CHANNEL + "', ?)")) {
                notify.setString(1, programme);
                notify.execute();
            }
        }
    }

    /** Whether this database carries news, as far as the connection shows. */
    static boolean isCarried(Connection connection) throws SQLException {
        return PostgresCopy.fits(connection);
    }

    /**
     * Begins to listen, and tells that there may be something new everywhere: word of it may have been missed.
     *
     * @return whether this database carries news at all
     */
    static boolean begin(Connection connection, Consumer<String> listener) throws SQLException {
        if (!isCarried(connection)) {
            return false;
        }
        connection.setAutoCommit(true);
        execute(connection, "listen " + CHANNEL);
        Head.programmes(connection).forEach(listener);
        return true;
    }

    /**
     * Passes on what comes over the connection.
     *
     * @param wanted asked now and then whether to go on
     */
    static void listen(Connection connection, Consumer<String> listener, BooleanSupplier wanted) throws SQLException {
        PGConnection server = connection.unwrap(PGConnection.class);
        int silence = 0;
        while (wanted.getAsBoolean()) {
            List<String> programmes = receive(server);
            programmes.forEach(listener);
            silence = programmes.isEmpty() ? silence + 1 : 0;
            if (silence == SILENCE) {
                prove(connection);
                silence = 0;
            }
        }
        // The pool hands the connection to others, who do not want to hear of it.
        execute(connection, "unlisten " + CHANNEL);
    }

    /** Asked in a statement, a server that is cut off without a word would be waited for until TCP gives up. */
    private static void prove(Connection connection) throws SQLException {
        if (!connection.isValid(PROOF_SECONDS)) {
            throw new SQLException("the connection that listens is dead", "08006");
        }
    }

    private static List<String> receive(PGConnection server) throws SQLException {
        List<String> programmes = new ArrayList<>();
        PGNotification[] notifications = server.getNotifications((int) WAIT.toMillis());
        if (notifications != null) {
            for (PGNotification notification : notifications) {
                programmes.add(notification.getParameter());
            }
        }
        return programmes;
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
