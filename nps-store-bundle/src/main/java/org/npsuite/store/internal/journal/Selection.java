// SPDX-License-Identifier: Apache-2.0
package org.npsuite.store.internal.journal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.npsuite.model.response.RecordedResponse;
import org.npsuite.model.slice.Field;
import org.npsuite.model.slice.Filter;
import org.npsuite.model.slice.Slice;

/**
 * Which rows of {@code nps_response r} a question is about. The database looks at what has a column; attributes and
 * tags, which have none, are looked at afterwards.
 */
final class Selection {

    private final StringBuilder condition = new StringBuilder();
    private final List<Object> parameters = new ArrayList<>();
    private final List<Filter> afterwards = new ArrayList<>();
    private final String programme;
    private final boolean narrow;

    Selection(Slice slice, Optional<String> customer) {
        this.programme = slice.programme();
        this.narrow = customer.isPresent();
        and("r.programme = ?", programme);
        slice.window().from().ifPresent(day -> and("r.local_day >= ?", day));
        slice.window().to().ifPresent(day -> and("r.local_day < ?", day));
        customer.ifPresent(id -> and("r.customer = ?", id));
        slice.where().forEach(this::and);
    }

    /** The programme asked about. */
    String programme() {
        return programme;
    }

    /** Whether an index leads straight to the few rows in question. */
    boolean isNarrow() {
        return narrow;
    }

    /** The SQL condition, with its parameters as question marks. */
    String condition() {
        return condition.toString();
    }

    /** In the order of the question marks. */
    List<Object> parameters() {
        return Collections.unmodifiableList(parameters);
    }

    /** Whether the condition says it all, so that {@link #keeps} keeps every row. */
    boolean isComplete() {
        return afterwards.isEmpty();
    }

    /** Whether what the condition could not say holds too. */
    boolean keeps(RecordedResponse recorded) {
        return afterwards.stream()
                .allMatch(filter -> filter.keeps(recorded.response().values(filter.field())));
    }

    private void and(Filter filter) {
        if (filter.field().kind() == Field.Kind.ATTR || filter.field().kind() == Field.Kind.TAG) {
            afterwards.add(filter);
            return;
        }
        String column = "r." + filter.field().kind().name().toLowerCase(Locale.ROOT);
        Object[] values = filter.values().toArray();
        switch (filter.operator()) {
            case EQ -> and(column + " = ?", values);
            case NE -> and("(" + column + " is null or " + column + " <> ?)", values);
            case IN -> and(
                    values.length == 0 ? "1 = 0" : column + " in (?" + ", ?".repeat(values.length - 1) + ")", values);
        }
    }

    private void and(String test, Object... values) {
        condition.append(condition.isEmpty() ? "" : " and ").append(test);
        Collections.addAll(parameters, values);
    }
}
