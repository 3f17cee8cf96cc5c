// SPDX-License-Identifier: Apache-2.0
package org.npsuite.shell.internal.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.npsuite.model.benchmark.BenchmarkReport;
import org.npsuite.model.benchmark.Comparison;
import org.npsuite.model.benchmark.Confidence;
import org.npsuite.model.benchmark.Grade;
import org.npsuite.model.benchmark.Observation;
import org.npsuite.model.benchmark.Population;
import org.npsuite.model.benchmark.Source;
import org.npsuite.model.benchmark.Statistic;
import org.npsuite.model.benchmark.SurveyType;
import org.npsuite.model.benchmark.Uncertainty;
import org.npsuite.model.benchmark.Verdict;
import org.npsuite.model.benchmark.YearComparison;
import org.npsuite.model.response.Sector;
import org.npsuite.model.score.Interval;
import org.npsuite.model.score.Score;
import org.npsuite.model.score.ScoreState;
import org.npsuite.model.slice.Group;
import org.npsuite.model.slice.Slice;

class BenchmarkPageTest {

    private static final Wording ENGLISH = Wording.in(Locale.ENGLISH);

    private static Comparison.Builder comparison(String label) {
        return Comparison.builder()
                .observation(Observation.builder()
                        .id("o-" + label)
                        .sourceId("s")
                        .period("2025")
                        .region("FR")
                        .population(Population.values()[0])
                        .sectorLabel(label)
                        .sector(new Sector("NACE-2", "64"))
                        .mappingConfidence(Confidence.HIGH)
                        .statistic(Statistic.MEAN)
                        .value(new BigDecimal("17"))
                        .status("A")
                        .url("https://example.com")
                        .build())
                .source(Source.builder()
                        .id("s")
                        .publisher("Example Institute")
                        .study("A study")
                        .url("https://example.com")
                        .retrieved(LocalDate.parse("2026-01-01"))
                        .surveyType(SurveyType.values()[0])
                        .scale("0-10")
                        .grade(Grade.values()[0])
                        .build())
                .provider("us")
                .pack("stock")
                .packVersion("1")
                .uncertainty(Uncertainty.OURS_ONLY);
    }

    private static BenchmarkReport report(Comparison... comparisons) {
        return BenchmarkReport.builder()
                .definition("nps-1")
                .slice(Slice.of("bank"))
                .watermark("w")
                .score(Sample.score(Group.ALL, 20, 20, 60))
                .verdict(new Verdict(Verdict.Code.REMARKABLE, "Above the industry."))
                .comparisons(List.of(comparisons))
                .build();
    }

    private static final Comparison OURS = comparison("Banks")
            .comparable(true)
            .gap(23.0)
            .interval(new Interval(0.95, 20, 26, Interval.Method.ADJUSTED_WALD))
            .build();
    private static final Comparison OTHER = comparison("Bancos")
            .comparable(false)
            .reason("From another country")
            .build();

    @Test
    void theVerdictComesFirstAndComparableFiguresFollow() {
        List<String> lines = Print.lines(BenchmarkPage.of(report(OURS, OTHER), false, ENGLISH));

        assertThat(lines).first().isEqualTo("Above the industry.");
        assertThat(lines)
                .anySatisfy(line -> assertThat(line)
                        .containsSubsequence("Banks", "FR", "2025", "17.0", "+23.0", "20.0 .. 26.0", "yes"))
                .noneSatisfy(line -> assertThat(line).contains("Bancos"))
                .last()
                .isEqualTo("One further figure is not comparable: --all tells the reason.");
    }

    @Test
    void allShowsTheReason() {
        assertThat(Print.lines(BenchmarkPage.of(report(OURS, OTHER), true, ENGLISH)))
                .anySatisfy(line -> assertThat(line).containsSubsequence("Bancos", "-", "From another country"));
    }

    @Test
    void eachYearHasItsOwnScoreAndAYearWithoutAnswersNoGap() {
        BenchmarkReport report = report(OURS).toBuilder()
                .years(List.of(
                        new YearComparison(2025, Sample.score(Group.ALL, 20, 20, 60), OURS),
                        new YearComparison(
                                2017,
                                Score.builder()
                                        .group(Group.ALL)
                                        .state(ScoreState.NO_DATA)
                                        .build(),
                                comparison("Banks").comparable(true).build())))
                .build();

        assertThat(Print.lines(BenchmarkPage.of(report, false, ENGLISH)))
                .anySatisfy(line -> assertThat(line).matches(" *2025 .*40 .*17\\.0 .*\\+23\\.0 .*Example Institute *"))
                .anySatisfy(line -> assertThat(line).matches(" *2017 .*- .*17\\.0 .*- .*Example Institute *"));
    }

    @Test
    void noFigureIsSaid() {
        assertThat(Print.lines(BenchmarkPage.of(report(), false, ENGLISH)))
                .anySatisfy(line -> assertThat(line).contains("No benchmark pack has a figure for this programme."));
    }
}
