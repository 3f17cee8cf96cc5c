// SPDX-License-Identifier: Apache-2.0
package org.npsuite.tally.internal.query;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.npsuite.model.slice.Field;
import org.npsuite.model.slice.Filter;
import org.npsuite.model.slice.Grouping;
import org.npsuite.model.slice.Unit;
import org.npsuite.spi.tally.TallyQuery;
import org.npsuite.tally.internal.column.Columns;
import org.npsuite.tally.internal.column.RollUp;

/**
 * Chooses how a tally query is answered: from a roll-up where answers are counted by days and one field with one value
 * at most, otherwise by reading every row; in one go unless it asks for customers, tags or very many cells.
 */
public final class Planner {

    private final ScanThreads threads;

    /** @param threads share out scans of many rows */
    public Planner(ScanThreads threads) {
        this.threads = threads;
    }

    /** The quickest way to answer. */
    public TallyWay plan(Columns columns, TallyQuery query) {
        return rollUp(columns, query).or(() -> fused(columns, query)).orElseGet(() -> new TallyScan(columns, query));
    }

    private Optional<TallyWay> fused(Columns columns, TallyQuery query) {
        boolean single =
                query.unit() == Unit.RESPONSES && query.groupBy().stream().noneMatch(Planner::tags);
        return single ? FusedScan.of(columns, query, threads, FusedScan.ROWS_PER_PART) : Optional.empty();
    }

    private static boolean tags(Grouping grouping) {
        return grouping instanceof Field field && field.kind() == Field.Kind.TAG;
    }

    private static Optional<TallyWay> rollUp(Columns columns, TallyQuery query) {
        Set<Field> fields = fields(query);
        if (query.unit() != Unit.RESPONSES
                || fields.size() > 1
                || fields.stream().anyMatch(Planner::tags)) {
            return Optional.empty();
        }
        Optional<Field> known = fields.stream()
                .findFirst()
                .filter(field -> columns.fields().text(field).isPresent());
        Optional<RollUp> rollUp = known.isPresent()
                ? columns.rollUps().of(known.get())
                : Optional.of(columns.rollUps().days());
        return rollUp.map(counts -> new TallyRollUp(columns, query, counts, known.flatMap(columns.fields()::text)));
    }

    /** The fields a query filters or groups by. */
    private static Set<Field> fields(TallyQuery query) {
        return Stream.concat(
                        query.slice().where().stream().map(Filter::field),
                        query.groupBy().stream().filter(Field.class::isInstance).map(Field.class::cast))
                .collect(Collectors.toSet());
    }
}
