// SPDX-License-Identifier: Apache-2.0
package org.npsuite.scoring.internal.score;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.npsuite.model.score.CategoryCounts;
import org.npsuite.model.score.ChangeSegment;
import org.npsuite.model.score.Rational;
import org.npsuite.model.score.Tally;
import org.npsuite.model.slice.Field;
import org.npsuite.model.slice.Group;
import org.npsuite.model.slice.Grouping;
import org.npsuite.spi.tally.Tallies;
import org.npsuite.statistics.compare.Decomposition;

/**
 * Where a change comes from, exactly: {@code mix + rate} is the change to the last digit. Points.
 *
 * @param mix segments growing and shrinking
 * @param rate segments scoring differently
 * @param segments each one's part, in their order
 * @param reversal whether the whole moved against every segment
 */
record Explanation(Rational mix, Rational rate, List<ChangeSegment> segments, boolean reversal) {

    /** The value all small segments are folded into. */
    static final String OTHER = "other";

    private record Pair(Tally before, Tally after) {

        Pair plus(Pair pair) {
            return new Pair(before.plus(pair.before), after.plus(pair.after));
        }
    }

    /**
     * Explains a change by segments.
     *
     * @param fewest a segment with fewer answers on either side is folded into {@link #OTHER}
     * @return empty where no segments are asked for, and where they do not add up to the whole, as with customers who
     *     were in several segments
     */
    static Optional<Explanation> of(List<Field> by, Tallies before, Tallies after, Scorer scorer, int fewest) {
        if (by.isEmpty() || !addsUp(before) || !addsUp(after)) {
            return Optional.empty();
        }
        SortedMap<Group, Pair> segments = folded(by, before.groups(), after.groups(), fewest);
        return Decomposition.of(counts(segments, Pair::before), counts(segments, Pair::after))
                .value()
                .map(parts -> of(parts, segments, scorer));
    }

    private static Explanation of(Decomposition<Group> parts, SortedMap<Group, Pair> segments, Scorer scorer) {
        List<ChangeSegment> changes = segments.entrySet().stream()
                .map(entry -> {
                    Group group = entry.getKey();
                    Decomposition.Segment part = parts.segments().get(group);
                    return new ChangeSegment(
                            group,
                            part.mix().times(Points.EXACT_PER_UNIT),
                            part.rate().times(Points.EXACT_PER_UNIT),
                            scorer.of(group, entry.getValue().before()),
                            scorer.of(group, entry.getValue().after()));
                })
                .toList();
        return new Explanation(
                parts.mix().times(Points.EXACT_PER_UNIT),
                parts.rate().times(Points.EXACT_PER_UNIT),
                changes,
                parts.reversed());
    }

    private static boolean addsUp(Tallies tallies) {
        return tallies.groups().values().stream()
                .reduce(Tally.EMPTY, Tally::plus)
                .equals(tallies.total());
    }

    private static SortedMap<Group, Pair> folded(
            List<Field> by, Map<Group, Tally> before, Map<Group, Tally> after, int fewest) {
        TreeSet<Group> names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        SortedMap<Group, Pair> segments = new TreeMap<>();
        for (Group name : names) {
            Pair pair = new Pair(before.getOrDefault(name, Tally.EMPTY), after.getOrDefault(name, Tally.EMPTY));
            boolean small = pair.before().n() < fewest || pair.after().n() < fewest;
            segments.merge(small ? other(by) : name, pair, Pair::plus);
        }
        return segments;
    }

    private static Group other(List<Field> by) {
        Map<Grouping, String> values = new LinkedHashMap<>();
        by.forEach(field -> values.put(field, OTHER));
        return new Group(values);
    }

    private static Map<Group, CategoryCounts> counts(SortedMap<Group, Pair> segments, Function<Pair, Tally> side) {
        Map<Group, CategoryCounts> counts = new LinkedHashMap<>();
        segments.forEach((group, pair) -> counts.put(group, side.apply(pair).categories()));
        return counts;
    }
}
