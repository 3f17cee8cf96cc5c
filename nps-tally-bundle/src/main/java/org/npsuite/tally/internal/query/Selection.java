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
import org.npsuite.tally.internal.column.Coded;
import org.npsuite.tally.internal.column.Column;
import org.npsuite.tally.internal.column.Columns;
import org.npsuite.tally.internal.column.Days;
import org.npsuite.tally.internal.column.Dictionary;

/** The rows of a slice: conditions on single columns, all of which hold. */
final class Selection {

    /**
     * A condition.
     *
     * @param column what is looked at
     * @param kept by code, whether a row of this code is kept
     */
    private record Condition(Column column, boolean[] kept) {}

    private final Columns columns;
    private final List<Condition> conditions = new ArrayList<>();

    private Selection(Columns columns) {
        this.columns = columns;
    }

    static Selection of(Columns columns, Slice slice) {
        Selection selection = new Selection(columns);
        selection.counting();
        if (slice.window().from().isPresent() || slice.window().to().isPresent()) {
            selection.within(slice);
        }
        slice.where().forEach(selection::where);
        return selection;
    }

    private void counting() {
        boolean[] kept = new boolean[Columns.NO_RATING + 1];
        Arrays.fill(kept, 0, Tally.RATINGS, true);
        conditions.add(new Condition(columns.rating(), kept));
    }

    private void within(Slice slice) {
        Days days = columns.days();
        boolean[] kept = new boolean[days.size()];
        for (int code = 0; code < kept.length; code++) {
            kept[code] = slice.window().contains(days.day(code));
        }
        conditions.add(new Condition(columns.day(), kept));
    }

    private void where(Filter filter) {
        if (filter.field().kind() == Field.Kind.TAG) {
            where(filter, columns.tags(filter.field()), Function.identity());
        } else {
            where(filter, columns.field(filter.field()), Set::of);
        }
    }

    private <T> void where(Filter filter, Optional<Coded<T>> column, Function<T, Set<String>> values) {
        boolean keepsNone = filter.keeps(Set.of());
        if (column.isEmpty()) {
            if (!keepsNone) {
                conditions.add(new Condition(columns.rating(), new boolean[Columns.NO_RATING + 1]));
            }
            return;
        }
        Dictionary<T> dictionary = column.get().dictionary();
        boolean[] kept = new boolean[dictionary.size()];
        kept[Dictionary.NONE] = keepsNone;
        for (int code = 1; code < kept.length; code++) {
            T value = dictionary.value(code);
            kept[code] = value != null && filter.keeps(values.apply(value));
        }
        conditions.add(new Condition(column.get().codes(), kept));
    }

    /** Shows every batch that has such rows to {@code reader}. */
    void forEachBatch(Consumer<Batch> reader) {
        Batch batch = new Batch();
        for (int number = 0; number < columns.batches(); number++) {
            batch.start(number, columns.rowsOf(number));
            conditions.forEach(condition -> batch.keep(condition.column(), condition.kept()));
            if (batch.count() > 0) {
                reader.accept(batch);
            }
        }
    }
}
