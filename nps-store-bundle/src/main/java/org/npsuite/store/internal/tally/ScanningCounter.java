// SPDX-License-Identifier: Apache-2.0
package org.npsuite.store.internal.tally;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import org.npsuite.model.score.Category;
import org.npsuite.model.score.Rating;
import org.npsuite.model.score.Tally;
import org.npsuite.model.slice.Field;
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
import org.npsuite.spi.tally.Transitions;
import org.npsuite.spi.tally.TransitionsQuery;
import org.npsuite.spi.tally.ValueCounts;
import org.npsuite.spi.tally.ValuesQuery;
import org.npsuite.store.internal.tally.Rows.Part;
import org.npsuite.store.internal.tally.Shares.Held;

/**
 * Lets the database keep what the filters keep, and counts the rows as they come. For an embedded database, whose
 * sorting and grouping would take the host's memory: here it takes a bounded part of it, whatever there is to count.
 */
final class ScanningCounter implements Counter {

    /** What one remembered customer takes with a name of usual length, its place in a table included, and some to spare. */
    private static final long BYTES_HELD = 256;

    /** Of the heap, for one question; several may be asked at once. */
    private static final int SHARE_OF_HEAP = 16;

    private static final int FEWEST_HELD = 10_000;

    private final Connection connection;
    private final Shares shares;

    ScanningCounter(Connection connection, int mostHeld) {
        this.connection = connection;
        this.shares = new Shares(mostHeld);
    }

    /**
     * How many customers may be remembered at a time in a heap of so many bytes: 131,072 in one of 512 MB. Where there are
     * more, the rows are gone through again, eight times at first.
     */
    static int mostHeld(long heap) {
        return (int) Math.max(FEWEST_HELD, Math.min(Integer.MAX_VALUE, heap / SHARE_OF_HEAP / BYTES_HELD));
    }

    private record Key(int group, String customer) {}

    private record Latest(Instant at, long number, int rating) {

        static Latest of(Answer answer) {
            return new Latest(answer.answeredAt(), answer.number(), answer.rating());
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
        Groups groups = new Groups(query.groupBy());
        if (query.unit() == Unit.CUSTOMERS) {
            return latest(query, groups);
        }
        PerGroup<long[]> counts = ratings();
        rows(query.slice(), query.groupBy()).each(answer -> {
            for (int group : groups.of(answer)) {
                counts.of(group)[answer.rating()]++;
            }
        });
        return tallies(groups, counts, 0);
    }

    private Rows rows(Slice slice, List<Grouping> by, Part... parts) {
        return new Rows(connection, slice, by, Set.of(parts));
    }

    private static PerGroup<long[]> ratings() {
        return new PerGroup<>(() -> new long[Tally.RATINGS]);
    }

    private static Tallies tallies(Groups groups, PerGroup<long[]> counts, long withoutCustomer) {
        return new Tallies(
                Tally.of(counts.of(Groups.ALL)), groups.map(group -> Tally.of(counts.of(group))), withoutCustomer);
    }

    private Tallies latest(TallyQuery query, Groups groups) throws SQLException {
        Rows rows = rows(query.slice(), query.groupBy(), Part.MOMENT, Part.CUSTOMER);
        long[] withoutCustomer = new long[1];
        PerGroup<long[]> latest = shares.each(ScanningCounter::ratings, (share, counts) -> {
            Held<Key, Latest> held = shares.held();
            withoutCustomer[0] = share.first() ? 0 : withoutCustomer[0];
            rows.each(answer -> {
                if (answer.customer() == null) {
                    withoutCustomer[0] += share.first() ? 1 : 0;
                } else if (share.has(answer.customer())) {
                    for (int group : groups.of(answer)) {
                        held.update(new Key(group, answer.customer()), Latest.of(answer)::or);
                    }
                }
            });
            held.entries().forEach((key, last) -> counts.of(key.group())[last.rating()]++);
        });
        return tallies(groups, latest, withoutCustomer[0]);
    }

    @Override
    public Moments moments(MomentsQuery query) throws SQLException {
        boolean customers = query.cluster() == MomentsQuery.Cluster.CUSTOMER;
        Rows rows = rows(query.slice(), query.groupBy(), customers ? Part.CUSTOMER : Part.ACCOUNT);
        Groups groups = new Groups(query.groupBy());
        PerGroup<ClusterMoments> moments =
                shares.each(() -> new PerGroup<>(() -> ClusterMoments.NONE), (share, sums) -> {
                    Held<Key, Balance> held = shares.held();
                    rows.each(answer -> {
                        String belongsTo = customers ? answer.customer() : answer.account();
                        if (belongsTo == null ? !share.first() : !share.has(belongsTo)) {
                            return;
                        }
                        Balance one = new Balance(1, balance(answer.rating()));
                        for (int group : groups.of(answer)) {
                            if (belongsTo == null) {
                                add(sums, group, one);
                            } else {
                                held.update(new Key(group, belongsTo), one::and);
                            }
                        }
                    });
                    held.entries().forEach((key, sum) -> add(sums, key.group(), sum));
                });
        return new Moments(moments.of(Groups.ALL), groups.map(moments::of));
    }

    private static void add(PerGroup<ClusterMoments> sums, int group, Balance cluster) {
        sums.set(group, sums.of(group).with(cluster.answers(), cluster.balance()));
    }

    @Override
    public Transitions transitions(TransitionsQuery query) throws SQLException {
        Rows before = rows(query.before(), List.of(), Part.MOMENT, Part.CUSTOMER);
        Rows after = rows(query.after(), List.of(), Part.MOMENT, Part.CUSTOMER);
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
        rows.each(answer -> {
            if (answer.customer() != null && share.has(answer.customer())) {
                held.update(answer.customer(), Latest.of(answer)::or);
            }
        });
        return held;
    }

    @Override
    public CrossProducts crossProducts(CrossProductsQuery query) throws SQLException {
        Rows rows = rows(query.slice(), List.of(), Part.DRIVERS);
        List<String> drivers = query.drivers().isEmpty() ? drivers(rows) : query.drivers();
        DriverSums sums = new DriverSums(drivers);
        rows.each(answer -> {
            int[] ratings = new int[drivers.size() + 1];
            ratings[0] = answer.rating();
            for (int i = 1; i < ratings.length; i++) {
                ratings[i] = answer.ratings().getOrDefault(drivers.get(i - 1), -1);
            }
            sums.add(ratings, 1);
        });
        return sums.result();
    }

    private static List<String> drivers(Rows rows) throws SQLException {
        TreeSet<String> drivers = new TreeSet<>();
        rows.each(answer -> {
            drivers.addAll(answer.ratings().keySet());
            DriverSums.checkNumber(drivers);
        });
        return List.copyOf(drivers);
    }

    @Override
    public ValueCounts values(ValuesQuery query) throws SQLException {
        Map<Field, OptionalLong> counts = new HashMap<>();
        List<Field> left = query.fields();
        while (!left.isEmpty()) {
            DistinctValues values = new DistinctValues(left);
            rows(query.slice(), List.copyOf(left)).each(values::add);
            counts.putAll(values.counts());
            left = values.putOff();
        }
        return new ValueCounts(counts);
    }

    private static int balance(int rating) {
        Category category = new Rating(rating).category();
        return category == Category.PROMOTER ? 1 : category == Category.DETRACTOR ? -1 : 0;
    }
}
