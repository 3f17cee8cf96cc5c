// SPDX-License-Identifier: Apache-2.0
package org.npsuite.model.slice;

import static org.npsuite.model.problem.ProblemException.invalid;

import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Keeps the answers whose field has, or has not, one of some values. Written {@code attr:segment:eq:A},
 * {@code team:in:north,south} or {@code channel:ne:web}; in a list a comma of a value is written {@code \,}.
 *
 * @param field what is looked at
 * @param operator how it is compared
 * @param values with what; one for {@code EQ} and {@code NE}, any number for {@code IN}, which keeps nothing if empty
 */
public record Filter(Field field, Operator operator, Set<String> values) {

    /** How a field is compared. */
    public enum Operator {
        /** Has this value. */
        EQ,
        /** Has one of these values. */
        IN,
        /** Has another value or none: the answers that {@code EQ} leaves out. */
        NE;

        private String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        private String infix() {
            return ":" + key() + ":";
        }
    }

    /** @throws org.npsuite.model.problem.ProblemException {@code INVALID} if EQ or NE have not exactly one value */
    public Filter {
        Objects.requireNonNull(field, "field");
        values = Collections.unmodifiableSet(new LinkedHashSet<>(values));
        if (operator != Operator.IN && values.size() != 1) {
            throw invalid("a filter with " + operator.key() + " compares with exactly one value");
        }
    }

    /** Keeps answers that have this value. */
    public static Filter eq(Field field, String value) {
        return new Filter(field, Operator.EQ, Set.of(value));
    }

    /** Keeps answers that have one of these values. */
    public static Filter in(Field field, Set<String> values) {
        return new Filter(field, Operator.IN, values);
    }

    /** Keeps answers that have another value or none. */
    public static Filter ne(Field field, String value) {
        return new Filter(field, Operator.NE, Set.of(value));
    }

    /**
     * Reads a filter as it stands in a query.
     *
     * @throws org.npsuite.model.problem.ProblemException {@code INVALID} if it does not parse
     */
    public static Filter parse(String text) {
        // The first operator counts: what comes after it is the value, whatever it looks like.
        Operator operator = Arrays.stream(Operator.values())
                .filter(candidate -> text.indexOf(candidate.infix()) > 0)
                .min(Comparator.comparingInt(candidate -> text.indexOf(candidate.infix())))
                .orElseThrow(() -> invalid("a filter is written field:eq:value, field:in:value,value or "
                        + "field:ne:value, such as attr:segment:eq:A"));
        int at = text.indexOf(operator.infix());
        Field field = Field.parse(text.substring(0, at));
        String rest = text.substring(at + operator.infix().length());
        return new Filter(field, operator, operator == Operator.IN ? list(rest) : Set.of(rest));
    }

    private static Set<String> list(String text) {
        if (text.isEmpty()) {
            return Set.of();
        }
        return Arrays.stream(text.split("(?<!\\\\),"))
                .map(value -> value.replace("\\,", ","))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Whether an answer with these values of the field (several for tags, none where it has none) is kept. */
    public boolean keeps(Set<String> present) {
        boolean shared = present.stream().anyMatch(values::contains);
        return (operator == Operator.NE) != shared;
    }

    @Override
    public String toString() {
        String list = values.stream()
                .map(value -> operator == Operator.IN ? value.replace(",", "\\,") : value)
                .collect(Collectors.joining(","));
        return field.key() + operator.infix() + list;
    }
}
