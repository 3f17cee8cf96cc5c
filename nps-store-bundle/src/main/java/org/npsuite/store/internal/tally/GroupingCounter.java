// SPDX-License-Identifier: Apache-2.0
package org.npsuite.store.internal.tally;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.npsuite.model.score.Tally;
import org.npsuite.model.slice.Field;
import org.npsuite.model.slice.Group;
import org.npsuite.model.slice.Grouping;
import org.npsuite.model.slice.Slice;
import org.npsuite.model.slice.Unit;
import org.npsuite.spi.tally.ClusterMoments;
import org.npsuite.spi.tally.CrossProducts;
import org.npsuite.spi.tally.CrossProductsQuery;
import org.npsuite.spi.tally.Moments;
import org.npsuite.spi.tally.MomentsQuery;
import org.npsuite.spi.tally.Tallies;
import org.npsuite.spi.tally.TallyQuery;
import org.npsuite.spi.tally.TallySource;
import org.npsuite.spi.tally.Transitions;
import org.npsuite.spi.tally.TransitionsQuery;
import org.npsuite.spi.tally.ValueCounts;
import org.npsuite.spi.tally.ValuesQuery;

/** Lets PostgreSQL group and count; only cells come over. */
final class GroupingCounter implements Counter {

    private static final String LATEST = "a.answered_at desc, a.nanos desc, a.number desc";

    /** Shares are added as exact numbers: the sum of floating ones depends on the order of the rows, which is any. */
    private static final String CLUSTER_SUMS =
            """
            count(*), sum(n), sum(s), sum(n * n), sum(s * s), sum(n * s), sum(cast(s as numeric) / n), \
            sum(cast(s * s as numeric) / (n * n))""";

    private final Connection connection;

    GroupingCounter(Connection connection) {
        this.connection = connection;
    }

    @Override
    public String way() {
        return "PUSH_DOWN";
    }

    @Override
    public Tallies tally(TallyQuery query) throws SQLException {
        List<Grouping> by = distinct(query.groupBy());
        Slice slice = query.slice();
        boolean customers = query.unit() == Unit.CUSTOMERS;
        Cells<Tally> cells = new Cells<>(Tally.EMPTY);
        if (!by.isEmpty()) {
            count(slice, by, customers, cells);
        }
        if (by.isEmpty() || customers || by.stream().anyMatch(GroupingCounter::overlaps)) {
            count(slice, List.of(), customers, cells);
        } else {
            Tally sum = cells.groups().values().stream().reduce(Tally.EMPTY, Tally::plus);
            cells.update(Group.ALL, none -> sum);
        }
        return new Tallies(cells.total(), cells.groups(), customers ? withoutCustomer(slice) : 0);
    }

    private static boolean overlaps(Grouping grouping) {
        return grouping instanceof Field field && field.kind() == Field.Kind.TAG;
    }

    private void count(Slice slice, List<Grouping> by, boolean customers, Cells<Tally> cells) throws SQLException {
        Sql answers = AnswersTable.of(slice, by);
        String groups = groups(by);
        Sql counted = customers ? latest(answers, groups + "a.customer") : answers;
        Sql sql =
                new Sql().add("select " + groups + "a.rating, count(*) from (").add(counted);
        sql.add(") a group by " + groups + "a.rating").each(connection, row -> {
            Tally tally = tally(row.getInt(by.size() + 1), row.getLong(by.size() + 2));
            cells.update(group(row, by), before -> before.plus(tally));
        });
    }

    private static Tally tally(int rating, long answers) {
        long[] counts = new long[Tally.RATINGS];
        counts[rating] = answers;
        return Tally.of(counts);
    }

    private static Sql latest(Sql answers, String each) {
        return new Sql()
                .add("select distinct on (" + each + ") a.* from (")
                .add(answers)
                .add(") a where a.customer is not null order by " + each + ", " + LATEST);
    }

    private long withoutCustomer(Slice slice) throws SQLException {
        long[] answers = new long[1];
        new Sql()
                .add("select count(*) from (")
                .add(AnswersTable.of(slice, List.of()))
                .add(") a where a.customer is null")
                .each(connection, row -> answers[0] = row.getLong(1));
        return answers[0];
    }

    @Override
    public Moments moments(MomentsQuery query) throws SQLException {
        List<Grouping> by = distinct(query.groupBy());
        Cells<ClusterMoments> cells = new Cells<>(ClusterMoments.NONE);
        String cluster = query.cluster() == MomentsQuery.Cluster.CUSTOMER ? "a.customer" : "a.account";
        sum(query.slice(), List.of(), cluster, cells);
        if (!by.isEmpty()) {
            sum(query.slice(), by, cluster, cells);
        }
        return new Moments(cells.total(), cells.groups());
    }

    private void sum(Slice slice, List<Grouping> by, String cluster, Cells<ClusterMoments> cells) throws SQLException {
        String groups = groups(by);
        // Who belongs to nobody is a cluster of his own.
        String clusters = groups + "coalesce('=' || " + cluster + ", '#' || a.number)";
        Sql sql = new Sql()
                .add("select " + groups + CLUSTER_SUMS + " from (select " + groups + "count(*) as n, "
                        + "sum(case when a.rating >= 9 then 1 when a.rating <= 6 then -1 else 0 end) as s from (")
                .add(AnswersTable.of(slice, by))
                .add(") a group by " + clusters + ") a");
        if (!by.isEmpty()) {
            sql.add(" group by " + groups.substring(0, groups.length() - 2));
        }
        sql.each(connection, row -> {
            ClusterMoments moments = moments(row, by.size() + 1);
            cells.update(group(row, by), none -> moments);
        });
    }

    private static ClusterMoments moments(ResultSet row, int at) throws SQLException {
        return new ClusterMoments(
                row.getLong(at),
                row.getDouble(at + 1),
                row.getDouble(at + 2),
                row.getDouble(at + 3),
                row.getDouble(at + 4),
                row.getDouble(at + 5),
                row.getDouble(at + 6),
                row.getDouble(at + 7));
    }

    @Override
    public Transitions transitions(TransitionsQuery query) throws SQLException {
        long[][] counts = new long[Tally.RATINGS][Tally.RATINGS];
        new Sql()
                .add("select b.rating, a.rating, count(*) from (")
                .add(latest(AnswersTable.of(query.before(), List.of()), "a.customer"))
                .add(") b join (")
                .add(latest(AnswersTable.of(query.after(), List.of()), "a.customer"))
                .add(") a on a.customer = b.customer group by b.rating, a.rating")
                .each(connection, row -> counts[row.getInt(1)][row.getInt(2)] = row.getLong(3));
        return Transitions.of(counts);
    }

    @Override
    public CrossProducts crossProducts(CrossProductsQuery query) throws SQLException {
        Sql answers = AnswersTable.of(query.slice(), List.of());
        List<String> drivers = query.drivers().isEmpty() ? drivers(answers) : query.drivers();
        Sql sql = new Sql().add("select a.rating");
        drivers.forEach(driver ->
                sql.add(", cast(a.facts -> 'ratings' ->> cast(? as text) as integer)", driver.replace("\0", "")));
        String places = IntStream.rangeClosed(1, drivers.size() + 1)
                .mapToObj(Integer::toString)
                .collect(Collectors.joining(", "));
        DriverSums sums = new DriverSums(drivers);
        sql.add(", count(*) from (").add(answers).add(") a group by " + places).each(connection, row -> {
            int[] ratings = new int[drivers.size() + 1];
            for (int i = 0; i < ratings.length; i++) {
                int rating = row.getInt(i + 1);
                ratings[i] = row.wasNull() ? -1 : rating;
            }
            sums.add(ratings, row.getLong(ratings.length + 1));
        });
        return sums.result();
    }

    private List<String> drivers(Sql answers) throws SQLException {
        TreeSet<String> drivers = new TreeSet<>();
        new Sql()
                .add("select distinct d.name from (")
                .add(answers)
                .add(") a cross join lateral jsonb_object_keys(a.facts -> 'ratings') d(name) limit "
                        + (DriverSums.MOST + 1))
                .each(connection, row -> drivers.add(row.getString(1)));
        DriverSums.checkNumber(drivers);
        return List.copyOf(drivers);
    }

    /** Each content is read as JSON once, for all fields; no more values are looked at than an answer may have groups. */
    @Override
    public ValueCounts values(ValuesQuery query) throws SQLException {
        List<Field> fields = List.copyOf(new LinkedHashSet<>(query.fields()));
        Map<Field, OptionalLong> counts = new HashMap<>();
        if (fields.isEmpty()) {
            return new ValueCounts(counts);
        }
        Sql sql = new Sql()
                .add("with a as materialized (")
                .add(AnswersTable.carrying(query.slice(), fields))
                .add(") ");
        for (int i = 0; i < fields.size(); i++) {
            sql.add(i == 0 ? "" : " union all ")
                    .add("select " + i + ", count(*), count(*) filter (where v.v <> '') from (")
                    .add(AnswersTable.valuesOf(fields.get(i), i))
                    .add(" limit " + (TallySource.MAX_CELLS + 1) + ") v");
        }
        sql.each(connection, row -> {
            boolean tooMany = row.getLong(2) > TallySource.MAX_CELLS;
            counts.put(fields.get(row.getInt(1)), tooMany ? OptionalLong.empty() : OptionalLong.of(row.getLong(3)));
        });
        return new ValueCounts(counts);
    }

    private static List<Grouping> distinct(List<Grouping> groupBy) {
        return List.copyOf(new LinkedHashSet<>(groupBy));
    }

    /** The columns of the groupings, each with a comma after it. */
    private static String groups(List<Grouping> by) {
        return IntStream.range(0, by.size()).mapToObj(i -> "a.g" + i + ", ").collect(Collectors.joining());
    }

    private static Group group(ResultSet row, List<Grouping> by) throws SQLException {
        Map<Grouping, String> values = new LinkedHashMap<>();
        for (int i = 0; i < by.size(); i++) {
            values.put(by.get(i), row.getString(i + 1));
        }
        return by.isEmpty() ? Group.ALL : new Group(values);
    }
}
