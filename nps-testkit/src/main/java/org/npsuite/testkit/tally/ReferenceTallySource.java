// SPDX-License-Identifier: Apache-2.0
package org.npsuite.testkit.tally;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;
import static org.npsuite.model.problem.ProblemException.notAllowed;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.npsuite.model.response.RecordedResponse;
import org.npsuite.model.response.Response;
import org.npsuite.model.response.ResponseStatus;
import org.npsuite.model.score.Category;
import org.npsuite.model.score.Rating;
import org.npsuite.model.score.Tally;
import org.npsuite.model.slice.Field;
import org.npsuite.model.slice.Group;
import org.npsuite.model.slice.Grouping;
import org.npsuite.model.slice.Period;
import org.npsuite.model.slice.Slice;
import org.npsuite.model.slice.Unit;
import org.npsuite.spi.store.Journal;
import org.npsuite.spi.store.JournalEntry;
import org.npsuite.spi.store.Watermark;
import org.npsuite.spi.tally.ClusterMoments;
import org.npsuite.spi.tally.CrossProducts;
import org.npsuite.spi.tally.CrossProductsQuery;
import org.npsuite.spi.tally.Moments;
import org.npsuite.spi.tally.MomentsQuery;
import org.npsuite.spi.tally.Plan;
import org.npsuite.spi.tally.Tallies;
import org.npsuite.spi.tally.TallyAnswer;
import org.npsuite.spi.tally.TallyQuery;
import org.npsuite.spi.tally.TallySource;
import org.npsuite.spi.tally.Transitions;
import org.npsuite.spi.tally.TransitionsQuery;

/**
 * The plainest engine there can be: reads the whole journal whenever it has grown and counts responses one by one. Says
 * what every other engine must say; far too slow for anything but tests.
 */
public final class ReferenceTallySource implements TallySource {

    private static final BinaryOperator<RecordedResponse> LATER = BinaryOperator.maxBy((a, b) -> {
        int byTime = answeredAt(a).compareTo(answeredAt(b));
        return byTime != 0 ? byTime : Long.compare(a.number(), b.number());
    });

    private final Journal journal;
    private final Map<String, State> known = new ConcurrentHashMap<>();

    public ReferenceTallySource(Journal journal) {
        this.journal = Objects.requireNonNull(journal, "journal");
    }

    @Override
    public TallyAnswer<Tallies> tally(TallyQuery query) {
        State state = state(query.slice().programme());
        List<RecordedResponse> slice = state.slice(query.slice());
        boolean customers = query.unit() == Unit.CUSTOMERS;
        List<RecordedResponse> counted =
                customers ? slice.stream().filter(r -> customer(r).isPresent()).toList() : slice;
        Function<List<RecordedResponse>, Tally> count =
                group -> tally(customers ? latest(group).values() : group);
        SortedMap<Group, Tally> groups = new TreeMap<>();
        groups(counted, query.groupBy()).forEach((group, members) -> groups.put(group, count.apply(members)));
        return state.answer(new Tallies(count.apply(counted), groups, slice.size() - (long) counted.size()));
    }

    @Override
    public TallyAnswer<Moments> moments(MomentsQuery query) {
        State state = state(query.slice().programme());
        List<RecordedResponse> slice = state.slice(query.slice());
        SortedMap<Group, ClusterMoments> groups = new TreeMap<>();
        groups(slice, query.groupBy())
                .forEach((group, members) -> groups.put(group, moments(members, query.cluster())));
        return state.answer(new Moments(moments(slice, query.cluster()), groups));
    }

    @Override
    public TallyAnswer<Transitions> transitions(TransitionsQuery query) {
        if (!query.before().programme().equals(query.after().programme())) {
            throw notAllowed("both slices must be of one programme");
        }
        State state = state(query.before().programme());
        Map<String, RecordedResponse> before = latest(state.slice(query.before()));
        Map<String, RecordedResponse> after = latest(state.slice(query.after()));
        long[][] counts = new long[Tally.RATINGS][Tally.RATINGS];
        before.keySet().stream()
                .filter(after::containsKey)
                .forEach(customer -> counts[rating(before.get(customer))][rating(after.get(customer))]++);
        return state.answer(Transitions.of(counts));
    }

    @Override
    public TallyAnswer<CrossProducts> crossProducts(CrossProductsQuery query) {
        State state = state(query.slice().programme());
        List<RecordedResponse> slice = state.slice(query.slice());
        List<String> drivers = query.drivers().isEmpty()
                ? slice.stream()
                        .flatMap(r -> r.response().ratings().keySet().stream())
                        .distinct()
                        .sorted()
                        .toList()
                : query.drivers();
        if (drivers.size() > 16) {
            throw notAllowed("name at most 16 drivers");
        }
        double[] sums = new double[drivers.size() + 1];
        double[][] products = new double[drivers.size() + 1][drivers.size() + 1];
        List<int[]> cases = slice.stream()
                .filter(r -> r.response().ratings().keySet().containsAll(drivers))
                .map(r -> IntStream.concat(
                                IntStream.of(rating(r)), drivers.stream().mapToInt(driver -> driver(r, driver)))
                        .toArray())
                .toList();
        cases.forEach(values -> IntStream.range(0, values.length).forEach(i -> {
            sums[i] += values[i];
            IntStream.range(0, values.length).forEach(j -> products[i][j] += values[i] * values[j]);
        }));
        List<Transitions> pairs =
                drivers.stream().map(driver -> pair(slice, driver)).toList();
        return state.answer(CrossProducts.of(drivers, cases.size(), sums, products, pairs));
    }

    private State state(String programme) {
        Watermark now = journal.watermark(programme);
        return known.compute(
                programme,
                (id, state) -> state != null && state.watermark().equals(now) ? state : State.of(journal, id));
    }

    @Override
    public Plan explain(TallyQuery query) {
        State state = state(query.slice().programme());
        return new Plan("reference", "SCAN", state.responses().size());
    }

    private static Map<Group, List<RecordedResponse>> groups(List<RecordedResponse> responses, List<Grouping> by) {
        if (by.size() > 6) {
            throw notAllowed("group by at most six groupings");
        }
        Map<Group, List<RecordedResponse>> groups = new HashMap<>();
        if (!by.isEmpty()) {
            responses.forEach(response -> groupsOf(response, by)
                    .forEach(group -> groups.computeIfAbsent(group, key -> new ArrayList<>())
                            .add(response)));
        }
        if (groups.size() > MAX_CELLS) {
            throw notAllowed("the answer would have more than " + MAX_CELLS + " groups");
        }
        return groups;
    }

    private static List<Group> groupsOf(RecordedResponse response, List<Grouping> by) {
        List<Map<Grouping, String>> groups = List.of(Map.of());
        for (Grouping grouping : by) {
            List<Map<Grouping, String>> finer = new ArrayList<>();
            for (Map<Grouping, String> group : groups) {
                for (String value : values(response, grouping)) {
                    Map<Grouping, String> with = new LinkedHashMap<>(group);
                    with.put(grouping, value);
                    finer.add(with);
                }
            }
            groups = finer;
        }
        return groups.stream().map(Group::new).distinct().toList();
    }

    private static Set<String> values(RecordedResponse response, Grouping grouping) {
        if (grouping instanceof Period period) {
            return Set.of(period.label(response.day()));
        }
        Set<String> values = response.response().values((Field) grouping);
        return values.isEmpty() ? Set.of(Group.NONE) : values;
    }

    private static Tally tally(Iterable<RecordedResponse> responses) {
        long[] counts = new long[Tally.RATINGS];
        responses.forEach(response -> counts[rating(response)]++);
        return Tally.of(counts);
    }

    private static Map<String, RecordedResponse> latest(List<RecordedResponse> responses) {
        return responses.stream()
                .filter(response -> customer(response).isPresent())
                .collect(toMap(response -> customer(response).orElseThrow(), identity(), LATER));
    }

    private static ClusterMoments moments(List<RecordedResponse> responses, MomentsQuery.Cluster by) {
        ClusterMoments sums = ClusterMoments.NONE;
        Map<String, List<RecordedResponse>> clusters = responses.stream()
                .collect(groupingBy(
                        r -> cluster(r.response(), by).map(id -> "of " + id).orElse("alone " + r.number()),
                        TreeMap::new,
                        collectingAndThen(toList(), List::copyOf)));
        for (List<RecordedResponse> cluster : clusters.values()) {
            Map<Category, Long> byCategory =
                    cluster.stream().collect(groupingBy(r -> new Rating(rating(r)).category(), counting()));
            long balance =
                    byCategory.getOrDefault(Category.PROMOTER, 0L) - byCategory.getOrDefault(Category.DETRACTOR, 0L);
            sums = sums.with(cluster.size(), balance);
        }
        return sums;
    }

    private static Optional<String> cluster(Response response, MomentsQuery.Cluster by) {
        return by == MomentsQuery.Cluster.CUSTOMER ? response.customer() : response.account();
    }

    private static Transitions pair(List<RecordedResponse> slice, String driver) {
        long[][] counts = new long[Tally.RATINGS][Tally.RATINGS];
        slice.stream()
                .filter(response -> response.response().ratings().containsKey(driver))
                .forEach(response -> counts[driver(response, driver)][rating(response)]++);
        return Transitions.of(counts);
    }

    private static int rating(RecordedResponse response) {
        return response.response().rating().orElseThrow().value();
    }

    private static int driver(RecordedResponse response, String driver) {
        return response.response().ratings().get(driver).value();
    }

    private static Optional<String> customer(RecordedResponse response) {
        return response.response().customer();
    }

    private static Instant answeredAt(RecordedResponse response) {
        return response.response().answeredAt().orElseThrow();
    }

    /** The journal of one programme, read to its end. */
    private record State(List<RecordedResponse> responses, Watermark watermark) {

        static State of(Journal journal, String programme) {
            Map<Long, RecordedResponse> responses = new TreeMap<>();
            Watermark read = Watermark.START;
            List<JournalEntry> entries = journal.changesAfter(programme, read, 1000);
            while (!entries.isEmpty()) {
                entries.forEach(entry -> entry.response()
                        .ifPresentOrElse(
                                response -> responses.put(entry.number(), response),
                                () -> responses.remove(entry.number())));
                read = entries.get(entries.size() - 1).watermark();
                entries = journal.changesAfter(programme, read, 1000);
            }
            return new State(List.copyOf(responses.values()), read);
        }

        List<RecordedResponse> slice(Slice slice) {
            return responses.stream()
                    .filter(response -> response.response().status() == ResponseStatus.VALID)
                    .filter(response -> slice.window().contains(response.day()))
                    .filter(response -> slice.where().stream()
                            .allMatch(filter -> filter.keeps(response.response().values(filter.field()))))
                    .toList();
        }

        <T> TallyAnswer<T> answer(T counts) {
            return new TallyAnswer<>(counts, watermark, OptionalDouble.empty());
        }
    }
}
