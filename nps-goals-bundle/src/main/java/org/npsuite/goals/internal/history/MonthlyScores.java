// SPDX-License-Identifier: Apache-2.0
package org.npsuite.goals.internal.history;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.npsuite.model.score.CategoryCounts;
import org.npsuite.model.score.Score;
import org.npsuite.model.score.ScoreReport;
import org.npsuite.model.score.ScoreState;
import org.npsuite.model.slice.Period;

/** The score of each month that has answers, up to the due month. */
public final class MonthlyScores {

    private final Timeline timeline;
    private final NavigableMap<YearMonth, Score> byMonth = new TreeMap<>();

    /** @param report grouped by month, ending with the due month */
    public MonthlyScores(Timeline timeline, ScoreReport report) {
        this.timeline = timeline;
        report.groups()
                .forEach(score -> byMonth.put(YearMonth.parse(score.group().value(Period.MONTH)), score));
    }

    public Optional<Map.Entry<YearMonth, Score>> newest() {
        return Optional.ofNullable(byMonth.lastEntry());
    }

    public Optional<Score> in(YearMonth month) {
        return Optional.ofNullable(byMonth.get(month));
    }

    /** The complete months since the goal began, those without answers left out. */
    public List<Score> complete() {
        return byMonth.entrySet().stream()
                .filter(entry -> timeline.counts(entry.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** The first of these months; empty where there is none. */
    public Optional<YearMonth> firstComplete() {
        return byMonth.keySet().stream().filter(timeline::counts).findFirst();
    }

    /** Whether a complete month has answers that may not be shown, because they are too few of people who are anonymous. */
    public boolean hides() {
        return complete().stream()
                .anyMatch(score ->
                        score.state() != ScoreState.NO_DATA && score.counts().isEmpty());
    }

    /**
     * Counts of every month from the first complete one with answers to {@link Timeline#latest()}; months in between
     * that have none, or hide them, count as gaps.
     */
    public List<CategoryCounts> periods() {
        return firstComplete()
                .map(first -> months(first, timeline.latest())
                        .map(month -> in(month).flatMap(Score::counts).orElse(CategoryCounts.NONE))
                        .toList())
                .orElse(List.of());
    }

    private static Stream<YearMonth> months(YearMonth first, YearMonth last) {
        return Stream.iterate(first, month -> month.plusMonths(1)).limit(first.until(last, ChronoUnit.MONTHS) + 1);
    }
}
