// SPDX-License-Identifier: Apache-2.0
package org.npsuite.tally.internal.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.npsuite.model.score.Tally;
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

    /** Narrows the rows of a batch down. */
    private interface Condition {
        void narrow(int batch, RowSet rows);
    }

    private static final boolean[] COUNTING = new boolean[Columns.NO_RATING + 1];

    static {
        Arrays.fill(COUNTING, 0, Tally.RATINGS, true);
    }

    private final Columns columns;
    private final List<Condition> conditions = new ArrayList<>();
    private boolean impossible;

    private Selection(Columns columns) {
        this.columns = columns;
    }

    static Selection of(Columns columns, Slice slice) {
        Selection selection = new Selection(columns);
        if (!slice.window().equals(Window.ALL)) {
            boolean[] kept = days(columns, slice.window());
            selection.conditions.add((batch, rows) -> columns.day().keep(batch, rows, kept));
        }
        slice.where().forEach(selection::where);
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
        boolean several = filter.operator() == Filter.Operator.IN;
        if (filter.field().kind() == Field.Kind.TAG) {
            where(filter, columns.fields().tags(filter.field()), Function.identity());
        } else if (several) {
            where(filter, columns.fields().text(filter.field()), Set::of);
        } else {
            where(filter, columns.fields().text(filter.field()));
        }
    }

    /** A field compared with one value. */
    private void where(Filter filter, Optional<Coded<String>> field) {
        boolean negated = filter.operator() == Filter.Operator.NE;
        String value = filter.values().iterator().next();
        int code = field.map(coded -> coded.dictionary().code(value)).orElse(Dictionary.NONE);
        if (code == Dictionary.NONE) {
            impossible |= !negated;
        } else {
            Column codes = field.orElseThrow().codes();
            conditions.add((batch, rows) -> codes.keep(batch, rows, code, negated));
        }
    }

    private <T> void where(Filter filter, Optional<Coded<T>> field, Function<T, Set<String>> values) {
        if (field.isEmpty()) {
            impossible |= !filter.keeps(Set.of());
        } else {
            Column codes = field.get().codes();
            boolean[] kept = codes(filter, field.get().dictionary(), values);
            conditions.add((batch, rows) -> codes.keep(batch, rows, kept));
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

    /** Shows every batch that has such rows to {@code reader}. */
    void forEachBatch(Consumer<Batch> reader) {
        Batch batch = new Batch();
        RowSet rows = new RowSet();
        for (int number = 0; number < columns.batches() && !impossible; number++) {
            rows.fill(columns.rowsOf(number));
            if (columns.gaps(number)) {
                columns.rating().keep(number, rows, COUNTING);
            }
            for (int i = 0; i < conditions.size() && !rows.knownEmpty(); i++) {
                conditions.get(i).narrow(number, rows);
            }
            if (!rows.knownEmpty()) {
                batch.start(number, rows, columns.rowsOf(number));
                if (batch.count() > 0) {
                    reader.accept(batch);
                }
            }
        }
    }
}
