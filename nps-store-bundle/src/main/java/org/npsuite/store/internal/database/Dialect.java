// SPDX-License-Identifier: Apache-2.0
package org.npsuite.store.internal.database;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;

/** In what the databases differ; everything else is SQL that they share. */
interface Dialect {

    /** What makes a text column compare byte by byte, independent of the language the database was created with. */
    String exactText();

    /** Sees to it, once per start, that commits are durable as far as a setting can do it. */
    void prepare(Connection connection) throws SQLException;

    /** Keeps other nodes from opening the same store until the transaction of this connection ends. */
    void claim(Connection connection) throws SQLException;

    /** Called before every reading. */
    void beginReading(Connection connection) throws SQLException;

    /** Called first in every writing transaction. */
    void begin(Connection connection) throws SQLException;

    /** Called after every commit, before anybody is told of it. */
    void committed(Connection connection) throws SQLException;

    /** Whether the database sorts and groups in a process of its own rather than in the memory of the host. */
    boolean isApart();

    /** Whether what has been committed survives a crash of the process and of the machine, now. */
    Durability durability(Connection connection) throws SQLException;

    /** The dialect of the database at the other end. */
    static Dialect of(DatabaseMetaData database) throws SQLException {
        return switch (database.getDatabaseProductName()) {
            case "H2" -> new H2Dialect();
            case "PostgreSQL" -> new PostgresDialect();
            default -> throw new UnsupportedDatabaseException(database.getDatabaseProductName());
        };
    }
}
