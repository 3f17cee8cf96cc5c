// SPDX-License-Identifier: Apache-2.0
package org.npsuite.store.internal.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.npsuite.model.response.Receipt;
import org.npsuite.model.response.Receipt.Outcome;

/** Records responses of one programme within a transaction. */
final class Appending {

    private static final int BATCH = 1000;
    private static final String INSERT = "insert into nps_response (programme, number, id, version, recorded_at, "
            + ResponseRow.SUBMITTED + ") values (?, ?, ?, 1, ?, " + ResponseRow.MARKS + ")";

    private final Connection connection;
    private final String programme;
    private final Instant now;

    Appending(Connection connection, String programme, Instant now) {
        this.connection = connection;
        this.programme = programme;
        this.now = now;
    }

    /** Judges each submission and records the new ones; one receipt each, in their order. */
    List<Receipt> append(List<Draft> drafts, ErasedIds erasedIds) throws SQLException {
        long head = Head.lockOrCreate(connection, programme);
        KnownIds known = KnownIds.among(connection, programme, drafts, erasedIds);
        List<Receipt> receipts = new ArrayList<>(drafts.size());
        List<Draft> recorded = new ArrayList<>(drafts.size());
        for (Draft draft : drafts) {
            Outcome outcome = known.judge(draft);
            if (outcome == Outcome.RECORDED) {
                recorded.add(draft);
            }
            receipts.add(new Receipt(draft.id(), outcome));
        }
        if (!recorded.isEmpty()) {
            insert(recorded, head);
            Head.move(connection, programme, head + recorded.size());
        }
        return receipts;
    }

    private void insert(List<Draft> drafts, long head) throws SQLException {
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
