// SPDX-License-Identifier: Apache-2.0
package org.npsuite.tally.internal.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.npsuite.model.slice.Field;
import org.npsuite.model.slice.Filter;
import org.npsuite.model.slice.Slice;
import org.npsuite.model.slice.Window;
import org.npsuite.tally.internal.column.Coded;
import org.npsuite.tally.internal.column.Column;
import org.npsuite.tally.internal.column.Columns;
import org.npsuite.tally.internal.column.Days;
import org.npsuite.tally.internal.column.Dictionary;
import org.npsuite.tally.internal.column.RowSet;

/** The rows of a slice: conditions on single columns, all of which hold. */
final class Selection {

    /** What a row must hold. */
    private sealed interface Condition {

        /** Rows that may hold it; the fewer, the sooner it is looked at. */
        long rows();

        /** Whether no row of a batch holds it, as far as can be told without reading them. */
        boolean excludes(int batch);

        /** Narrows the rows of a batch down to those that hold it. */
        void narrow(int batch, RowSet rows);
    }

    private record OneCode(Column codes, int code, boolean negated, long rows) implements Condition {
        @Override
        public boolean excludes(int batch) {
            return codes.excludes(batch, code, negated);
        }

        @Override
        public void narrow(int batch, RowSet rows) {
            codes.keep(batch, rows, code, negated);
        }
    }

    private record SomeCodes(Column codes, boolean[] kept) implements Condition {

        /** More than any other: this is slow to look at, and later sees fewer rows. */
        @Override
        public long rows() {
            return Long.MAX_VALUE;
        }

        @Override
        public boolean excludes(int batch) {
            return codes.excludes(batch, kept);
        }

        @Override
        public void narrow(int batch, RowSet rows) {
            codes.keep(batch, rows, kept);
        }
    }

    /** Hears of the rows of a batch. */
    interface Reader {
        void read(int batch, RowSet rows);
    }

    private final Columns columns;
    private final List<Condition> conditions = new ArrayList<>();
    private boolean impossible;

    private Selection(Columns columns) {
        this.columns = columns;
    }

    static Selection of(Columns columns, Slice slice) {
        Selection selection = new Selection(columns);
        slice.where().forEach(selection::where);
        if (!slice.window().equals(Window.ALL)) {
            selection.conditions.add(new SomeCodes(columns.day(), days(columns, slice.window())));
        }
        selection.conditions.sort(Comparator.comparingLong(Condition::rows));
        return selection;
    }

    /** By code of the day, whether it is in the window. */
    static boolean[] days(Columns columns, Window window) {
        Days days = columns.days();
        boolean[] kept = new boolean[days.size()];
        for (int code = 0; code < kept.length; code++) {
            kept[code] = window.contains(days.day(code));
        }
        return kept;
    }

    private void where(Filter filter) {
        if (filter.field().kind() == Field.Kind.TAG) {
            columns.fields()
                    .tags(filter.field())
                    .ifPresentOrElse(
                            sets -> conditions.add(
                                    new SomeCodes(sets.codes(), codes(filter, sets.dictionary(), Function.identity()))),
                            () -> impossible |= !filter.keeps(Set.of()));
        } else {
            columns.fields()
                    .text(filter.field())
                    .ifPresentOrElse(field -> where(filter, field), () -> impossible |= !filter.keeps(Set.of()));
        }
    }

    private void where(Filter filter, Coded<String> field) {
        int[] codes = filter.values().stream()
                .mapToInt(field.dictionary()::code)
                .filter(code -> code != Dictionary.NONE)
                .toArray();
        boolean negated = filter.operator() == Filter.Operator.NE;
        if (codes.length == 0) {
            impossible |= !negated;
        } else if (codes.length == 1) {
            long holding = field.dictionary().uses(codes[0]);
            conditions.add(new OneCode(field.codes(), codes[0], negated, negated ? columns.rows() - holding : holding));
        } else {
            boolean[] kept = new boolean[field.dictionary().size()];
            Arrays.stream(codes).forEach(code -> kept[code] = true);
            conditions.add(new SomeCodes(field.codes(), kept));
        }
    }

    /** By code, whether a filter keeps its values. */
    static <T> boolean[] codes(Filter filter, Dictionary<T> dictionary, Function<T, Set<String>> values) {
        boolean[] kept = new boolean[dictionary.size()];
        kept[Dictionary.NONE] = filter.keeps(Set.of());
        for (int code = 1; code < kept.length; code++) {
            T value = dictionary.value(code);
            kept[code] = value != null && filter.keeps(values.apply(value));
        }
        return kept;
    }

    /** How many rows there are at the most, as far as can be told without reading them. */
    int most() {
        long fewest = conditions.stream().mapToLong(Condition::rows).min().orElse(columns.rows());
        return impossible ? 0 : (int) Math.min(fewest, columns.rows());
    }

    /** Shows every batch that has such rows to {@code reader}. */
    void forEachBatch(Consumer<Batch> reader) {
        Batch batch = new Batch();
        forEachRowSet((number, rows) -> {
            batch.start(number, rows, columns.rowsOf(number));
            reader.accept(batch);
        });
    }

    /** Shows such rows to {@code reader}, batch by batch, those without any left out. */
    void forEachRowSet(Reader reader) {
        forEachRowSet(0, columns.batches(), reader);
    }

    /** As {@link #forEachRowSet(Reader)}, for some batches; many threads may do so at once. */
    void forEachRowSet(int from, int to, Reader reader) {
        RowSet rows = new RowSet();
        for (int number = from; number < to && !impossible; number++) {
            if (!excludes(number)) {
                narrow(number, rows);
                if (rows.count() > 0) {
                    reader.read(number, rows);
                }
            }
        }
    }

    private boolean excludes(int batch) {
        boolean excluded = false;
        for (int i = 0; i < conditions.size() && !excluded; i++) {
            excluded = conditions.get(i).excludes(batch);
        }
        return excluded;
    }

    private void narrow(int batch, RowSet rows) {
        rows.fill(columns.rowsOf(batch));
        if (columns.gaps(batch)) {
            columns.rating().keep(batch, rows, Columns.NO_RATING, true);
        }
        for (int i = 0; i < conditions.size() && rows.count() > 0; i++) {
            conditions.get(i).narrow(batch, rows);
        }
    }
}
