// SPDX-License-Identifier: Apache-2.0
package org.npsuite.tally.internal.query;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.npsuite.model.slice.Field;
import org.npsuite.model.slice.Group;
import org.npsuite.model.slice.Grouping;
import org.npsuite.model.slice.Period;
import org.npsuite.tally.internal.column.Coded;
import org.npsuite.tally.internal.column.Column;
import org.npsuite.tally.internal.column.Columns;
import org.npsuite.tally.internal.column.Dictionary;

/** One grouping of a query: tells rows apart by the ordinals of their values. */
sealed interface Axis {

    /** The axis of a grouping. */
    static Axis of(Columns columns, Grouping grouping) {
        if (grouping instanceof Period period) {
            return new Periods(
                    columns.day(),
                    columns.days().periods(period),
                    columns.days().labels(period));
        }
        Field field = (Field) grouping;
        Optional<? extends Axis> axis = field.kind() == Field.Kind.TAG
                ? columns.fields().tags(field).map(Tags::of)
                : columns.fields().text(field).map(Values::new);
        return axis.isPresent() ? axis.get() : new Nowhere();
    }

    /** Ordinals are below this. */
    int size();

    /** The value of an ordinal. */
    String label(int ordinal);

    /** Divides every group into {@link #size()} parts. */
    void divide(Entries entries);

    /** Periods of the calendar. */
    record Periods(Column days, int[] byDay, List<String> labels) implements Axis {

        @Override
        public int size() {
            return labels.size();
        }

        @Override
        public String label(int ordinal) {
            return labels.get(ordinal);
        }

        @Override
        public void divide(Entries entries) {
            entries.divide(days, byDay, size());
        }
    }

    /** Values of a field. */
    record Values(Coded<String> field) implements Axis {

        @Override
        public int size() {
            return field.dictionary().size();
        }

        @Override
        public String label(int ordinal) {
            return ordinal == Dictionary.NONE ? Group.NONE : field.dictionary().value(ordinal);
        }

        @Override
        public void divide(Entries entries) {
            entries.divide(field.codes(), size());
        }
    }

    /** Tags of a set: a row that carries several is in several groups. */
    record Tags(Column sets, int[][] bySet, List<String> labels) implements Axis {

        static Tags of(Coded<Set<String>> coded) {
            Dictionary<Set<String>> dictionary = coded.dictionary();
            Map<String, Integer> tags = new LinkedHashMap<>();
            int[][] bySet = new int[dictionary.size()][];
            for (int code = 0; code < bySet.length; code++) {
                Set<String> set = dictionary.value(code) == null ? Set.of(Group.NONE) : dictionary.value(code);
                bySet[code] = set.stream()
                        .mapToInt(tag -> tags.computeIfAbsent(tag, added -> tags.size()))
                        .toArray();
            }
            return new Tags(coded.codes(), bySet, List.copyOf(tags.keySet()));
        }

        @Override
        public int size() {
            return labels.size();
        }

        @Override
        public String label(int ordinal) {
            return labels.get(ordinal);
        }

        @Override
        public void divide(Entries entries) {
            entries.divideByEach(sets, bySet, size());
        }
    }

    /** A field no answer ever had a value of: all are in one group. */
    record Nowhere() implements Axis {

        @Override
        public int size() {
            return 1;
        }

        @Override
        public String label(int ordinal) {
            return Group.NONE;
        }

        @Override
        public void divide(Entries entries) {
            // One part each: nothing to divide.
        }
    }
}
