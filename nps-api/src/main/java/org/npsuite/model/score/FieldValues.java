// SPDX-License-Identifier: Apache-2.0
package org.npsuite.model.score;

import static org.npsuite.model.problem.ProblemException.invalid;

import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import org.npsuite.model.slice.Field;

/**
 * A field that answers carry.
 *
 * @param field which
 * @param values how many different values it has among the answers that count, at least 1; empty where, grouped by it,
 *     an answer would have more groups than it may: answers can be filtered by such a field, not grouped
 * @param absent why {@code values} is empty; nothing where it is not
 * @since 1.1
 */
public record FieldValues(Field field, OptionalLong values, List<Absence> absent) {

    public FieldValues {
        Objects.requireNonNull(field, "field");
        Objects.requireNonNull(values, "values");
        absent = List.copyOf(absent);
        if (values.orElse(1) < 1) {
            throw invalid("a field with values has at least one, not " + values.getAsLong());
        }
        if (values.isPresent() != absent.isEmpty()) {
            throw invalid("a field has a number of values, or a reason why it has none");
        }
    }

    /** A field that answers can be grouped by. */
    public FieldValues(Field field, long values) {
        this(field, OptionalLong.of(values), List.of());
    }

    /** A field of too many values to group by. */
    public FieldValues(Field field, Absence tooMany) {
        this(field, OptionalLong.empty(), List.of(tooMany));
    }
}
