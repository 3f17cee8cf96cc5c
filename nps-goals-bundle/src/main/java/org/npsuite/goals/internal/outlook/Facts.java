// SPDX-License-Identifier: Apache-2.0
package org.npsuite.goals.internal.outlook;

import java.time.YearMonth;
import java.util.Optional;
import org.npsuite.goals.internal.history.MonthlyScores;
import org.npsuite.goals.internal.history.Question;
import org.npsuite.goals.internal.history.Timeline;
import org.npsuite.model.score.Score;
import org.npsuite.model.score.ScoreReport;
import org.npsuite.model.slice.Period;
import org.npsuite.model.slice.Slice;

/**
 * The scores a goal is judged by.
 *
 * @param timeline the goal's months
 * @param report its months up to the due one, as they were answered
 * @param baseline where it started
 */
public record Facts(Timeline timeline, ScoreReport report, Score baseline) {

    public static Facts ask(Question question, Timeline timeline) {
        Slice slice = timeline.goal().slice();
        ScoreReport report = question.ask(slice.in(timeline.untilDue()), Period.MONTH);
        return new Facts(
                timeline, report, question.ask(slice.in(timeline.baseline())).total());
    }

    public MonthlyScores months() {
        return new MonthlyScores(timeline, report);
    }

    /** Whether the engine is still reading: the scores are not to be relied on. */
    public boolean partial() {
        return report.partial().isPresent();
    }

    /** The score now: of the latest month with answers. */
    public Score now() {
        return months().newest().map(entry -> entry.getValue()).orElse(report.total());
    }

    public YearMonth nowMonth() {
        return months().newest().map(entry -> entry.getKey()).orElse(YearMonth.from(timeline.today()));
    }

    /** Empty where the baseline has no score to begin at. */
    public Optional<RequiredPath> required() {
        return baseline.decimal().isEmpty()
                ? Optional.empty()
                : Optional.of(new RequiredPath(timeline, baseline.decimal().getAsDouble()));
    }
}
