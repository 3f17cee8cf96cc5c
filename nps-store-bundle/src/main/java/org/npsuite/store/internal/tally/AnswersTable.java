// SPDX-License-Identifier: Apache-2.0
package org.npsuite.store.internal.tally;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.npsuite.model.slice.Field;
import org.npsuite.model.slice.Filter;
import org.npsuite.model.slice.Grouping;
import org.npsuite.model.slice.Period;
import org.npsuite.model.slice.Slice;
import org.npsuite.store.internal.journal.Selection;

/**
 * The answers of a slice as a table of PostgreSQL, with the columns {@code number, rating, answered_at, nanos, customer,
 * account, facts} and {@code g0, g1…} for the groupings. An answer with several tags of a grouping is there several
 * times.
 */
final class AnswersTable {

    // Instants end at the microsecond in a column; where they do not by themselves, the content has the whole.
    // An attribute may have that name as well; so what looks like the instant need not be there.
    private static final String ANSWERS =
            """
            (select r.number, r.rating, r.answered_at, r.local_day, r.customer, r.account, r.team, r.owner, \
            r.touchpoint, r.channel, r.language, cast(r.content as jsonb) as facts, \
            coalesce(case when r.content like '%"answeredAt":%' then cast(r.content as jsonb) ->> 'answeredAt' end, '') \
            collate "C" as nanos from nps_response r where r.status = 'VALID' and\s""";

    private AnswersTable() {}

    static Sql of(Slice slice, List<Grouping> by) {
        Sql table = new Sql().add("select a.number, a.rating, a.answered_at, a.nanos, a.customer, a.account, a.facts");
        for (int i = 0; i < by.size(); i++) {
            table.add(", ").add(value(by.get(i), i)).add(" as g" + i);
        }
        table.add(" from ").add(answers(slice));
        for (int i = 0; i < by.size(); i++) {
            if (by.get(i) instanceof Field field && field.kind() == Field.Kind.TAG) {
                table.add(" left join lateral ").add(tags(field)).add(" t" + i + "(tag) on true");
            }
        }
        return table.add(tests(slice));
    }

    /** The values of fields alone: {@code f0, f1…}, an answer once however many tags it has. */
    static Sql carrying(Slice slice, List<Field> fields) {
        Sql table = new Sql().add("select ");
        for (int i = 0; i < fields.size(); i++) {
            Field field = fields.get(i);
            table.add(i == 0 ? "" : ", ")
                    .add(field.kind() == Field.Kind.TAG ? set(field) : value(field, i))
                    .add(" as f" + i);
        }
        return table.add(" from ").add(answers(slice)).add(tests(slice));
    }

    /** The different values {@code v} of a field in a table {@code a} of {@link #carrying}, '' where answers have none. */
    static Sql valuesOf(Field field, int place) {
        return field.kind() == Field.Kind.TAG
                ? new Sql()
                        .add("select distinct coalesce(t.tag, '') as v from a left join lateral "
                                + "jsonb_array_elements_text(a.f" + place + ") t(tag) on true")
                : new Sql().add("select distinct a.f" + place + " as v from a");
    }

    private static Sql answers(Slice slice) {
        Selection selection = new Selection(slice, Optional.empty());
        // Kept apart from what is around it, so that each content is read as JSON once, and only where it is needed.
        return new Sql()
                .add(ANSWERS)
                .add(selection.condition(), selection.parameters().toArray())
                .add(" offset 0) a");
    }

    private static Sql tests(Slice slice) {
        Sql tests = new Sql().add(" where true");
        slice.where().stream()
                .filter(filter -> Selection.isFact(filter.field()))
                .forEach(filter -> tests.add(" and ").add(test(filter)));
        return tests;
    }

    private static Sql value(Grouping grouping, int place) {
        if (grouping instanceof Period period) {
            return new Sql().add("to_char(a.local_day, '" + format(period) + "')");
        }
        Field field = (Field) grouping;
        return switch (field.kind()) {
            case TAG -> new Sql().add("coalesce(t" + place + ".tag, '')");
            case ATTR -> new Sql().add("coalesce(").add(attribute(field)).add(", '')");
            default -> new Sql().add("coalesce(a." + field.kind().name().toLowerCase(Locale.ROOT) + ", '')");
        };
    }

    private static String format(Period period) {
        return switch (period) {
            case DAY -> "YYYY-MM-DD";
            case WEEK -> "IYYY-\"W\"IW";
            case MONTH -> "YYYY-MM";
            case QUARTER -> "YYYY-\"Q\"Q";
            case YEAR -> "YYYY";
        };
    }

    private static Sql test(Filter filter) {
        Object[] values = filter.values().stream()
                .filter(value -> value.indexOf('\0') < 0)
                .toArray();
        Sql holds;
        if (values.length == 0) {
            holds = new Sql().add("false");
        } else if (filter.field().kind() == Field.Kind.ATTR) {
            holds = new Sql().add("coalesce(").add(attribute(filter.field()));
            holds.add(" in (?" + ", ?".repeat(values.length - 1) + "), false)", values);
        } else {
            holds = new Sql().add("exists (select 1 from ").add(tags(filter.field()));
            holds.add(" t(tag) where t.tag in (?" + ", ?".repeat(values.length - 1) + "))", values);
        }
        return filter.operator() == Filter.Operator.NE ? new Sql().add("not ").add(holds) : holds;
    }

    private static Sql attribute(Field field) {
        return new Sql().add("(a.facts -> 'attributes' ->> cast(? as text))", known(field));
    }

    private static Sql tags(Field field) {
        return new Sql().add("jsonb_array_elements_text(").add(set(field)).add(")");
    }

    private static Sql set(Field field) {
        return new Sql().add("(a.facts -> 'tags' -> cast(? as text))", known(field));
    }

    /** PostgreSQL takes no NUL, and no name holds one. */
    private static String known(Field field) {
        return field.name().indexOf('\0') < 0 ? field.name() : "";
    }
}
