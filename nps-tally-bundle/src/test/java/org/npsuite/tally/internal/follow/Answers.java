// SPDX-License-Identifier: Apache-2.0
package org.npsuite.tally.internal.follow;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.npsuite.model.slice.Field;
import org.npsuite.model.slice.Filter;
import org.npsuite.model.slice.Grouping;
import org.npsuite.model.slice.Slice;
import org.npsuite.model.slice.Unit;
import org.npsuite.spi.tally.CrossProductsQuery;
import org.npsuite.spi.tally.Tallies;
import org.npsuite.spi.tally.TallyQuery;
import org.npsuite.tally.internal.column.Columns;
import org.npsuite.tally.internal.query.CrossProductsQuestion;
import org.npsuite.tally.internal.query.Planner;
import org.npsuite.tally.internal.query.ScanThreads;

/** What columns answer. */
final class Answers {

    private static final Planner PLANNER = new Planner(new ScanThreads(1));
    private static final Slice ALL = Slice.of("programme");

    private Answers() {}

    /** How many answers there are. */
    static long of(Columns columns) {
        return tally(columns, Unit.RESPONSES).total().n();
    }

    /** How many answers of customers of this owner there are. */
    static long ofOwner(Columns columns, String owner) {
        Slice slice = ALL.and(List.of(Filter.eq(Field.of(Field.Kind.OWNER), owner)));
        return PLANNER.plan(columns, new TallyQuery(slice, List.of(), Unit.RESPONSES))
                .answer()
                .total()
                .n();
    }

    /** Everything that can be asked, by row and by roll-up. */
    static String describe(Columns columns) {
        Stream<Object> answers = Stream.of(
                tally(columns, Unit.RESPONSES, "day", "team", "owner", "channel", "language", "attr:segment"),
                tally(columns, Unit.RESPONSES, "month", "attr:segment"),
                tally(columns, Unit.CUSTOMERS, "tag:topic"),
                CrossProductsQuestion.answer(columns, new CrossProductsQuery(ALL, List.of())).pairs().stream()
                        .map(pair -> pair.customers())
                        .toList());
        return answers.map(String::valueOf).collect(Collectors.joining("\n"));
    }

    static Tallies tally(Columns columns, Unit unit, String... groupBy) {
        List<Grouping> groupings = Stream.of(groupBy).map(Grouping::parse).toList();
        return PLANNER.plan(columns, new TallyQuery(ALL, groupings, unit)).answer();
    }
}
