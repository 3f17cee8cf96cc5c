// SPDX-License-Identifier: Apache-2.0
package org.npsuite.benchmark.internal.pack;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** One line of a table, read cell by cell; complains about a cell that does not read and goes on. */
final class Row {

    private final String file;
    private final long line;
    private final Map<String, String> cells;
    private final Complaints complaints;
    private boolean readable = true;

    Row(String file, long line, Map<String, String> cells, Complaints complaints) {
        this.file = file;
        this.line = line;
        this.cells = cells;
        this.complaints = complaints;
    }

    /** Notes what is wrong with this line. */
    void complain(String reason) {
        readable = false;
        complaints.add(file, line, reason);
    }

    /** Whether nothing was wrong so far. */
    boolean isReadable() {
        return readable;
    }

    /** The cell; empty where it is blank or the column is missing. */
    String text(String column) {
        return cells.getOrDefault(column, "").strip();
    }

    /** A decimal number; {@code null} where the cell is empty. */
    BigDecimal decimal(String column) {
        String text = text(column);
        if (text.isEmpty()) {
            return null;
        }
        // Longer digits are no figure but an attempt to keep the parser busy.
        if (text.length() <= 24 && text.matches("-?\\d+(\\.\\d+)?")) {
            return new BigDecimal(text);
        }
        complain(column + " must be a number such as -12.5");
        return null;
    }

    /** A number that must be there. */
    BigDecimal requiredDecimal(String column) {
        if (text(column).isEmpty()) {
            complain(column + " is empty");
        }
        BigDecimal value = decimal(column);
        return value == null ? BigDecimal.ZERO : value;
    }

    /** A whole number; {@code null} where the cell is empty. */
    Integer integer(String column) {
        String text = text(column);
        if (text.isEmpty()) {
            return null;
        }
        if (text.matches("\\d{1,9}")) {
            return Integer.valueOf(text);
        }
        complain(column + " must be a whole number");
        return null;
    }

    /** A day. */
    LocalDate date(String column) {
        try {
            return LocalDate.parse(text(column));
        } catch (DateTimeException e) {
            complain(column + " must be a date such as 2026-11-22");
            return LocalDate.EPOCH;
        }
    }

    /** One of the names of an enumeration, in lower or upper case. */
    <E extends Enum<E>> E constant(String column, Class<E> type) {
        E[] constants = type.getEnumConstants();
        return Arrays.stream(constants)
                .filter(constant -> constant.name().equalsIgnoreCase(text(column)))
                .findFirst()
                .orElseGet(() -> {
                    complain(column + " must be one of "
                            + Arrays.stream(constants)
                                    .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                                    .collect(Collectors.joining(", ")));
                    return constants[0];
                });
    }
}
