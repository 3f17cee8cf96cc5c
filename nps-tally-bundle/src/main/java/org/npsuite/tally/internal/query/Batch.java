// SPDX-License-Identifier: Apache-2.0
package org.npsuite.tally.internal.query;

import org.npsuite.tally.internal.column.Column;
import org.npsuite.tally.internal.column.RowSet;

/** The rows of a batch that a query keeps. */
final class Batch extends Entries {

    private int number;
    private int size;
    private int[] kept;
    private long[] numbers = {};

    Batch() {
        super(Column.BATCH);
    }

    /** Begins a batch with those of its {@code rowsInAll} rows that are kept. */
    void start(int batch, RowSet rows, int rowsInAll) {
        number = batch;
        size = rowsInAll;
        kept = members();
        start(rows.rows(kept));
    }

    /** The row of an entry, counted from the first of the whole column. */
    int row(int entry) {
        return number * Column.BATCH + member(entry);
    }

    /** The numbers of a column, by entry; valid until the next call. */
    long[] readNumbers(Column column) {
        numbers = numbers.length < count() ? new long[Math.max(count(), Column.BATCH)] : numbers;
        column.read(number, members(), count(), numbers);
        return numbers;
    }

    @Override
    void read(Column column, int[] rows, int count, int[] codes) {
        boolean everyRowInOrder = rows == kept && count == size;
        if (everyRowInOrder) {
            column.read(number, count, codes);
        } else {
            column.read(number, rows, count, codes);
        }
    }
}
