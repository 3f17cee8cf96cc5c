// SPDX-License-Identifier: Apache-2.0
package org.npsuite.store.internal.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.npsuite.spi.store.JournalEntry.Type;

/** Entries of the journal after the first of a response, in {@code nps_change}. */
final class ChangeRow {

    private ChangeRow() {}

    /** Adds one entry. */
    static void insert(Connection connection, String programme, long position, Type type, long number)
            throws SQLException {
        insert(connection, programme, position, type, List.of(number));
    }

    /** Adds an entry for each of the responses, the first at {@code first}. */
    static void insert(Connection connection, String programme, long first, Type type, List<Long> numbers)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into nps_change (programme, position, type, number) values (?, ?, ?, ?)")) {
            long position = first;
            for (long number : numbers) {
                insert.setString(1, programme);
                insert.setLong(2, position++);
                insert.setString(3, type.name());
                insert.setLong(4, number);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }
}
