// SPDX-License-Identifier: Apache-2.0
package org.npsuite.store.internal.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.npsuite.model.document.Document;
import org.npsuite.model.response.Anonymity;
import org.npsuite.spi.store.StoredRecord;
import org.npsuite.store.internal.records.RecordTable;

/**
 * Says, per month of a programme, how many answers were erased, so that a score that moved can be explained. Where
 * respondents are anonymous, numbers below the programme's minimum are not told, nor changes by less.
 */
final class Restatements {

    /** The collection in the records; keys are {@code programme:2026-01}. */
    static final String COLLECTION = "restatements";

    private static final String PROGRAMMES = "programmes";
    private static final String BY = "erasure";

    private final Connection connection;
    private final String programme;
    private final RecordTable records;
    private final Instant now;

    Restatements(Connection connection, String programme, Instant now) {
        this.connection = connection;
        this.programme = programme;
        this.records = new RecordTable(connection);
        this.now = now;
    }

    /** Adds answers of a month that have been erased; the programme is locked. */
    void add(YearMonth month, long answers) throws SQLException {
        Count before = read(month);
        long erased = before.erased() + answers;
        boolean told = erased - before.published() >= smallestToTell();
        long published = told ? erased : before.published();
        write(month, new Count(erased, published), before.known());
        records.overwrite(COLLECTION, programme + ":" + month, document(month, published), BY, now);
    }

    private String document(YearMonth month, long published) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("programme", programme);
        document.put("month", month.toString());
        if (published > 0) {
            document.put("erased", published);
        } else {
            document.put("suppressed", true);
        }
        return Content.text(document);
    }

    private int smallestToTell() throws SQLException {
        Optional<StoredRecord> record = records.get(PROGRAMMES, programme);
        return record.map(StoredRecord::json)
                .flatMap(json -> Document.of(Content.document(json)).object("anonymity"))
                .map(anonymity -> anonymity.integer("minimum").orElse(Anonymity.STANDARD.minimum()))
                .orElse(1);
    }

    private Count read(YearMonth month) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select erased, published from nps_restatement where programme = ? and answer_month = ?")) {
            select.setString(1, programme);
            select.setString(2, month.toString());
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? new Count(row.getLong(1), row.getLong(2)) : Count.NONE;
            }
        }
    }

    private void write(YearMonth month, Count count, boolean known) throws SQLException {
        String sql = known
                ? "update nps_restatement set erased = ?, published = ? where programme = ? and answer_month = ?"
                : "insert into nps_restatement (erased, published, programme, answer_month) values (?, ?, ?, ?)";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, count.erased());
            statement.setLong(2, count.published());
            statement.setString(3, programme);
            statement.setString(4, month.toString());
            statement.executeUpdate();
        }
    }

    private record Count(long erased, long published) {

        static final Count NONE = new Count(0, 0);

        boolean known() {
            return erased > 0;
        }
    }
}
