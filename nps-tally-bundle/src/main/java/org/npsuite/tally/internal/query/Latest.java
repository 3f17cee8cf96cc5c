// SPDX-License-Identifier: Apache-2.0
package org.npsuite.tally.internal.query;

import java.util.Arrays;
import org.npsuite.tally.internal.column.Columns;

/** Of the rows of each customer in each group, remembers the one answered last; for the customers of a portion. */
final class Latest {

    /** Hears of the row that is a customer's latest in a group. */
    interface Reader {
        void latest(int group, int customer, int row);
    }

    private final Columns columns;
    private final Portion portion;
    private final LongIndex keys;
    private int[] rows = new int[64];

    /** @param grouped whether there is more than one group */
    Latest(Columns columns, Portion portion, boolean grouped) {
        this.columns = columns;
        this.portion = portion;
        this.keys = grouped ? LongIndex.ofAny() : LongIndex.direct(Portion.SIZE);
    }

    /** Offers the rows of a batch, all of which are of customers of the portion. */
    void offer(Batch batch) {
        int[] customers = batch.read(columns.customer());
        for (int i = 0; i < batch.count(); i++) {
            offer(Keys.of(batch.group(i), customers[i] - portion.from()), batch.row(i));
        }
    }

    private void offer(long key, int row) {
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
            long key = keys.key(number);
            reader.latest(Keys.group(key), Keys.ordinal(key) + portion.from(), rows[number]);
        }
    }
}
