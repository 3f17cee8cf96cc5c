// SPDX-License-Identifier: Apache-2.0
package org.npsuite.store.internal.tally;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.npsuite.model.slice.Field;
import org.npsuite.model.slice.Filter;
import org.npsuite.model.slice.Grouping;
import org.npsuite.model.slice.Period;
import org.npsuite.model.slice.Slice;
import org.npsuite.store.internal.journal.Facts;
import org.npsuite.store.internal.journal.ResponseRow;
import org.npsuite.store.internal.journal.Selection;

/**
 * The answers of a slice, read in steps along the primary key, so that no database has to hold them all; of each answer
 * only what the question needs.
 */
final class Rows {

    /** What of an answer may be needed, beside its number, its rating and the fields asked for. */
    enum Part {
        /** {@link Answer#day()}. */
        DAY,
        /** {@link Answer#answeredAt()}. */
        MOMENT,
        /** {@link Answer#customer()}. */
        CUSTOMER,
        /** {@link Answer#account()}. */
        ACCOUNT,
        /** {@link Answer#ratings()}. */
        DRIVERS
    }

    private static final int STEP = 2000;

    private final Connection connection;
    private final Selection selection;
    private final List<Filter> left;
    private final List<Field> fields;
    private final Set<Part> parts;
    private final Facts facts;

    /**
     * @param by what answers are to be grouped by
     * @param parts what else is needed
     */
    Rows(Connection connection, Slice slice, List<Grouping> by, Set<Part> parts) {
        this.connection = connection;
        this.selection = new Selection(slice, Optional.empty());
        this.left = slice.where().stream()
                .filter(filter -> Selection.isFact(filter.field()))
                .toList();
        this.fields = fields(by, left);
        this.parts = EnumSet.noneOf(Part.class);
        this.parts.addAll(parts);
        if (by.stream().anyMatch(Period.class::isInstance)) {
            this.parts.add(Part.DAY);
        }
        this.facts = new Facts(fields, parts.contains(Part.DRIVERS));
    }

    private static List<Field> fields(List<Grouping> by, List<Filter> left) {
        Set<Field> fields = new LinkedHashSet<>();
        by.stream().filter(Field.class::isInstance).map(Field.class::cast).forEach(fields::add);
        left.stream().map(Filter::field).forEach(fields::add);
        return List.copyOf(fields);
    }

    /** Hands on every answer; may be called again. */
    void each(Consumer<Answer> consumer) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql())) {
            Sql.bind(select, selection.parameters());
            int last = selection.parameters().size() + 1;
            long after = 0;
            int read = STEP;
            while (read == STEP) {
                select.setLong(last, after);
                read = 0;
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        Answer answer = answer(rows);
                        after = answer.number();
                        read++;
                        if (left.stream().allMatch(filter -> filter.keeps(answer.values(filter.field())))) {
                            consumer.accept(answer);
                        }
                    }
                }
            }
        }
    }

    private String sql() {
        StringBuilder sql = new StringBuilder("select r.number, r.rating");
        if (parts.contains(Part.DAY)) {
            sql.append(", r.local_day");
        }
        if (parts.contains(Part.MOMENT)) {
            // Columns of time end at the microsecond; an attribute may have that name as well, and be in the way of
            // none.
            sql.append(", r.answered_at, case when r.content like '%\"answeredAt\":%' then r.content end");
        }
        if (parts.contains(Part.CUSTOMER)) {
            sql.append(", r.customer");
        }
        if (parts.contains(Part.ACCOUNT)) {
            sql.append(", r.account");
        }
        for (Field field : fields) {
            if (!Selection.isFact(field)) {
                sql.append(", r.").append(field.kind().name().toLowerCase(Locale.ROOT));
            }
        }
        if (facts.areWanted()) {
            sql.append(", r.content");
        }
        // Ordered by the programme as well, or H2 would not see that the primary key has the order wanted.
        return sql.append(" from nps_response r where ")
                .append(selection.condition())
                .append(" and r.status = 'VALID' and r.number > ? order by r.programme, r.number limit " + STEP)
                .toString();
    }

    /** Columns are read in the order in which {@link #sql} has them. */
    private Answer answer(ResultSet row) throws SQLException {
        int at = 1;
        long number = row.getLong(at++);
        int rating = row.getInt(at++);
        LocalDate day = parts.contains(Part.DAY) ? row.getObject(at++, LocalDate.class) : null;
        Instant answeredAt = null;
        if (parts.contains(Part.MOMENT)) {
            Instant rough = ResponseRow.instant(row, at++);
            answeredAt = Facts.answeredAt(row.getString(at++), rough);
        }
        String customer = parts.contains(Part.CUSTOMER) ? row.getString(at++) : null;
        String account = parts.contains(Part.ACCOUNT) ? row.getString(at++) : null;
        List<Set<String>> values = new ArrayList<>(Collections.nCopies(fields.size(), Set.of()));
        for (int place = 0; place < fields.size(); place++) {
            if (!Selection.isFact(fields.get(place))) {
                String value = row.getString(at++);
                values.set(place, value == null ? Set.of() : Set.of(value));
            }
        }
        Map<String, Integer> ratings = Map.of();
        if (facts.areWanted()) {
            ratings = parts.contains(Part.DRIVERS) ? new HashMap<>() : ratings;
            facts.read(row.getString(at), values, ratings);
        }
        return new Answer(number, rating, day, answeredAt, customer, account, fields, values, ratings);
    }
}
