// SPDX-License-Identifier: Apache-2.0
package org.npsuite.store.internal.tally;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.npsuite.model.slice.Field;

/**
 * What a question needs of an answer; what it does not need is {@code null} or empty.
 *
 * @param number its number in the journal
 * @param rating 0 to 10
 * @param day when it was given
 * @param answeredAt when it was given, exactly
 * @param customer who gave it; {@code null} where nobody is named
 * @param account to whom he belongs; {@code null} where none is named
 * @param fields those asked for
 * @param values the values of each of them, in their order
 * @param ratings of drivers, by name
 */
record Answer(
        long number,
        int rating,
        LocalDate day,
        Instant answeredAt,
        String customer,
        String account,
        List<Field> fields,
        List<Set<String>> values,
        Map<String, Integer> ratings) {

    /** Its values of a field that was asked for. */
    Set<String> values(Field field) {
        return values.get(fields.indexOf(field));
    }
}
