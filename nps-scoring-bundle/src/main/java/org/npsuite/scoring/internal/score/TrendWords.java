// SPDX-License-Identifier: Apache-2.0
package org.npsuite.scoring.internal.score;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.npsuite.model.score.ChangePoint;
import org.npsuite.model.score.Slope;
import org.npsuite.scoring.internal.text.Sentences;
import org.npsuite.scoring.internal.time.Calendar;

/** A course in plain words. */
final class TrendWords {

    private final Sentences sentences;
    private final Course course;

    TrendWords(Sentences sentences, Course course) {
        this.sentences = sentences;
        this.course = course;
    }

    String shortForTrend(int needed) {
        return sentences.say("trend.shortForTrend", course.observed(), needed);
    }

    String shortForChangePoint(int needed) {
        return sentences.say("trend.shortForChangePoint", course.observed(), needed);
    }

    /** The most telling of what was found: the break, else the steady move, else that there is none. */
    String sentence(Optional<Slope> slope, Optional<ChangePoint> changePoint, Optional<Alarm> alarm, double alpha) {
        List<String> parts = new ArrayList<>();
        if (course.observed() == 0) {
            parts.add(sentences.say("trend.nobody"));
        } else if (changePoint.isPresent()) {
            parts.add(broken(changePoint.get()));
        } else if (slope.isPresent()) {
            parts.add(steady(slope.get(), alpha));
        } else {
            parts.add(sentences.say("trend.tooEarly", course.observed()));
        }
        alarm.ifPresent(known -> parts.add(sentences.say(
                known.above() ? "trend.alarmAbove" : "trend.alarmBelow",
                sentences.period(start(known.label()), course.period()))));
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

    private String steady(Slope slope, double alpha) {
        if (slope.pValue() > alpha || slope.perPeriod() == 0) {
            return sentences.say("trend.none", course.observed());
        }
        return sentences.say(
                slope.perPeriod() > 0 ? "trend.rising" : "trend.falling",
                sentences.number(Math.abs(slope.perPeriod()), 1),
                sentences.say("per." + course.period().key()),
                sentences.p(slope.pValue()));
    }

    private LocalDate start(String label) {
        return Calendar.start(course.period(), label);
    }
}
