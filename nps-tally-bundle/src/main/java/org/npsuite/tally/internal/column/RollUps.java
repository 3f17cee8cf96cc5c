// SPDX-License-Identifier: Apache-2.0
package org.npsuite.tally.internal.column;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.npsuite.model.slice.Field;

/** Day × one field, for every field of few values, and the days alone. */
public final class RollUps {

    private static final int MOST_FIELDS = 64;

    private final RollUp days = new RollUp();
    private final Map<Field, RollUp> fields = new HashMap<>();

    /** A field that no answer has had a value of so far. */
    void add(Field field) {
        if (fields.size() < MOST_FIELDS) {
            fields.put(field, RollUp.ofNone(days));
        }
    }

    /** Counts {@code change} answers more, whose code of a field {@code codes} tells. */
    void count(int day, int rating, int change, ToIntFunction<Field> codes) {
        days.add(day, Dictionary.NONE, rating, change);
        fields.forEach((field, rollUp) -> rollUp.add(day, codes.applyAsInt(field), rating, change));
        fields.values().removeIf(RollUp::full);
    }

    /** The days alone: all answers under code 0. */
    public RollUp days() {
        return days;
    }

    /** By value of a field; empty where it has too many. */
    public Optional<RollUp> of(Field field) {
        return Optional.ofNullable(fields.get(field));
    }

    long bytes() {
        return days.bytes() + fields.values().stream().mapToLong(RollUp::bytes).sum();
    }
}
