// SPDX-License-Identifier: Apache-2.0
package org.npsuite.store.internal.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/** Writes responses with batches of inserts, which every database has. */
final class BatchInsert implements ResponseWriter {

    private static final int BATCH = 1000;
    private static final String INSERT = "insert into nps_response (programme, number, id, version, recorded_at, "
            + ResponseRow.SUBMITTED + ") values (?, ?, ?, 1, ?, " + ResponseRow.MARKS + ")";

    @Override
    public void write(Connection connection, String programme, long head, Instant now, List<Draft> drafts)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            long number = head;
            for (Draft draft : drafts) {
                number++;
                insert.setString(1, programme);
                insert.setLong(2, number);
                insert.setString(3, draft.id());
                insert.setObject(4, ResponseRow.time(now));
                ResponseRow.bind(insert, 5, draft.submission(), draft.content());
                insert.addBatch();
                if ((number - head) % BATCH == 0) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        }
    }
}
