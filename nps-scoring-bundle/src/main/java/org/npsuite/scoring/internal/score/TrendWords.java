// SPDX-License-Identifier: Apache-2.0
package org.npsuite.scoring.internal.score;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.npsuite.model.score.ChangePoint;
import org.npsuite.model.score.Interval;
import org.npsuite.model.score.Slope;
import org.npsuite.scoring.internal.text.Sentences;
import org.npsuite.scoring.internal.time.Calendar;

/** A course in plain words. */
final class TrendWords {

    /** In points a period. */
    private static final double SMALLEST_SLOPE = 0.1;

    private final Sentences sentences;
    private final Course course;

    TrendWords(Sentences sentences, Course course) {
        this.sentences = sentences;
        this.course = course;
    }

    String shortForTrend(int needed) {
        return sentences.say("trend.shortForTrend", course.observed(), needed);
    }

    String shortForSeasons(int needed) {
        int periods = course.labels().size();
        return periods < needed
                ? sentences.say("trend.shortForSeasons", periods, needed)
                : sentences.say("trend.gapsInSeasons");
    }

    String ratherSteady() {
        return sentences.say("trend.ratherSteady");
    }

    String shortForChangePoint(int needed) {
        return sentences.say("trend.shortForChangePoint", course.observed(), needed);
    }

    /**
     * The most telling of what was found: the break, else the steady move with its interval, else that there is none;
     * and which periods have no answers.
     */
    String sentence(
            Optional<Slope> slope,
            Optional<Interval> interval,
            Optional<ChangePoint> changePoint,
            Optional<Alarm> alarm,
            double alpha) {
        List<String> parts = new ArrayList<>();
        if (course.observed() == 0) {
            parts.add(sentences.say("trend.nobody"));
        } else if (changePoint.isPresent()) {
            parts.add(broken(changePoint.get()));
        } else if (slope.isPresent()) {
            parts.add(steady(slope.get(), alpha));
            interval.flatMap(this::range).ifPresent(parts::add);
        } else {
            parts.add(sentences.say("trend.tooEarly", sentences.periods(course.observed())));
        }
        alarm.ifPresent(known -> parts.add(sentences.say(
                known.above() ? "trend.alarmAbove" : "trend.alarmBelow",
                sentences.period(start(known.label()), course.period()))));
        List<String> gaps = course.gaps();
        if (!gaps.isEmpty()) {
            String first = sentences.period(start(gaps.get(0)), course.period());
            parts.add(
                    gaps.size() == 1
                            ? sentences.say("trend.gap", first)
                            : sentences.say("trend.gaps", sentences.periods(gaps.size()), first));
        }
        return String.join(" ", parts);
    }

    private String broken(ChangePoint point) {
        double step = point.after() - point.before();
        return sentences.say(
                step > 0 ? "trend.upSince" : "trend.downSince",
                sentences.points(Math.round(step)),
                sentences.period(start(point.firstPeriod()), course.period()),
                sentences.p(point.pValue()));
    }

    /** Whether nothing is left of it in print: a median of many ties may be 0 where their order is beyond chance. */
    static boolean isSlight(Slope slope) {
        return Math.abs(slope.perPeriod()) < SMALLEST_SLOPE;
    }

    private String steady(Slope slope, double alpha) {
        if (slope.pValue() > alpha) {
            return sentences.say("trend.none", course.observed());
        }
        if (isSlight(slope)) {
            return sentences.say(
                    "trend.slight",
                    sentences.number(SMALLEST_SLOPE, 1),
                    sentences.say("per." + course.period().key()),
                    sentences.p(slope.pValue()));
        }
        return sentences.say(
                slope.perPeriod() > 0 ? "trend.rising" : "trend.falling",
                sentences.number(Math.abs(slope.perPeriod()), 1),
                sentences.say("per." + course.period().key()),
                sentences.p(slope.pValue()));
    }

    /** Nothing where both ends are the same in print: "between +2 and +2" says less than the slope alone. */
    private Optional<String> range(Interval interval) {
        String low = sentences.signed(interval.low(), 1);
        String high = sentences.signed(interval.high(), 1);
        return low.equals(high)
                ? Optional.empty()
                : Optional.of(sentences.say(
                        "trend.range",
                        sentences.level(interval.level()),
                        low,
                        high,
                        sentences.say("per." + course.period().key())));
    }

    private LocalDate start(String label) {
        return Calendar.start(course.period(), label);
    }
}
