// SPDX-License-Identifier: Apache-2.0
package org.npsuite.tally.internal.query;

import static org.npsuite.model.problem.ProblemException.notAllowed;

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
import org.npsuite.tally.internal.column.Lanes;

/** One grouping of a query: tells rows apart by the ordinals of their values. */
sealed interface Axis {

    /** Most groupings of a query. */
    int MOST = 6;

    /** The axes of a query's groupings, each of which counts once. */
    static Map<Grouping, Axis> of(Columns columns, List<Grouping> groupBy) {
        if (groupBy.size() > MOST) {
            throw notAllowed("group by at most " + MOST + " groupings");
        }
        Map<Grouping, Axis> axes = new LinkedHashMap<>();
        groupBy.forEach(grouping -> axes.computeIfAbsent(grouping, added -> of(columns, added)));
        return axes;
    }

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

    /** Divides every group into {@code parts} parts, {@link #size()} or more. */
    void divide(Entries entries, long parts);

    /** Adds the ordinals of a batch, shifted, to the numbers in {@code lanes}; for axes where a row has one. */
    void addTo(Lanes lanes, int batch, int shift);

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
        public void divide(Entries entries, long parts) {
            entries.divide(days, byDay, parts);
        }

        @Override
        public void addTo(Lanes lanes, int batch, int shift) {
            days.addTo(lanes, batch, byDay, shift);
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
        public void divide(Entries entries, long parts) {
            entries.divide(field.codes(), parts);
        }

        @Override
        public void addTo(Lanes lanes, int batch, int shift) {
            field.codes().addTo(lanes, batch, shift);
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
        public void divide(Entries entries, long parts) {
            entries.divideByEach(sets, bySet, parts);
        }

        @Override
        public void addTo(Lanes lanes, int batch, int shift) {
            throw new IllegalStateException("a row may have several tags, and a lane holds one number");
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
        public void divide(Entries entries, long parts) {
            // One part each: nothing to divide.
        }

        @Override
        public void addTo(Lanes lanes, int batch, int shift) {
            // Ordinal 0 for all.
        }
    }
}
