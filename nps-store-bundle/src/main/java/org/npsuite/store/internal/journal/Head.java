// SPDX-License-Identifier: Apache-2.0
package org.npsuite.store.internal.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeSet;

/**
 * The last position each programme's journal has given out. Writers hold its row until they commit: so the order of
 * positions is the order of commits, and whoever sees a position sees all before it.
 */
public final class Head {

    private Head() {}

    /** The last committed position; {@link Positions#START} for an unknown programme. */
    public static long read(Connection connection, String programme) throws SQLException {
        return position(connection, "select last_position from nps_head where programme = ?", programme)
                .orElse(Positions.START);
    }

    /** Locks the programme until the commit; empty for an unknown one. */
    static OptionalLong lock(Connection connection, String programme) throws SQLException {
        return position(connection, "select last_position from nps_head where programme = ? for update", programme);
    }

    /** Locks the programme until the commit, making it known if need be. */
    static long lockOrCreate(Connection connection, String programme) throws SQLException {
        OptionalLong position = lock(connection, programme);
        if (position.isPresent()) {
            return position.getAsLong();
        }
        try (PreparedStatement insert =
                connection.prepareStatement("insert into nps_head (programme, last_position) values (?, ?)")) {
            insert.setString(1, programme);
            insert.setLong(2, Positions.START);
            insert.executeUpdate();
        }
        return Positions.START;
    }

    /** Locks several programmes until the commit, always in the same order; unknown ones are left out. */
    static Map<String, Long> lock(Connection connection, List<String> programmes) throws SQLException {
        Map<String, Long> positions = new LinkedHashMap<>();
        for (String programme : new TreeSet<>(programmes)) {
            lock(connection, programme).ifPresent(position -> positions.put(programme, position));
        }
        return positions;
    }

    /** Tells the last position given out, to other nodes as well; the programme is locked. */
    static void move(Connection connection, String programme, long position) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("update nps_head set last_position = ? where programme = ?")) {
            update.setLong(1, position);
            update.setString(2, programme);
            update.executeUpdate();
        }
        News.announce(connection, programme);
    }

    /** Every programme that has entries, by id. */
    static List<String> programmes(Connection connection) throws SQLException {
        List<String> programmes = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select programme from nps_head order by programme")) {
            while (rows.next()) {
                programmes.add(rows.getString(1));
            }
        }
        return programmes;
    }

    private static OptionalLong position(Connection connection, String sql, String programme) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, programme);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? OptionalLong.of(row.getLong(1)) : OptionalLong.empty();
            }
        }
    }
}
