// SPDX-License-Identifier: Apache-2.0
package org.npsuite.tally.internal.column;

import java.io.DataInput;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.npsuite.model.slice.Field;

/** Day × one field, for every field of few values, and the days alone. */
public final class RollUps {

    private static final int MOST_FIELDS = 64;

    private record Counted(Column codes, RollUp rollUp) {}

    private RollUp days = new RollUp();
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

    void save(Image image) throws IOException {
        days.save(image);
        image.data().writeInt(fields.size());
        for (Map.Entry<Field, Counted> field : fields.entrySet()) {
            image.data().writeUTF(field.getKey().key());
            field.getValue().rollUp().save(image);
        }
    }

    /** Reads what was saved, for fields whose values are where {@code codes} says. */
    void load(DataInput in, Function<Field, Column> codes) throws IOException {
        days = RollUp.load(in);
        for (int left = in.readInt(); left > 0; left--) {
            Field field = Field.parse(in.readUTF());
            fields.put(field, new Counted(codes.apply(field), RollUp.load(in)));
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
