// SPDX-License-Identifier: Apache-2.0
package org.npsuite.tally.internal.column;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.npsuite.model.slice.Field;

/** Day × one field, for every field of few values, and the days alone. */
public final class RollUps {

    private static final int MOST_FIELDS = 64;

    private record Counted(Column codes, RollUp rollUp) {}

    private final RollUp days = new RollUp();
    private final Map<Field, Counted> fields = new HashMap<>();

    /** A field, whose values will be in {@code codes}; so far no answer has one. */
    void add(Field field, Column codes) {
        if (fields.size() < MOST_FIELDS) {
            fields.put(field, new Counted(codes, RollUp.ofNone(days)));
        }
    }

    /** Counts the answer of a row: 1 more, or -1. */
    void count(int row, int day, int rating, int change) {
        days.add(day, Dictionary.NONE, rating, change);
        boolean full = false;
        for (Counted counted : fields.values()) {
            counted.rollUp().add(day, counted.codes().code(row), rating, change);
            full |= counted.rollUp().full();
        }
        if (full) {
            fields.values().removeIf(counted -> counted.rollUp().full());
        }
    }

    /** Counts the answers of a whole batch. */
    void countAll(int batch, int rows, Column day, Column rating) {
        int[] daysOf = new int[rows];
        int[] ratings = new int[rows];
        int[] codes = new int[rows];
        day.read(batch, rows, daysOf);
        rating.read(batch, rows, ratings);
        countAll(days, daysOf, codes, ratings);
        for (Counted counted : fields.values()) {
            counted.codes().read(batch, rows, codes);
            countAll(counted.rollUp(), daysOf, codes, ratings);
        }
        fields.values().removeIf(counted -> counted.rollUp().full());
    }

    private static void countAll(RollUp rollUp, int[] days, int[] codes, int[] ratings) {
        for (int i = 0; i < ratings.length; i++) {
            if (ratings[i] != Columns.NO_RATING) {
                rollUp.add(days[i], codes[i], ratings[i], 1);
            }
        }
    }

    /** The days alone: all answers under code 0. */
    public RollUp days() {
        return days;
    }

    /** By value of a field; empty where it has too many. */
    public Optional<RollUp> of(Field field) {
        return Optional.ofNullable(fields.get(field)).map(Counted::rollUp);
    }

    long bytes() {
        return days.bytes()
                + fields.values().stream()
                        .mapToLong(counted -> counted.rollUp().bytes())
                        .sum();
    }
}
