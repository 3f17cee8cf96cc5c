// SPDX-License-Identifier: Apache-2.0
package org.npsuite.scoring.internal.score;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.npsuite.model.score.CategoryCounts;
import org.npsuite.model.score.Score;
import org.npsuite.model.slice.Period;
import org.npsuite.scoring.internal.time.Calendar;
import org.npsuite.statistics.series.ScoreSeries;
import org.npsuite.statistics.series.Series;

/**
 * A score over successive periods, those without answers, or whose answers must not be shown, being gaps.
 *
 * @param period the step
 * @param labels of every period from the first to the last that has answers
 * @param counts of the same periods
 */
record Course(Period period, List<String> labels, List<CategoryCounts> counts) {

    static Course of(Period period, List<Score> series) {
        Map<String, CategoryCounts> known = new HashMap<>();
        series.forEach(score ->
                score.counts().ifPresent(counts -> known.put(score.group().value(period), counts)));
        if (series.isEmpty()) {
            return new Course(period, List.of(), List.of());
        }
        List<String> labels = Calendar.labels(
                period,
                series.get(0).group().value(period),
                series.get(series.size() - 1).group().value(period));
        return new Course(
                period,
                labels,
                labels.stream()
                        .map(label -> known.getOrDefault(label, CategoryCounts.NONE))
                        .toList());
    }

    /** Labels of the periods that have none, or none that may be shown. */
    List<String> gaps() {
        return IntStream.range(0, labels.size())
                .filter(i -> counts.get(i).n() == 0)
                .mapToObj(labels::get)
                .toList();
    }

    /** Periods that have answers. */
    int observed() {
        return scores().observed();
    }

    /** As fractions. */
    Series scores() {
        return scoreSeries().scores();
    }

    ScoreSeries scoreSeries() {
        return ScoreSeries.ofCounts(counts);
    }

    /** The label of the first period with answers after the {@code last}-th, counting from 1. */
    String firstAfter(int last) {
        int next = last;
        while (counts.get(next).n() == 0) {
            next++;
        }
        return labels.get(next);
    }

    /** The scores, as fractions, of all answers up to the {@code last}-th period and of all after it. */
    Map.Entry<Double, Double> levels(int last) {
        return Map.entry(level(counts.subList(0, last)), level(counts.subList(last, counts.size())));
    }

    private static double level(List<CategoryCounts> counts) {
        CategoryCounts sum = counts.stream().reduce(CategoryCounts.NONE, CategoryCounts::plus);
        return (double) sum.balance() / sum.n();
    }
}
