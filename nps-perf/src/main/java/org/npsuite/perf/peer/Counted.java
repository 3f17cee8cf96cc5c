// SPDX-License-Identifier: Apache-2.0
package org.npsuite.perf.peer;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.npsuite.model.score.Rating;
import org.npsuite.model.score.Score;
import org.npsuite.model.score.ScoreReport;
import org.npsuite.model.score.Tally;

/**
 * What ours and a peer's answer must agree on: the eleven counts of every group.
 *
 * @param groups by the group's values; one group without values where nothing was grouped
 */
public record Counted(Map<List<String>, Tally> groups) {

    private static final Comparator<List<String>> BY_TEXT = Comparator.comparing(List::toString);

    /** A row of SQL: the group's values, a rating and how many answers have it. */
    record Line(List<String> group, int rating, long count) {}

    /** What rows of SQL say. */
    static Counted of(List<Line> lines) {
        Map<List<String>, long[]> counts = new TreeMap<>(BY_TEXT);
        for (Line line : lines) {
            counts.computeIfAbsent(line.group(), group -> new long[Rating.MAX + 1])[line.rating()] += line.count();
        }
        Map<List<String>, Tally> groups = new TreeMap<>(BY_TEXT);
        counts.forEach((group, ratings) -> groups.put(group, Tally.of(ratings)));
        return new Counted(groups);
    }

    /** What the service says. */
    public static Counted of(ScoreReport report) {
        if (report.partial().isPresent() || report.next().isPresent()) {
            throw new IllegalStateException("the service has not answered the whole question");
        }
        if (report.query().groupBy().isEmpty()) {
            return new Counted(Map.of(List.of(), report.total().tally().orElseThrow()));
        }
        return new Counted(report.groups().stream()
                .collect(Collectors.toMap(
                        Counted::values,
                        score -> score.tally().orElseThrow(),
                        Tally::plus,
                        () -> new TreeMap<>(BY_TEXT))));
    }

    private static List<String> values(Score score) {
        return List.copyOf(score.group().values().values());
    }
}
