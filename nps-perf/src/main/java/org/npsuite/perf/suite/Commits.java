// SPDX-License-Identifier: Apache-2.0
package org.npsuite.perf.suite;

import com.zaxxer.hikari.HikariDataSource;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.BiFunction;
import org.npsuite.model.response.Receipt;
import org.npsuite.model.response.Response;
import org.npsuite.model.score.Rating;
import org.npsuite.spi.store.Journal;
import org.npsuite.spi.store.Submission;

/** Journals that commit each request by itself, everything else being the store's. */
public final class Commits {

    private static final String INSERT =
            """
            insert into plain_response (id, status, rating, local_day, answered_at, customer, content, fingerprint) \
            values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""";

    private Commits() {}

    /** With all a journal promises: known ids, places in the order of commits. Only the commits are not shared. */
    public static Journal perRequest(JdbcStore store) {
        return appending(
                store.journal(), (programme, submissions) -> store.newJournal().append(programme, submissions));
    }

    /** With none of it: one INSERT ... ON CONFLICT into a plain keyed table. */
    public static Journal plain(JdbcStore store) throws SQLException {
        HikariDataSource pool = store.pool();
        try (Connection connection = pool.getConnection();
                PreparedStatement create = connection.prepareStatement(
                        "create table plain_response (id text primary key, status text not null, rating smallint, "
                                + "local_day date not null, answered_at timestamptz not null, customer text, "
                                + "content text, fingerprint text not null)")) {
            create.execute();
        }
        return appending(store.journal(), (programme, submissions) -> insert(pool, submissions));
    }

    private static List<Receipt> insert(HikariDataSource pool, List<Submission> submissions) {
        try (Connection connection = pool.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            Submission submission = submissions.get(0);
            Response response = submission.response();
            insert.setString(1, response.id().orElseThrow());
            insert.setString(2, response.status().name());
            insert.setObject(3, response.rating().map(Rating::value).orElse(null));
            insert.setObject(4, submission.day());
            insert.setObject(5, response.answeredAt().orElseThrow().atOffset(ZoneOffset.UTC));
            insert.setString(6, response.customer().orElse(null));
            insert.setString(7, response.attributes().toString());
            insert.setString(8, submission.fingerprint());
            boolean added = insert.executeUpdate() == 1;
            return List.of(
                    new Receipt(response.id().orElseThrow(), added ? Receipt.Outcome.RECORDED : Receipt.Outcome.KNOWN));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Journal appending(Journal journal, BiFunction<String, List<Submission>, List<Receipt>> append) {
        return (Journal) Proxy.newProxyInstance(
                Journal.class.getClassLoader(), new Class<?>[] {Journal.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("append")) {
                        @SuppressWarnings("unchecked")
                        List<Submission> submissions = (List<Submission>) arguments[1];
                        return append.apply((String) arguments[0], submissions);
                    }
                    try {
                        return method.invoke(journal, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
