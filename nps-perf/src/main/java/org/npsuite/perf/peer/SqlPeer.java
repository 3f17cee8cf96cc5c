// SPDX-License-Identifier: Apache-2.0
package org.npsuite.perf.peer;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.npsuite.model.slice.Period;
import org.npsuite.perf.measure.CpuClock;
import org.npsuite.perf.measure.Side;

/** A database with one row per answer in the table {@code answer}. */
public interface SqlPeer extends AutoCloseable {

    /** The connection it is asked through. */
    Connection connection();

    /** Processor time of everything that takes part. */
    CpuClock cpu();

    /** The side of a duel that asks a question, with a statement prepared once. */
    default Side<Counted> asks(Question question) throws SQLException {
        PreparedStatement statement = connection().prepareStatement(question.sql());
        return new Side<>(
                () -> {
                    List<Counted.Line> lines = read(statement, question);
                    return () -> Counted.of(lines);
                },
                cpu());
    }

    private static List<Counted.Line> read(PreparedStatement statement, Question question) throws SQLException {
        int keys = question.groupBy().size();
        List<Counted.Line> lines = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                List<String> group = new ArrayList<>(keys);
                for (int key = 0; key < keys; key++) {
                    boolean month = question.groupBy().get(key) instanceof Period;
                    group.add(month ? month(rows.getInt(key + 1)) : rows.getString(key + 1));
                }
                lines.add(new Counted.Line(group, rows.getInt(keys + 1), rows.getLong(keys + 2)));
            }
        }
        return lines;
    }

    private static String month(int number) {
        return number < 10 ? "2025-0" + number : "2025-" + number;
    }

    @Override
    void close() throws SQLException;
}
