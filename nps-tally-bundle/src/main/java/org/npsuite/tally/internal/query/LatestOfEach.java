// SPDX-License-Identifier: Apache-2.0
package org.npsuite.tally.internal.query;

import org.npsuite.tally.internal.column.Columns;

/** Of the rows of each customer of a portion, finds the one answered last, whatever group it is in. */
final class LatestOfEach {

    /** Hears of the row that is a customer's latest. */
    interface Reader {
        void latest(int customer, int row);
    }

    private static final int NUMBERS_EACH = 2;

    private final Columns columns;
    private final int first;

    /** For each customer when the latest row was answered, and beside it, to be found together, the row plus one. */
    private final long[] latest;

    LatestOfEach(Columns columns, Portion portion) {
        this.columns = columns;
        this.first = portion.from();
        int customers = Math.min(portion.to(), columns.customers().size()) - first;
        this.latest = new long[customers * NUMBERS_EACH];
    }

    /** Offers the rows of a batch, all of which are of customers of the portion. */
    void offer(Batch batch) {
        int[] customers = batch.read(columns.customer());
        long[] times = batch.readNumbers(columns.answeredAt());
        for (int i = 0; i < batch.count(); i++) {
            int at = (customers[i] - first) * NUMBERS_EACH;
            int row = batch.row(i);
            int known = (int) latest[at + 1] - 1;
            if (known < 0 || times[i] > latest[at] || times[i] == latest[at] && columns.later(row, known)) {
                latest[at] = times[i];
                latest[at + 1] = row + 1L;
            }
        }
    }

    /** Tells of every latest row. */
    void forEach(Reader reader) {
        for (int at = 0; at < latest.length; at += NUMBERS_EACH) {
            if (latest[at + 1] > 0) {
                reader.latest(first + at / NUMBERS_EACH, (int) latest[at + 1] - 1);
            }
        }
    }
}
