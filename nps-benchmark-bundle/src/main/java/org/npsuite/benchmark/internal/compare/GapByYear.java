// SPDX-License-Identifier: Apache-2.0
package org.npsuite.benchmark.internal.compare;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.npsuite.model.access.Caller;
import org.npsuite.model.benchmark.BenchmarkQuery;
import org.npsuite.model.benchmark.Comparison;
import org.npsuite.model.benchmark.Statistic;
import org.npsuite.model.benchmark.Uncertainty;
import org.npsuite.model.benchmark.YearComparison;
import org.npsuite.model.score.Detail;
import org.npsuite.model.score.Score;
import org.npsuite.model.score.ScoreQuery;
import org.npsuite.model.score.ScoreState;
import org.npsuite.model.slice.Group;
import org.npsuite.model.slice.Period;
import org.npsuite.model.slice.Window;
import org.npsuite.service.ScoreService;
import org.npsuite.statistics.Confidence;

/**
 * Puts each year's comparable mean beside our score of that year, so that an old figure is not only measured against
 * the customers of today. Asked as the caller, over all time: a window would hide the years that figures are of.
 */
public final class GapByYear {

    private static final int YEAR_DIGITS = 4;

    /** A figure of the whole year goes before one of a part of it; else the one that is listed first, as the better. */
    private static final Comparator<Comparison> WHOLE_YEAR_FIRST =
            Comparator.comparing(one -> one.observation().period().length());

    private final ScoreService scores;

    public GapByYear(ScoreService scores) {
        this.scores = scores;
    }

    /**
     * The years for which a comparable mean is published, newest first.
     *
     * @param comparisons what was found for the query, the better documented first
     */
    public List<YearComparison> years(Caller caller, BenchmarkQuery query, List<Comparison> comparisons) {
        TreeMap<String, Comparison> figures = comparisons.stream()
                .filter(Comparison::comparable)
                .filter(one -> one.observation().statistic() == Statistic.MEAN)
                .filter(one -> !one.observation().period().isEmpty())
                .collect(Collectors.toMap(
                        GapByYear::year, Function.identity(), BinaryOperator.minBy(WHOLE_YEAR_FIRST), TreeMap::new));
        if (figures.isEmpty()) {
            return List.of();
        }
        Map<String, Score> ours = ours(caller, query);
        Confidence confidence = Confidence.of(query.level());
        return figures.descendingMap().entrySet().stream()
                .map(figure -> compared(
                        figure.getKey(),
                        ours.getOrDefault(figure.getKey(), unanswered(figure.getKey())),
                        figure.getValue(),
                        confidence))
                .toList();
    }

    private Map<String, Score> ours(Caller caller, BenchmarkQuery query) {
        ScoreQuery byYear = ScoreQuery.builder()
                .slice(query.slice().in(Window.ALL))
                .groupBy(List.of(Period.YEAR))
                .level(query.level())
                .detail(Detail.COUNTS)
                .build();
        return scores.score(caller, byYear).groups().stream()
                .collect(Collectors.toMap(score -> score.group().value(Period.YEAR), Function.identity()));
    }

    private static YearComparison compared(String year, Score ours, Comparison figure, Confidence confidence) {
        Optional<Gap> gap = Gap.between(ours, figure.observation(), confidence);
        Comparison ofThatYear = Comparison.builder()
                .observation(figure.observation())
                .source(figure.source())
                .provider(figure.provider())
                .pack(figure.pack())
                .packVersion(figure.packVersion())
                .packTitle(figure.packTitle())
                .gap(gap.map(Gap::points).orElse(null))
                .interval(gap.flatMap(Gap::interval).orElse(null))
                .uncertainty(gap.map(Gap::uncertainty).orElse(Uncertainty.NONE))
                .comparable(true)
                .build();
        return new YearComparison(Integer.parseInt(year), ours, ofThatYear);
    }

    private static Score unanswered(String year) {
        return Score.builder()
                .group(new Group(Map.of(Period.YEAR, year)))
                .state(ScoreState.NO_DATA)
                .n(0L)
                .build();
    }

    private static String year(Comparison one) {
        return one.observation().period().substring(0, YEAR_DIGITS);
    }
}
