// SPDX-License-Identifier: Apache-2.0
package org.npsuite.store.internal.journal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.npsuite.model.response.RecordedResponse;
import org.npsuite.model.slice.Field;
import org.npsuite.model.slice.Filter;
import org.npsuite.model.slice.SearchText;
import org.npsuite.model.slice.Slice;

/**
 * Which rows of {@code nps_response r} a question is about. The database looks at what has a column; of attributes
 * and tags, which have none, it leaves out most of what does not fit, and they are looked at once more afterwards.
 */
public final class Selection {

    /** With more values than this, comparing each of them would cost more than it spares. */
    private static final int MOST_PATTERNS = 20;

    private final StringBuilder condition = new StringBuilder();
    private final List<Object> parameters = new ArrayList<>();
    private final List<Predicate<RecordedResponse>> afterwards = new ArrayList<>();
    private final String programme;
    private final boolean narrow;

    /** @param customer only this customer's, if present */
    public Selection(Slice slice, Optional<String> customer) {
        this.programme = slice.programme();
        this.narrow = customer.isPresent();
        and("r.programme = ?", programme);
        slice.window().from().ifPresent(day -> and("r.local_day >= ?", day));
        slice.window().to().ifPresent(day -> and("r.local_day < ?", day));
        customer.ifPresent(this::andCustomer);
        slice.where().forEach(this::and);
    }

    /** Only responses whose verbatim contains the text; the database leaves out most of the others. */
    Selection saying(SearchText text) {
        and("lower(r.content) like ?", Content.patternOf(text));
        afterwards.add(
                recorded -> recorded.response().comment().filter(text::isIn).isPresent());
        return this;
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
    public String condition() {
        return condition.toString();
    }

    /** In the order of the question marks. */
    public List<Object> parameters() {
        return Collections.unmodifiableList(parameters);
    }

    /** Whether the condition says it all, so that {@link #keeps} keeps every row. */
    boolean isComplete() {
        return afterwards.isEmpty();
    }

    /** Whether what the condition could not say holds too. */
    boolean keeps(RecordedResponse recorded) {
        return afterwards.stream().allMatch(test -> test.test(recorded));
    }

    private void andCustomer(String id) {
        if (isPossible(id)) {
            and("r.customer = ?", id);
        } else {
            and("1 = 0");
        }
    }

    /** No text of a response holds NUL, and PostgreSQL takes none. */
    private static boolean isPossible(String text) {
        return text.indexOf('\0') < 0;
    }

    private void and(Filter filter) {
        Object[] values = filter.values().stream().filter(Selection::isPossible).toArray();
        if (values.length == 0) {
            and(filter.operator() == Filter.Operator.NE ? "1 = 1" : "1 = 0");
        } else if (isFact(filter.field())) {
            andFact(filter);
        } else {
            andColumn(filter, values);
        }
    }

    /** Whether a field has no column but stands in the content. */
    public static boolean isFact(Field field) {
        return field.kind() == Field.Kind.ATTR || field.kind() == Field.Kind.TAG;
    }

    private void andFact(Filter filter) {
        if (filter.operator() != Filter.Operator.NE && filter.values().size() <= MOST_PATTERNS) {
            Object[] patterns = filter.values().stream()
                    .map(value -> Content.patternOf(filter.field(), value))
                    .toArray();
            and("(r.content like ?" + " or r.content like ?".repeat(patterns.length - 1) + ")", patterns);
        }
        afterwards.add(recorded -> filter.keeps(recorded.response().values(filter.field())));
    }

    private void andColumn(Filter filter, Object... values) {
        String column = "r." + filter.field().kind().name().toLowerCase(Locale.ROOT);
        switch (filter.operator()) {
            case EQ -> and(column + " = ?", values);
            case NE -> and("(" + column + " is null or " + column + " <> ?)", values);
            case IN -> and(column + " in (?" + ", ?".repeat(values.length - 1) + ")", values);
        }
    }

    private void and(String test, Object... values) {
        condition.append(condition.isEmpty() ? "" : " and ").append(test);
        Collections.addAll(parameters, values);
    }
}
