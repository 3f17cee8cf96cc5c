// SPDX-License-Identifier: Apache-2.0
package org.npsuite.spi.tally;

import java.util.List;
import java.util.Objects;
import org.npsuite.model.slice.Field;
import org.npsuite.model.slice.Slice;

/**
 * Asks how many values fields have.
 *
 * @param slice which answers
 * @param fields which fields; none = the answer says no more than how far the journal had been read
 * @since 1.1
 */
public record ValuesQuery(Slice slice, List<Field> fields) {

    public ValuesQuery {
        Objects.requireNonNull(slice, "slice");
        fields = List.copyOf(fields);
    }
}
