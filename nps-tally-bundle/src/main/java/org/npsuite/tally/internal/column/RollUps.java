// SPDX-License-Identifier: Apache-2.0
package org.npsuite.tally.internal.column;

import java.io.DataInput;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.npsuite.model.slice.Field;

/**
 * The days alone, and day × one field for every field for which that pays: where there are few rows for many cells, the
 * rows are read as quickly and take less room.
 */
public final class RollUps {

    /** Roll-ups at a time; each costs every append a little. */
    private static final int MOST = 64;

    private final Column day;
    private final Column rating;
    private final Map<Field, FieldRollUp> fields = new HashMap<>();
    private RollUp days = new RollUp();
    private int kept;

    /**
     * @param day by row, the code of its day
     * @param rating by row, its rating
     */
    RollUps(Column day, Column rating) {
        this.day = day;
        this.rating = rating;
    }

    /** A field, whose answers are counted as soon as that pays. */
    void add(Field field, Coded<String> column) {
        fields.put(field, new FieldRollUp(column));
    }

    /** Counts the answer of a row, while the columns hold it: 1 more, or -1. */
    void count(int row, int change) {
        int on = day.code(row);
        int rated = rating.code(row);
        days.add(on, Dictionary.NONE, rated, change);
        for (FieldRollUp one : fields.values()) {
            one.count(row, on, rated, change);
        }
    }

    /** Begins every roll-up that pays from now on and ends those that do so no more; every row must have been counted. */
    void settle(int rows) {
        for (FieldRollUp one : fields.values()) {
            if (kept < MOST && one.begins(days.cells(), rows)) {
                one.begin(days, day, rating, rows);
                kept++;
            } else if (one.ends(days.cells(), rows)) {
                one.end();
                kept--;
            }
        }
    }

    void save(Image image) throws IOException {
        days.save(image);
        image.data().writeInt(kept);
        for (Map.Entry<Field, FieldRollUp> field : fields.entrySet()) {
            Optional<RollUp> rollUp = field.getValue().rollUp();
            if (rollUp.isPresent()) {
                image.data().writeUTF(field.getKey().key());
                rollUp.get().save(image);
            }
        }
    }

    /** Reads what was saved, for fields that have been added. */
    void load(DataInput in) throws IOException {
        days = RollUp.load(in);
        kept = in.readInt();
        for (int left = kept; left > 0; left--) {
            fields.get(Field.parse(in.readUTF())).resume(RollUp.load(in));
        }
    }

    /** The days alone: all answers under code 0. */
    public RollUp days() {
        return days;
    }

    /** By value of a field; the days alone where no answer ever had one, and empty where none is kept. */
    public Optional<RollUp> of(Field field) {
        return Optional.ofNullable(fields.get(field)).flatMap(one -> one.bare() ? Optional.of(days) : one.rollUp());
    }

    long bytes() {
        return days.bytes()
                + fields.values().stream()
                        .flatMap(one -> one.rollUp().stream())
                        .mapToLong(RollUp::bytes)
                        .sum();
    }
}
