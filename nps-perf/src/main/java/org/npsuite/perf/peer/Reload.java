// SPDX-License-Identifier: Apache-2.0
package org.npsuite.perf.peer;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.npsuite.perf.data.Attribute;

/**
 * What a restart without a snapshot comes down to at the least: every row of the plain table read over JDBC, a few
 * thousand at a time, its texts coded by dictionaries into arrays. It counts nothing beforehand, keeps no journal
 * numbers and no dictionary of customers, which an engine would need besides.
 */
public final class Reload {

    private static final int ROWS_AT_A_TIME = 10_000;

    private final List<Map<String, Integer>> dictionaries = new ArrayList<>();
    private final byte[][] codes = new byte[Attribute.ALL.size()][1024];
    private long[] customers = new long[1024];
    private int[] days = new int[1024];
    private byte[] ratings = new byte[1024];
    private int size;

    private Reload() {
        Attribute.ALL.forEach(attribute -> dictionaries.add(new HashMap<>()));
    }

    /** Reads everything. */
    public static Reload of(Connection connection) throws SQLException {
        Reload reload = new Reload();
        // Only within a transaction does the driver read part by part.
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(ROWS_AT_A_TIME);
            try (ResultSet rows = statement.executeQuery(
                    "select day, rating, customer, segment, region, product, plan, tenure, sector from answer")) {
                while (rows.next()) {
                    reload.add(rows);
                }
            }
        } finally {
            connection.setAutoCommit(true);
        }
        return reload;
    }

    private void add(ResultSet row) throws SQLException {
        if (size == ratings.length) {
            grow();
        }
        days[size] = (int) row.getObject(1, LocalDate.class).toEpochDay();
        ratings[size] = row.getByte(2);
        customers[size] = row.getLong(3);
        for (int i = 0; i < codes.length; i++) {
            Map<String, Integer> dictionary = dictionaries.get(i);
            codes[i][size] = (byte) (int) dictionary.computeIfAbsent(row.getString(4 + i), label -> dictionary.size());
        }
        size++;
    }

    private void grow() {
        int room = size * 2;
        days = Arrays.copyOf(days, room);
        ratings = Arrays.copyOf(ratings, room);
        customers = Arrays.copyOf(customers, room);
        for (int i = 0; i < codes.length; i++) {
            codes[i] = Arrays.copyOf(codes[i], room);
        }
    }

    /** The first answer: months by segments. */
    public Counted byMonthAndSegment() {
        int segment = Attribute.SEGMENT.ordinal();
        String[] labels = new String[dictionaries.get(segment).size()];
        dictionaries.get(segment).forEach((label, code) -> labels[code] = label);
        long[][][] counts = new long[12][labels.length][11];
        for (int row = 0; row < size; row++) {
            int month = LocalDate.ofEpochDay(days[row]).getMonthValue();
            counts[month - 1][codes[segment][row]][ratings[row]]++;
        }
        List<Counted.Line> lines = new ArrayList<>();
        for (int month = 0; month < 12; month++) {
            for (int code = 0; code < labels.length; code++) {
                for (int rating = 0; rating < 11; rating++) {
                    String label = "2025-%02d".formatted(month + 1);
                    lines.add(new Counted.Line(List.of(label, labels[code]), rating, counts[month][code][rating]));
                }
            }
        }
        return Counted.of(lines);
    }
}
