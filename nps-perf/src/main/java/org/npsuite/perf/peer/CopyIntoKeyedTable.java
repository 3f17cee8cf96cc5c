// SPDX-License-Identifier: Apache-2.0
package org.npsuite.perf.peer;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.PGConnection;

/**
 * What one would write by hand to import rows that may be known already: COPY into a staging table that is not logged,
 * then INSERT ... ON CONFLICT DO NOTHING into a table with the same columns, keys and indexes as the journal's, in one
 * transaction that is on the disk when it ends.
 */
public final class CopyIntoKeyedTable implements AutoCloseable {

    private final Connection connection;
    private final String model;
    private final String columns;

    /**
     * @param model the table to be like
     * @param columns those that rows have
     */
    public CopyIntoKeyedTable(PostgresServer server, String model, String columns) throws SQLException {
        this.connection = server.connect();
        this.model = model;
        this.columns = columns;
        try (Statement statement = connection.createStatement()) {
            statement.execute("create table keyed (like " + model + " including all)");
            statement.execute("create unlogged table staging as select " + columns + " from keyed with no data");
        }
        connection.setAutoCommit(false);
    }

    /** Imports rows in COPY's text format; returns how many were new. */
    public long insert(byte[] rows) throws SQLException, IOException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("truncate staging");
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy staging from stdin", new ByteArrayInputStream(rows));
            long inserted = statement.executeLargeUpdate(
                    "insert into keyed (" + columns + ") select " + columns + " from staging on conflict do nothing");
            connection.commit();
            return inserted;
        }
    }

    /**
     * Compares the two tables, response by response.
     *
     * @throws IllegalStateException unless both hold that many, and all are alike
     */
    public void expectSameContent(long rows) throws SQLException {
        String alike = "select (select count(*) from " + model
                + "), (select count(*) from keyed), (select count(*) from "
                + model + " m join keyed k using (programme, id, status, rating, local_day, answered_at, customer) "
                + "where m.content::jsonb = k.content::jsonb)";
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(alike)) {
            row.next();
            for (int i = 1; i <= 3; i++) {
                if (row.getLong(i) != rows) {
                    throw new IllegalStateException("The two tables differ: %,d, %,d and in both %,d instead of %,d"
                            .formatted(row.getLong(1), row.getLong(2), row.getLong(3), rows));
                }
            }
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
