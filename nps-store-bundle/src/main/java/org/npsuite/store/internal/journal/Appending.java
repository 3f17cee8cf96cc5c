// SPDX-License-Identifier: Apache-2.0
package org.npsuite.store.internal.journal;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.npsuite.model.response.Receipt;
import org.npsuite.model.response.Receipt.Outcome;

/** Records responses of one programme within a transaction. */
final class Appending {

    /** From here on a COPY is worth its overhead. */
    private static final int MANY = 50;

    private final Connection connection;
    private final String programme;
    private final Instant now;
    private final ErasedIds erasedIds;

    Appending(Connection connection, String programme, Instant now, ErasedIds erasedIds) {
        this.connection = connection;
        this.programme = programme;
        this.now = now;
        this.erasedIds = erasedIds;
    }

    /**
     * What became of submissions.
     *
     * @param receipts one each, in their order
     * @param at when
     * @param before the position before the first of those recorded
     * @param recorded the new ones, in consecutive positions
     * @param erasures whether any answer was ever erased
     */
    record Appended(List<Receipt> receipts, Instant at, long before, List<Draft> recorded, boolean erasures) {}

    /** Judges each submission and records the new ones. */
    Appended append(List<Draft> submitted) throws SQLException {
        long head = Head.lockOrCreate(connection, programme);
        // Asked under the lock: the first erasure may have come while this waited for it.
        boolean erasures = ErasedIds.areAny(connection);
        List<Draft> drafts = erasures ? erasedIds.hashed(programme, submitted) : submitted;
        KnownIds known = KnownIds.among(connection, programme, drafts);
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
            writerOf(recorded).write(connection, programme, head, now, recorded);
            Head.move(connection, programme, head + recorded.size());
        }
        return new Appended(receipts, now, head, recorded, erasures);
    }

    private ResponseWriter writerOf(List<Draft> drafts) throws SQLException {
        return drafts.size() >= MANY && PostgresCopy.fits(connection) ? new PostgresCopy() : new BatchInsert();
    }
}
