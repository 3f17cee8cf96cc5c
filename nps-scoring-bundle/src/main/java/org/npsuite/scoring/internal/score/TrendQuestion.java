// SPDX-License-Identifier: Apache-2.0
package org.npsuite.scoring.internal.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.npsuite.model.score.ChangePoint;
import org.npsuite.model.score.Interval;
import org.npsuite.model.score.Score;
import org.npsuite.model.score.Slope;
import org.npsuite.model.score.Trend;
import org.npsuite.model.score.TrendQuery;
import org.npsuite.scoring.internal.access.Ground;
import org.npsuite.scoring.internal.privacy.Counted;
import org.npsuite.scoring.internal.privacy.Counting;
import org.npsuite.scoring.internal.settings.ScoringSettings;
import org.npsuite.scoring.internal.text.Sentences;
import org.npsuite.scoring.internal.time.Calendar;
import org.npsuite.statistics.Confidence;
import org.npsuite.statistics.Estimate;
import org.npsuite.statistics.Range;
import org.npsuite.statistics.series.MannKendall;
import org.npsuite.statistics.series.PettittTest;
import org.npsuite.statistics.series.SeasonalTrend;
import org.npsuite.statistics.series.SenSlope;

/** How did the score go over time, and what of it is more than chance? */
final class TrendQuestion {

    private static final int CYCLES_FOR_SEASONS = 2;

    private final ScoringSettings settings;
    private final Counting counting;

    TrendQuestion(ScoringSettings settings, Counting counting) {
        this.settings = settings;
        this.counting = counting;
    }

    Trend answer(Ground ground, TrendQuery asked) {
        Scorer scorer = new Scorer(settings, asked.level());
        Counted counted = counting.count(ground, asked.slice(), List.of(asked.period()), asked.unit());
        TrendQuery query = asked.toBuilder().slice(ground.narrow(asked.slice())).build();
        List<Score> series = counted.tallies().groups().entrySet().stream()
                .map(group -> scorer.of(group.getKey(), group.getValue(), counted.showing(group.getKey())))
                .toList();
        Course course = Course.of(query.period(), series);
        TrendWords words = new TrendWords(Sentences.of(query.locale()), course);
        List<String> refusals = new ArrayList<>();
        Optional<Steady> steady = steady(course, scorer.confidence(), words, refusals);
        Optional<Slope> slope = steady.map(Steady::slope);
        Optional<ChangePoint> changePoint = changePoint(course, slope, 1 - query.level(), words, refusals);
        Optional<Alarm> alarm = alarm(course, query);
        return Trend.builder()
                .definition(settings.definition())
                .query(query)
                .watermark(counted.watermark().value())
                .series(series)
                .gaps(course.gaps())
                .slope(slope.orElse(null))
                .slopeInterval(steady.flatMap(Steady::interval).orElse(null))
                .changePoint(changePoint.orElse(null))
                .alarm(alarm.map(Alarm::label).orElse(null))
                .refusals(refusals)
                .sentence(
                        words.sentence(slope, steady.flatMap(Steady::interval), changePoint, alarm, 1 - query.level()))
                .build();
    }

    /** A slope and where it may lie, both in points a period. */
    private record Steady(Slope slope, Optional<Interval> interval) {

        static Steady of(
                double slope, Estimate<Range> range, double unit, double p, boolean seasonal, Confidence sure) {
            return new Steady(
                    new Slope(unit * slope, p, seasonal),
                    range.value()
                            .map(ends -> new Interval(
                                    sure.level(), unit * ends.low(), unit * ends.high(), Interval.Method.SEN)));
        }
    }

    private Optional<Steady> steady(Course course, Confidence confidence, TrendWords words, List<String> refusals) {
        if (course.observed() < settings.trendPeriods()) {
            refusals.add(words.shortForTrend(settings.trendPeriods()));
            return Optional.empty();
        }
        int cycle = Calendar.cycle(course.period());
        if (cycle > 0) {
            Optional<Steady> seasonal = SeasonalTrend.of(course.scores(), cycle, confidence)
                    .value()
                    .map(trend -> Steady.of(
                            trend.slopePerCycle(),
                            trend.interval(),
                            Points.PER_UNIT / cycle,
                            trend.pValue(),
                            true,
                            confidence));
            if (seasonal.isPresent()) {
                return seasonal;
            }
            refusals.add(words.shortForSeasons(CYCLES_FOR_SEASONS * cycle));
        }
        return SenSlope.of(course.scores(), confidence)
                .flatMap(sen -> MannKendall.of(course.scores())
                        .map(test -> Steady.of(
                                sen.slope(), sen.interval(), Points.PER_UNIT, test.pValue(), false, confidence)))
                .value();
    }

    private Optional<ChangePoint> changePoint(
            Course course, Optional<Slope> slope, double alpha, TrendWords words, List<String> refusals) {
        if (course.observed() < settings.changePointPeriods()) {
            refusals.add(words.shortForChangePoint(settings.changePointPeriods()));
            return Optional.empty();
        }
        Optional<ChangePoint> found = PettittTest.of(course.scores())
                .value()
                .filter(test -> test.pValue() <= alpha)
                .map(test -> {
                    Map.Entry<Double, Double> levels = course.levels(test.lastBefore());
                    return new ChangePoint(
                            course.firstAfter(test.lastBefore()),
                            Points.PER_UNIT * levels.getKey(),
                            Points.PER_UNIT * levels.getValue(),
                            test.pValue());
                });
        if (found.isPresent() && isRatherSteady(course, slope, alpha)) {
            refusals.add(words.ratherSteady());
            return Optional.empty();
        }
        return found;
    }

    /** Every test for a break finds one in the middle of a steady rise, which a line describes better. */
    private static boolean isRatherSteady(Course course, Optional<Slope> slope, double alpha) {
        return slope.filter(known -> known.pValue() <= alpha && !TrendWords.isSlight(known))
                        .isPresent()
                && Shape.isSlope(course.scores());
    }

    private Optional<Alarm> alarm(Course course, TrendQuery query) {
        if (query.target().isEmpty() || course.observed() == 0) {
            return Optional.empty();
        }
        double target = query.target().getAsDouble() / Points.PER_UNIT;
        return ControlChart.present(course, target, settings.alarmLimit());
    }
}
