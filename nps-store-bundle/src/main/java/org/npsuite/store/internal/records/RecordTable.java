// SPDX-License-Identifier: Apache-2.0
package org.npsuite.store.internal.records;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.npsuite.spi.store.StoredRecord;

/** Documents within a transaction. A deleted one stays as a row without content, so that versions go on counting. */
public final class RecordTable {

    private static final String COLUMNS = "collection, record_key, version, document, changed_at, changed_by";
    private static final String ONE = "select " + COLUMNS + " from nps_record where collection = ? and record_key = ?";
    private static final String PREFIXED = "select " + COLUMNS
            + " from nps_record where collection = ? and record_key like ? escape '!' and document is not null";
    private static final String HISTORY =
            "select " + COLUMNS + " from nps_record_history where collection = ? and record_key = ? order by version";
    private static final String UPDATE = "update nps_record set version = ?, document = ?, changed_at = ?, "
            + "changed_by = ? where collection = ? and record_key = ?";
    private static final String INSERT = "insert into nps_record (version, document, changed_at, changed_by, "
            + "collection, record_key) values (?, ?, ?, ?, ?, ?)";
    private static final String KEEP = "insert into nps_record_history (version, document, changed_at, changed_by, "
            + "collection, record_key) values (?, ?, ?, ?, ?, ?)";

    private final Connection connection;

    public RecordTable(Connection connection) {
        this.connection = connection;
    }

    /** The document; empty if there is none, or no more. */
    public Optional<StoredRecord> get(String collection, String key) throws SQLException {
        return row(ONE, collection, key).filter(row -> !row.deleted());
    }

    /** The row as it stands, a deleted one too, locked until the commit. */
    Optional<StoredRecord> lock(String collection, String key) throws SQLException {
        return row(ONE + " for update", collection, key);
    }

    /** Those whose key begins with {@code prefix}, by key. */
    List<StoredRecord> list(String collection, String prefix) throws SQLException {
        String pattern = prefix.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
        // Sorted here: each database has its own idea of the order of texts.
        return rows(PREFIXED, collection, pattern).stream()
                .sorted(Comparator.comparing(StoredRecord::key))
                .toList();
    }

    /** Every version, oldest first. */
    List<StoredRecord> history(String collection, String key) throws SQLException {
        return rows(HISTORY, collection, key);
    }

    /** Puts a document whatever its version; the same content is no change. */
    public void overwrite(String collection, String key, String json, String by, Instant now) throws SQLException {
        Optional<StoredRecord> before = lock(collection, key);
        if (before.map(StoredRecord::json).filter(json::equals).isEmpty()) {
            replace(before, new StoredRecord(collection, key, nextVersion(before), json, now, by));
        }
    }

    /** Puts {@code after} in the place of the locked {@code before} and keeps it in the history. */
    void replace(Optional<StoredRecord> before, StoredRecord after) throws SQLException {
        write(before.isPresent() ? UPDATE : INSERT, after);
        write(KEEP, after);
    }

    /** The version that follows; 1 for the first. */
    static long nextVersion(Optional<StoredRecord> before) {
        return before.map(StoredRecord::version).orElse(0L) + 1;
    }

    private void write(String sql, StoredRecord record) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, record.version());
            statement.setObject(2, record.json(), Types.VARCHAR);
            statement.setObject(
                    3, record.changedAt().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC));
            statement.setString(4, record.changedBy());
            statement.setString(5, record.collection());
            statement.setString(6, record.key());
            statement.executeUpdate();
        }
    }

    private Optional<StoredRecord> row(String sql, String collection, String key) throws SQLException {
        return rows(sql, collection, key).stream().findFirst();
    }

    private List<StoredRecord> rows(String sql, String collection, String key) throws SQLException {
        List<StoredRecord> found = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, collection);
            select.setString(2, key);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    found.add(new StoredRecord(
                            rows.getString(1),
                            rows.getString(2),
                            rows.getLong(3),
                            rows.getString(4),
                            rows.getObject(5, OffsetDateTime.class).toInstant(),
                            rows.getString(6)));
                }
            }
        }
        return found;
    }
}
