// SPDX-License-Identifier: Apache-2.0
package org.npsuite.tally.internal.query;

import java.util.Arrays;
import org.npsuite.tally.internal.column.Columns;

/** Of the rows it is offered under a key, such as a customer in a group, remembers the one answered last. */
final class Latest {

    /** Hears of the row that is the latest of its key. */
    interface Reader {
        void latest(long key, int row);
    }

    private final Columns columns;
    private final LongIndex keys = LongIndex.ofAny();
    private int[] rows = new int[64];

    Latest(Columns columns) {
        this.columns = columns;
    }

    void offer(long key, int row) {
        int known = keys.size();
        int number = keys.number(key);
        if (number == rows.length) {
            rows = Arrays.copyOf(rows, rows.length * 2);
        }
        if (number == known || columns.later(row, rows[number])) {
            rows[number] = row;
        }
    }

    void forEach(Reader reader) {
        for (int number = 0; number < keys.size(); number++) {
            reader.latest(keys.key(number), rows[number]);
        }
    }
}
