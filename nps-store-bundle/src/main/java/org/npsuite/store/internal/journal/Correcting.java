// SPDX-License-Identifier: Apache-2.0
package org.npsuite.store.internal.journal;

import static org.npsuite.model.problem.ProblemException.notFound;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.OptionalLong;
import org.npsuite.model.problem.Problem;
import org.npsuite.model.problem.ProblemException;
import org.npsuite.model.response.RecordedResponse;
import org.npsuite.spi.store.JournalEntry.Type;

/** Changes a recorded response within a transaction, keeping what it was. */
final class Correcting {

    private static final String FIND =
            "select " + ResponseRow.COLUMNS + ", r.fingerprint from nps_response r where r.programme = ? and r.id = ?";
    private static final String KEEP =
            """
            insert into nps_response_history (programme, number, version, customer, local_day, content, fingerprint, \
            changed_at, changed_by, change_type, change_reason) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String UPDATE = "update nps_response set version = ?, reason = ?, "
            + ResponseRow.SUBMITTED.replace(",", " = ?,") + " = ? where programme = ? and number = ?";

    private final Connection connection;
    private final String programme;
    private final Instant now;

    Correcting(Connection connection, String programme, Instant now) {
        this.connection = connection;
        this.programme = programme;
        this.now = now;
    }

    RecordedResponse change(Type type, Draft changed, long version, String reason, String by) throws SQLException {
        OptionalLong head = Head.lock(connection, programme);
        if (head.isEmpty()) {
            throw unknown();
        }
        RecordedResponse before = keepLatest(type, changed.id(), version, reason, by);
        RecordedResponse.Builder after = before.toBuilder()
                .response(changed.submission().response())
                .day(changed.submission().day())
                .version(version + 1);
        RecordedResponse result =
                type == Type.ENRICHED ? after.build() : after.reason(reason).build();
        update(result, changed);
        long position = head.getAsLong() + 1;
        ChangeRow.insert(connection, programme, position, type, result.number());
        Head.move(connection, programme, position);
        return result;
    }

    private RecordedResponse keepLatest(Type type, String id, long version, String reason, String by)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(FIND)) {
            select.setString(1, programme);
            select.setString(2, id);
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    throw unknown();
                }
                RecordedResponse latest = ResponseRow.read(row);
                if (latest.version() != version) {
                    throw new ProblemException(
                            Problem.STALE, "The response has changed meanwhile: read it again and repeat the change.");
                }
                keep(latest, row.getString("fingerprint"), type, reason, by);
                return latest;
            }
        }
    }

    private void keep(RecordedResponse latest, String fingerprint, Type type, String reason, String by)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(KEEP)) {
            insert.setString(1, programme);
            insert.setLong(2, latest.number());
            insert.setLong(3, latest.version());
            insert.setString(4, latest.response().customer().orElse(null));
            insert.setObject(5, latest.day());
            insert.setString(6, Content.whole(latest.response()));
            insert.setString(7, fingerprint);
            insert.setObject(8, ResponseRow.time(now));
            insert.setString(9, by);
            insert.setString(10, type.name());
            insert.setString(11, reason);
            insert.executeUpdate();
        }
    }

    private void update(RecordedResponse result, Draft changed) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(UPDATE)) {
            update.setLong(1, result.version());
            update.setString(2, result.reason().orElse(null));
            int next = ResponseRow.bind(update, 3, changed.submission(), changed.content());
            update.setString(next, programme);
            update.setLong(next + 1, result.number());
            update.executeUpdate();
        }
    }

    private static ProblemException unknown() {
        return notFound("The programme has no response of this id.");
    }
}
