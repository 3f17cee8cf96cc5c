// SPDX-License-Identifier: Apache-2.0
package org.npsuite.shell.internal.view;

import java.util.ArrayList;
import java.util.List;
import org.apache.karaf.shell.support.table.ShellTable;

/** Rows of text under headings; numbers stand to the right. */
final class Table {

    private final String empty;
    private final List<String> headings = new ArrayList<>();
    private final List<Boolean> numbers = new ArrayList<>();
    private final List<List<String>> rows = new ArrayList<>();

    /** @param empty what is said where there are no rows */
    Table(String empty) {
        this.empty = empty;
    }

    Table text(String heading) {
        headings.add(heading);
        numbers.add(false);
        return this;
    }

    Table number(String heading) {
        headings.add(heading);
        numbers.add(true);
        return this;
    }

    Table row(List<String> cells) {
        if (cells.size() != headings.size()) {
            throw new IllegalArgumentException(cells.size() + " cells under " + headings.size() + " headings");
        }
        rows.add(List.copyOf(cells));
        return this;
    }

    Table row(String... cells) {
        return row(List.of(cells));
    }

    List<String> headings() {
        return List.copyOf(headings);
    }

    List<List<String>> rows() {
        return List.copyOf(rows);
    }

    ShellTable shell() {
        ShellTable table = new ShellTable().emptyTableText(empty);
        for (int column = 0; column < headings.size(); column++) {
            if (numbers.get(column)) {
                table.column(headings.get(column)).alignRight();
            } else {
                table.column(headings.get(column));
            }
        }
        rows.forEach(row -> table.addRow().addContent(row.toArray()));
        return table;
    }
}
