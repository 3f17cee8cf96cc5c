// SPDX-License-Identifier: Apache-2.0
package org.npsuite.store.internal.tally;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Consumer;
import org.npsuite.model.response.RecordedResponse;
import org.npsuite.model.slice.Slice;
import org.npsuite.store.internal.journal.ResponseRow;
import org.npsuite.store.internal.journal.Selection;

/** The answers of a slice, read in steps along the primary key, so that no database has to hold them all. */
final class Rows {

    private static final int STEP = 2000;

    private final Connection connection;
    private final Selection selection;

    Rows(Connection connection, Slice slice) {
        this.connection = connection;
        this.selection = new Selection(slice, Optional.empty());
    }

    /** Hands on every answer; may be called again. */
    void each(Consumer<RecordedResponse> consumer) throws SQLException {
        // Ordered by the programme as well, or H2 would not see that the primary key has the order wanted.
        String sql = "select " + ResponseRow.COLUMNS + " from nps_response r where " + selection.condition()
                + " and r.status = 'VALID' and r.number > ? order by r.programme, r.number limit " + STEP;
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            Sql.bind(select, selection.parameters());
            int last = selection.parameters().size() + 1;
            long after = 0;
            int read = STEP;
            while (read == STEP) {
                select.setLong(last, after);
                read = 0;
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        RecordedResponse recorded = ResponseRow.read(rows);
                        after = recorded.number();
                        read++;
                        if (selection.keeps(recorded)) {
                            consumer.accept(recorded);
                        }
                    }
                }
            }
        }
    }
}
