// SPDX-License-Identifier: Apache-2.0
package org.npsuite.tally.internal.query;

import org.npsuite.model.score.Tally;
import org.npsuite.tally.internal.column.Column;
import org.npsuite.tally.internal.column.Columns;
import org.npsuite.tally.internal.column.RollUp;

/** The cells of a roll-up that a query keeps and that hold answers. */
final class Cells extends Entries {

    private final Column days;
    private final RollUp rollUp;
    private final int[] dayOf;
    private final int[] codeOf;

    /**
     * @param days by code of the day, whether it is kept
     * @param codes by code of the field, whether it is kept
     */
    Cells(Columns columns, RollUp rollUp, boolean[] days, boolean[] codes) {
        super(rollUp.cells());
        this.days = columns.day();
        this.rollUp = rollUp;
        this.dayOf = new int[rollUp.cells()];
        this.codeOf = new int[rollUp.cells()];
        int kept = 0;
        for (int day = 0; day < days.length; day++) {
            int known = days[day] ? Math.min(codes.length, rollUp.codes(day)) : 0;
            for (int code = 0; code < known; code++) {
                if (codes[code] && holdsAnswers(day, code)) {
                    members()[kept] = kept;
                    dayOf[kept] = day;
                    codeOf[kept++] = code;
                }
            }
        }
        start(kept);
    }

    private boolean holdsAnswers(int day, int code) {
        int[] counts = rollUp.counts(day);
        int any = 0;
        for (int rating = 0; rating < Tally.RATINGS; rating++) {
            any |= counts[code * Tally.RATINGS + rating];
        }
        return any != 0;
    }

    @Override
    void read(Column column, int[] cells, int count, int[] codes) {
        int[] source = column == days ? dayOf : codeOf;
        for (int i = 0; i < count; i++) {
            codes[i] = source[cells[i]];
        }
    }

    /** Adds the answers of every cell to its group. */
    void addTo(Counts counts) {
        for (int i = 0; i < count(); i++) {
            int cell = member(i);
            counts.add(group(i), rollUp.counts(dayOf[cell]), codeOf[cell] * Tally.RATINGS);
        }
    }
}
