// SPDX-License-Identifier: Apache-2.0
package org.npsuite.perf.data;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.npsuite.model.slice.Field;

/** The six attributes of a generated answer, and how many values each has. */
public enum Attribute {
    SEGMENT(20),
    REGION(12),
    PRODUCT(40),
    PLAN(4),
    TENURE(8),
    SECTOR(30);

    /** All of them, in the order of the columns of every table. */
    public static final List<Attribute> ALL = List.of(values());

    private final List<String> labels;

    Attribute(int values) {
        labels = IntStream.range(0, values)
                .mapToObj(value -> "%s-%02d".formatted(column(), value))
                .toList();
    }

    /** Its name, as an attribute and as a column. */
    public String column() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Its values. */
    public List<String> labels() {
        return labels;
    }

    /** The field a query names. */
    public Field field() {
        return Field.attribute(column());
    }
}
