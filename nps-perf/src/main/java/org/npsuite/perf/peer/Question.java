// SPDX-License-Identifier: Apache-2.0
package org.npsuite.perf.peer;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.npsuite.model.score.Detail;
import org.npsuite.model.score.ScoreQuery;
import org.npsuite.model.slice.Filter;
import org.npsuite.model.slice.Grouping;
import org.npsuite.model.slice.Period;
import org.npsuite.model.slice.Slice;
import org.npsuite.model.slice.Unit;
import org.npsuite.perf.data.Attribute;
import org.npsuite.spi.tally.TallyQuery;

/**
 * A question both sides understand.
 *
 * @param where what an attribute must be, or must not
 * @param groupBy periods and attributes
 */
public record Question(List<Condition> where, List<Grouping> groupBy) {

    /** What an attribute must be equal to, or must not where {@code negated}. */
    record Condition(Attribute attribute, String value, boolean negated) {

        static Condition is(Attribute attribute, int value) {
            return new Condition(attribute, attribute.labels().get(value), false);
        }

        Filter filter() {
            return negated ? Filter.ne(attribute.field(), value) : Filter.eq(attribute.field(), value);
        }

        String sql() {
            return "%s %s '%s'".formatted(attribute.column(), negated ? "<>" : "=", value);
        }
    }

    /** Four predicates at once. */
    public static final Question SLICE4 = new Question(
            List.of(
                    Condition.is(Attribute.SEGMENT, 3),
                    Condition.is(Attribute.REGION, 2),
                    Condition.is(Attribute.PLAN, 1),
                    Condition.is(Attribute.TENURE, 2)),
            List.of());

    /** One filter. */
    public static final Question FILTER = new Question(List.of(Condition.is(Attribute.SEGMENT, 7)), List.of());

    /** Twelve months by twenty segments. */
    public static final Question MONTH_SEGMENT =
            new Question(List.of(), List.of(Period.MONTH, Attribute.SEGMENT.field()));

    /** The same question with a filter that leaves nothing out, so that no count kept beforehand answers it. */
    public Question scanned() {
        Condition everybody = new Condition(Attribute.SECTOR, "no such sector", true);
        return new Question(Stream.concat(where.stream(), Stream.of(everybody)).toList(), groupBy);
    }

    /** For the engine. */
    public TallyQuery tallyQuery(String programme) {
        return new TallyQuery(query(programme).slice(), groupBy, Unit.RESPONSES);
    }

    /** For the service, which is asked for what a database gives: the counts, and what follows from them alone. */
    public ScoreQuery query(String programme) {
        return query(programme, Detail.COUNTS);
    }

    /** For the service. */
    public ScoreQuery query(String programme, Detail detail) {
        return ScoreQuery.builder()
                .slice(Slice.of(programme)
                        .and(where.stream().map(Condition::filter).toList()))
                .groupBy(groupBy)
                .detail(detail)
                .build();
    }

    /** For a database with a row per answer: the groups, then the rating and how many have it. */
    String sql() {
        List<String> keys = Stream.concat(groupBy.stream().map(Question::column), Stream.of("rating"))
                .toList();
        String conditions = where.stream().map(Condition::sql).collect(Collectors.joining(" and "));
        String selected = String.join(", ", keys);
        return "select " + selected + ", count(*) from answer" + (conditions.isEmpty() ? "" : " where " + conditions)
                + " group by " + selected;
    }

    private static String column(Grouping grouping) {
        // All answers are of 2025. Grouping by a number is what both databases do fastest.
        return grouping instanceof Period
                ? "cast(extract(month from day) as integer)"
                : grouping.key().substring("attr:".length());
    }
}
