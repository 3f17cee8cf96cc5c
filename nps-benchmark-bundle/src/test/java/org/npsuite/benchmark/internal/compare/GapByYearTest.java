// SPDX-License-Identifier: Apache-2.0
package org.npsuite.benchmark.internal.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.lang.reflect.Proxy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.npsuite.benchmark.internal.sector.Taxonomies;
import org.npsuite.model.access.Caller;
import org.npsuite.model.access.Role;
import org.npsuite.model.benchmark.BenchmarkQuery;
import org.npsuite.model.benchmark.Comparison;
import org.npsuite.model.benchmark.Observation;
import org.npsuite.model.benchmark.Statistic;
import org.npsuite.model.benchmark.Uncertainty;
import org.npsuite.model.benchmark.YearComparison;
import org.npsuite.model.score.Score;
import org.npsuite.model.score.ScoreQuery;
import org.npsuite.model.score.ScoreState;
import org.npsuite.model.slice.Filter;
import org.npsuite.model.slice.Group;
import org.npsuite.model.slice.Period;
import org.npsuite.model.slice.Slice;
import org.npsuite.model.slice.Window;
import org.npsuite.service.ScoreService;

class GapByYearTest {

    private static final Caller VIEWER = Caller.of("viewer", Role.VIEWER);
    private static final Slice SLICE = new Slice(
            "bank",
            Window.of(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 7, 1)),
            List.of(Filter.parse("touchpoint:eq:hotline")));

    private final List<ScoreQuery> asked = new ArrayList<>();

    @Test
    void eachYearIsMeasuredByItsOwnAnswers() {
        List<YearComparison> years = years(
                Figures.mean("older", "10").period("2024"),
                Figures.mean("newer", "20").period("2025"));

        assertThat(years).extracting(YearComparison::year).containsExactly(2025, 2024);
        assertThat(years.get(0).comparison().gap().getAsDouble()).isCloseTo(30 - 20, within(1e-9));
        assertThat(years.get(1).comparison().gap().getAsDouble()).isCloseTo(5 - 10, within(1e-9));
        assertThat(years.get(1).comparison().uncertainty()).isEqualTo(Uncertainty.OURS_ONLY);
        assertThat(years.get(1).comparison().interval()).isPresent();
    }

    @Test
    void aYearWithoutAnswersShowsTheFigureAndNoGap() {
        List<YearComparison> years = years(Figures.mean("old", "-3").period("2017"));

        assertThat(years).singleElement().satisfies(year -> {
            assertThat(year.score().state()).isEqualTo(ScoreState.NO_DATA);
            assertThat(year.comparison().gap()).isEmpty();
            assertThat(year.comparison().interval()).isEmpty();
            assertThat(year.comparison().observation().value()).hasToString("-3");
        });
    }

    @Test
    void theWholeYearGoesBeforeAPartOfIt() {
        List<YearComparison> years = years(
                Figures.mean("half", "10").period("2025-H2"),
                Figures.mean("year", "20").period("2025"));

        assertThat(years)
                .extracting(year -> year.comparison().observation().id())
                .containsExactly("year");
    }

    @Test
    void onlyComparableMeansWithAYearTakePart() {
        assertThat(years(
                        Figures.mean("abroad", "10").region("DE"),
                        Figures.mean("leader", "60").statistic(Statistic.MAX),
                        Figures.mean("undated", "10").period("")))
                .isEmpty();
        assertThat(asked).as("nobody is asked for nothing").isEmpty();
    }

    @Test
    void theFiltersHoldForAllYearsAndTheWindowForNone() {
        years(Figures.mean("newer", "20").period("2025"));

        assertThat(asked).singleElement().satisfies(query -> {
            assertThat(query.slice().window()).isEqualTo(Window.ALL);
            assertThat(query.slice().where()).isEqualTo(SLICE.where());
            assertThat(query.level()).isEqualTo(0.9);
        });
    }

    private List<YearComparison> years(Observation.Builder... figures) {
        List<Comparison> comparisons = new IndustryComparison(Taxonomies.load(), 5)
                .report(
                        Scores.bank().build(),
                        Scores.report(Scores.of(430, 330, 240)),
                        List.of(Figures.pack(figures).build()),
                        LocalDate.of(2026, 11, 23),
                        Locale.ENGLISH)
                .comparisons();
        BenchmarkQuery query = BenchmarkQuery.builder()
                .slice(SLICE)
                .level(0.9)
                .locale(Locale.ENGLISH)
                .build();
        return new GapByYear(scores()).years(VIEWER, query, comparisons);
    }

    private ScoreService scores() {
        return (ScoreService) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {ScoreService.class}, (self, method, parts) -> {
                    ScoreQuery query = (ScoreQuery) parts[1];
                    asked.add(query);
                    return Scores.report(Scores.of(350, 475, 175)).toBuilder()
                            .query(query)
                            .groups(List.of(
                                    ofYear("2024", Scores.of(250, 550, 200)), ofYear("2025", Scores.of(500, 300, 200))))
                            .build();
                });
    }

    private static Score ofYear(String year, Score score) {
        return score.toBuilder().group(new Group(Map.of(Period.YEAR, year))).build();
    }
}
