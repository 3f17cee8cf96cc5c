// SPDX-License-Identifier: Apache-2.0
package org.npsuite.scoring.internal.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.npsuite.model.score.ChangePoint;
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
        Optional<Slope> slope = slope(course, scorer, words, refusals);
        Optional<ChangePoint> changePoint = changePoint(course, 1 - query.level(), words, refusals);
        Optional<Alarm> alarm = alarm(course, query);
        return Trend.builder()
                .definition(settings.definition())
                .query(query)
                .watermark(counted.watermark().value())
                .series(series)
                .slope(slope.orElse(null))
                .changePoint(changePoint.orElse(null))
                .alarm(alarm.map(Alarm::label).orElse(null))
                .refusals(refusals)
                .sentence(words.sentence(slope, changePoint, alarm, 1 - query.level()))
                .build();
    }

    private Optional<Slope> slope(Course course, Scorer scorer, TrendWords words, List<String> refusals) {
        if (course.observed() < settings.trendPeriods()) {
            refusals.add(words.shortForTrend(settings.trendPeriods()));
            return Optional.empty();
        }
        int cycle = Calendar.cycle(course.period());
        if (cycle > 0 && course.labels().size() >= CYCLES_FOR_SEASONS * cycle) {
            return SeasonalTrend.of(course.scores(), cycle)
                    .value()
                    .map(trend -> new Slope(Points.PER_UNIT * trend.slopePerCycle() / cycle, trend.pValue(), true));
        }
        return SenSlope.of(course.scores(), scorer.confidence())
                .flatMap(slope -> MannKendall.of(course.scores())
                        .map(test -> new Slope(Points.PER_UNIT * slope.slope(), test.pValue(), false)))
                .value();
    }

    private Optional<ChangePoint> changePoint(Course course, double alpha, TrendWords words, List<String> refusals) {
        if (course.observed() < settings.changePointPeriods()) {
            refusals.add(words.shortForChangePoint(settings.changePointPeriods()));
            return Optional.empty();
        }
        return PettittTest.of(course.scores())
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
    }

    private Optional<Alarm> alarm(Course course, TrendQuery query) {
        if (query.target().isEmpty() || course.observed() == 0) {
            return Optional.empty();
        }
        double target = query.target().getAsDouble() / Points.PER_UNIT;
        return ControlChart.present(course, target, settings.alarmLimit());
    }
}
