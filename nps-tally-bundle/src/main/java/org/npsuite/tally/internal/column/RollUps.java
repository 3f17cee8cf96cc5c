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

    private static final int MOST_FIELDS = 64;

    private final Column day;
    private final Column rating;
    private final Map<Field, Margin> margins = new HashMap<>();
    private RollUp days = new RollUp();

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
        if (margins.size() < MOST_FIELDS) {
            margins.put(field, new Margin(column));
        }
    }

    /** Counts the answer of a row, while the columns hold it: 1 more, or -1. */
    void count(int row, int change) {
        int on = day.code(row);
        int rated = rating.code(row);
        days.add(on, Dictionary.NONE, rated, change);
        for (Margin margin : margins.values()) {
            margin.count(row, on, rated, change);
        }
    }

    /** Begins every roll-up that pays from now on and ends those that do so no more; every row must have been counted. */
    void settle(int rows) {
        for (Margin margin : margins.values()) {
            if (margin.begins(days.cells(), rows)) {
                margin.begin(days, day, rating, rows);
            } else if (margin.ends(days.cells(), rows)) {
                margin.end();
            }
        }
    }

    void save(Image image) throws IOException {
        days.save(image);
        Map<Field, RollUp> kept = new HashMap<>();
        margins.forEach((field, margin) -> margin.rollUp().ifPresent(rollUp -> kept.put(field, rollUp)));
        image.data().writeInt(kept.size());
        for (Map.Entry<Field, RollUp> field : kept.entrySet()) {
            image.data().writeUTF(field.getKey().key());
            field.getValue().save(image);
        }
    }

    /** Reads what was saved, for fields that have been added. */
    void load(DataInput in) throws IOException {
        days = RollUp.load(in);
        for (int left = in.readInt(); left > 0; left--) {
            margins.get(Field.parse(in.readUTF())).resume(RollUp.load(in));
        }
    }

    /** The days alone: all answers under code 0. */
    public RollUp days() {
        return days;
    }

    /** By value of a field; the days alone where no answer ever had one, and empty where it does not pay. */
    public Optional<RollUp> of(Field field) {
        return Optional.ofNullable(margins.get(field))
                .flatMap(margin -> margin.bare() ? Optional.of(days) : margin.rollUp());
    }

    long bytes() {
        return days.bytes()
                + margins.values().stream()
                        .flatMap(margin -> margin.rollUp().stream())
                        .mapToLong(RollUp::bytes)
                        .sum();
    }
}
