// SPDX-License-Identifier: Apache-2.0
package org.npsuite.model.slice;

import static org.npsuite.model.problem.ProblemException.invalid;

import java.util.Objects;

/**
 * A field that answers can be grouped by.
 *
 * @param field which
 * @param values how many different values it has among the answers that count, at least 1
 * @since 1.1
 */
public record FieldValues(Field field, long values) {

    public FieldValues {
        Objects.requireNonNull(field, "field");
        if (values < 1) {
            throw invalid("a field with values has at least one, not " + values);
        }
    }
}
