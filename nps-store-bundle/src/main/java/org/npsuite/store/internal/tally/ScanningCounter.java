// SPDX-License-Identifier: Apache-2.0
package org.npsuite.store.internal.tally;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import org.npsuite.model.response.RecordedResponse;
import org.npsuite.model.response.Response;
import org.npsuite.model.score.Category;
import org.npsuite.model.score.Rating;
import org.npsuite.model.score.Tally;
import org.npsuite.model.slice.Group;
import org.npsuite.model.slice.Unit;
import org.npsuite.spi.tally.ClusterMoments;
import org.npsuite.spi.tally.CrossProducts;
import org.npsuite.spi.tally.CrossProductsQuery;
import org.npsuite.spi.tally.Moments;
import org.npsuite.spi.tally.MomentsQuery;
import org.npsuite.spi.tally.Tallies;
import org.npsuite.spi.tally.TallyQuery;
import org.npsuite.spi.tally.Transitions;
import org.npsuite.spi.tally.TransitionsQuery;
import org.npsuite.store.internal.tally.Shares.Held;

/**
 * Lets the database keep what the filters keep, and counts the rows as they come. For an embedded database, whose
 * sorting and grouping would take the host's memory: here it takes a bounded part of it, whatever there is to count.
 */
final class ScanningCounter implements Counter {

    /** Customers remembered at a time: some 50 MB. */
    static final int MOST_HELD = 200_000;

    private static final Tally[] ONE = new Tally[Tally.RATINGS];

    static {
        for (int rating = 0; rating < Tally.RATINGS; rating++) {
            long[] counts = new long[Tally.RATINGS];
            counts[rating] = 1;
            ONE[rating] = Tally.of(counts);
        }
    }

    private final Connection connection;
    private final Shares shares;

    ScanningCounter(Connection connection, int mostHeld) {
        this.connection = connection;
        this.shares = new Shares(mostHeld);
    }

    private record Key(Group group, String customer) {}

    private record Latest(Instant at, long number, int rating) {

        static Latest of(RecordedResponse recorded) {
            return new Latest(
                    recorded.response().answeredAt().orElseThrow(),
                    recorded.number(),
                    ScanningCounter.rating(recorded));
        }

        Latest or(Latest before) {
            if (before == null) {
                return this;
            }
            int order = at.compareTo(before.at);
            return order > 0 || order == 0 && number > before.number ? this : before;
        }
    }

    private record Balance(long answers, long balance) {

        Balance and(Balance before) {
            return before == null ? this : new Balance(answers + before.answers, balance + before.balance);
        }
    }

    @Override
    public String way() {
        return "STREAM";
    }

    @Override
    public Tallies tally(TallyQuery query) throws SQLException {
        Rows rows = new Rows(connection, query.slice());
        Groups groups = new Groups(query.groupBy());
        if (query.unit() == Unit.CUSTOMERS) {
            return latest(rows, groups);
        }
        Cells<Tally> cells = new Cells<>(Tally.EMPTY);
        rows.each(row -> groups.of(row).forEach(group -> cells.update(group, before -> before.plus(ONE[rating(row)]))));
        return new Tallies(cells.total(), cells.groups(), 0);
    }

    private Tallies latest(Rows rows, Groups groups) throws SQLException {
        long[] withoutCustomer = new long[1];
        Cells<Tally> cells = shares.each(() -> new Cells<>(Tally.EMPTY), (share, counts) -> {
            Held<Key, Latest> held = shares.held();
            withoutCustomer[0] = share.first() ? 0 : withoutCustomer[0];
            rows.each(row -> {
                Optional<String> customer = row.response().customer();
                if (customer.isEmpty()) {
                    withoutCustomer[0] += share.first() ? 1 : 0;
                } else if (share.has(customer.get())) {
                    for (Group group : groups.of(row)) {
                        counts.meet(group);
                        held.update(new Key(group, customer.get()), Latest.of(row)::or);
                    }
                }
            });
            held.entries()
                    .forEach((key, last) -> counts.update(key.group(), before -> before.plus(ONE[last.rating()])));
        });
        return new Tallies(cells.total(), cells.groups(), withoutCustomer[0]);
    }

    @Override
    public Moments moments(MomentsQuery query) throws SQLException {
        Rows rows = new Rows(connection, query.slice());
        Groups groups = new Groups(query.groupBy());
        Function<Response, Optional<String>> cluster =
                query.cluster() == MomentsQuery.Cluster.CUSTOMER ? Response::customer : Response::account;
        Cells<ClusterMoments> cells = shares.each(() -> new Cells<>(ClusterMoments.NONE), (share, sums) -> {
            Held<Key, Balance> held = shares.held();
            rows.each(row -> {
                Optional<String> belongsTo = cluster.apply(row.response());
                if (belongsTo.isEmpty() ? !share.first() : !share.has(belongsTo.get())) {
                    return;
                }
                int balance = balance(rating(row));
                for (Group group : groups.of(row)) {
                    sums.meet(group);
                    if (belongsTo.isEmpty()) {
                        sums.update(group, before -> before.with(1, balance));
                    } else {
                        held.update(new Key(group, belongsTo.get()), new Balance(1, balance)::and);
                    }
                }
            });
            held.entries()
                    .forEach((key, sum) ->
                            sums.update(key.group(), before -> before.with(sum.answers(), sum.balance())));
        });
        return new Moments(cells.total(), cells.groups());
    }

    @Override
    public Transitions transitions(TransitionsQuery query) throws SQLException {
        Rows before = new Rows(connection, query.before());
        Rows after = new Rows(connection, query.after());
        long[][] counts = shares.each(() -> new long[Tally.RATINGS][Tally.RATINGS], (share, sums) -> {
            Held<String, Latest> first = latest(before, share);
            Held<String, Latest> then = latest(after, share);
            first.entries().forEach((customer, answer) -> {
                Latest later = then.entries().get(customer);
                if (later != null) {
                    sums[answer.rating()][later.rating()]++;
                }
            });
        });
        return Transitions.of(counts);
    }

    private Held<String, Latest> latest(Rows rows, Shares.Share share) throws SQLException {
        Held<String, Latest> held = shares.held();
        rows.each(row -> row.response()
                .customer()
                .filter(share::has)
                .ifPresent(customer -> held.update(customer, Latest.of(row)::or)));
        return held;
    }

    @Override
    public CrossProducts crossProducts(CrossProductsQuery query) throws SQLException {
        Rows rows = new Rows(connection, query.slice());
        List<String> drivers = query.drivers().isEmpty() ? drivers(rows) : query.drivers();
        DriverSums sums = new DriverSums(drivers);
        rows.each(row -> {
            int[] ratings = new int[drivers.size() + 1];
            ratings[0] = rating(row);
            for (int i = 1; i < ratings.length; i++) {
                Rating rated = row.response().ratings().get(drivers.get(i - 1));
                ratings[i] = rated == null ? -1 : rated.value();
            }
            sums.add(ratings, 1);
        });
        return sums.result();
    }

    private static List<String> drivers(Rows rows) throws SQLException {
        TreeSet<String> drivers = new TreeSet<>();
        rows.each(row -> {
            drivers.addAll(row.response().ratings().keySet());
            DriverSums.checkNumber(drivers);
        });
        return List.copyOf(drivers);
    }

    private static int rating(RecordedResponse recorded) {
        return recorded.response().rating().orElseThrow().value();
    }

    private static int balance(int rating) {
        Category category = new Rating(rating).category();
        return category == Category.PROMOTER ? 1 : category == Category.DETRACTOR ? -1 : 0;
    }
}
