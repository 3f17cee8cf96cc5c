// SPDX-License-Identifier: Apache-2.0
package org.npsuite.store.internal.journal;

import static org.npsuite.model.problem.ProblemException.invalid;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.npsuite.model.response.RecordedResponse;
import org.npsuite.spi.store.JournalEntry;
import org.npsuite.spi.store.JournalEntry.Type;

/** Reads a programme's journal in its order, out of the responses and the changes to them. */
final class Changes {

    // Ordered by the programme as well, or H2 would not see that the primary key has the order wanted.
    private static final String RECORDED = "select " + ResponseRow.COLUMNS
            + " from nps_response r where r.programme = ? and r.number > ? and r.number <= ?"
            + " order by r.programme, r.number limit ?";
    private static final String CHANGED = "select c.position, c.type, c.number as changed, " + ResponseRow.COLUMNS
            + " from nps_change c left join nps_response r on r.programme = c.programme and r.number = c.number"
            + " where c.programme = ? and c.position > ? and c.position <= ?"
            + " order by c.programme, c.position limit ?";

    private final Connection connection;
    private final String programme;
    private final Positions positions;
    private final Recent recent;

    /** @param recent what need not be read, because this node has just written it */
    Changes(Connection connection, String programme, Positions positions, Recent recent) {
        this.connection = connection;
        this.programme = programme;
        this.positions = positions;
        this.recent = recent;
    }

    List<JournalEntry> after(long position, int limit) throws SQLException {
        OptionalLong known = recent.end(programme);
        // Read first: up to here both tables are complete, whatever is committed while they are read.
        long head = Head.read(connection, programme);
        if (position > head) {
            throw invalid("this journal has not come as far as that watermark; read again from the start");
        }
        if (known.isPresent() && known.getAsLong() == head) {
            Optional<List<RecordedResponse>> responses = recent.after(programme, position, head, limit);
            if (responses.isPresent()) {
                return responses.get().stream().map(this::recorded).toList();
            }
        }
        List<Placed> entries = read(position, head, limit);
        boolean toTheEnd = entries.size() < limit || entries.get(limit - 1).position() == head;
        if (toTheEnd) {
            recent.follow(programme, head);
        }
        return entries.stream().map(Placed::entry).toList();
    }

    private List<Placed> read(long position, long head, int limit) throws SQLException {
        List<Placed> entries = recorded(position, head, limit);
        long last = entries.size() == limit ? entries.get(limit - 1).position() : head;
        entries.addAll(changed(position, last, limit));
        entries.sort(Comparator.comparingLong(Placed::position));
        return entries.stream().limit(limit).toList();
    }

    private List<Placed> recorded(long after, long last, int limit) throws SQLException {
        return query(RECORDED, after, last, limit, row -> {
            RecordedResponse response = ResponseRow.read(row);
            return new Placed(response.number(), recorded(response));
        });
    }

    private JournalEntry recorded(RecordedResponse response) {
        return new JournalEntry(
                Type.RECORDED, response.number(), Optional.of(response), positions.watermark(response.number()));
    }

    private List<Placed> changed(long after, long last, int limit) throws SQLException {
        return query(CHANGED, after, last, limit, row -> {
            boolean erased = row.getString("id") == null;
            return entry(
                    row.getLong("position"),
                    Type.valueOf(row.getString("type")),
                    row.getLong("changed"),
                    erased ? Optional.empty() : Optional.of(ResponseRow.read(row)));
        });
    }

    private Placed entry(long position, Type type, long number, Optional<RecordedResponse> response) {
        return new Placed(position, new JournalEntry(type, number, response, positions.watermark(position)));
    }

    private List<Placed> query(String sql, long after, long last, int limit, Reader reader) throws SQLException {
        List<Placed> entries = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, programme);
            select.setLong(2, after);
            select.setLong(3, last);
            select.setInt(4, limit);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    entries.add(reader.read(rows));
                }
            }
        }
        return entries;
    }

    private record Placed(long position, JournalEntry entry) {}

    @FunctionalInterface
    private interface Reader {
        Placed read(ResultSet row) throws SQLException;
    }
}
