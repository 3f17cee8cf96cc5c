// SPDX-License-Identifier: Apache-2.0
package org.npsuite.tally.internal.column;

import java.util.Optional;

/** One field of one value at most, and its roll-up for as long as it pays to keep one. */
final class FieldRollUp {

    private final Coded<String> field;
    private RollUp rollUp;

    /** @param field whose answers are not counted until that pays */
    FieldRollUp(Coded<String> field) {
        this.field = field;
    }

    /** Goes on with counts that were kept before. */
    void resume(RollUp kept) {
        rollUp = kept;
    }

    /** The counts; empty while none are kept. */
    Optional<RollUp> rollUp() {
        return Optional.ofNullable(rollUp);
    }

    /** Whether no answer ever had a value, so that the days alone say as much. */
    boolean bare() {
        return values() == 1;
    }

    /** Values met, "none" is one. */
    private int values() {
        return field.dictionary().size();
    }

    /** Counts the answer of a row: 1 more, or -1. */
    void count(int row, int day, int rating, int change) {
        if (rollUp != null) {
            rollUp.add(day, field.codes().code(row), rating, change);
        }
    }

    /** Whether to begin a roll-up. */
    boolean begins(int days, long rows) {
        return rollUp == null && !bare() && RollUp.pays((long) days * values(), rows);
    }

    /**
     * Whether to end the roll-up: only once twice the rows would be too few for it. Before it begins again rows will have
     * doubled, so that all the reading it ever begins with is little beside the appending.
     */
    boolean ends(int days, long rows) {
        return rollUp != null && !RollUp.pays((long) days * values(), 2 * rows);
    }

    void end() {
        rollUp = null;
    }

    /**
     * Begins a roll-up of rows that are all counted in {@code days}. Batches without a value are not read, so that with a
     * field that has just come it takes no time.
     */
    void begin(RollUp days, Column day, Column rating, int rows) {
        rollUp = RollUp.ofNone(days, values());
        for (int first = 0; first < rows; first += Column.BATCH) {
            if (!field.codes().excludes(first / Column.BATCH, Dictionary.NONE, true)) {
                for (int row = first; row < Math.min(rows, first + Column.BATCH); row++) {
                    move(field.codes().code(row), day.code(row), rating.code(row));
                }
            }
        }
    }

    private void move(int code, int day, int rating) {
        if (code != Dictionary.NONE) {
            rollUp.add(day, Dictionary.NONE, rating, -1);
            rollUp.add(day, code, rating, 1);
        }
    }
}
