// SPDX-License-Identifier: Apache-2.0
package org.npsuite.goals.internal.campaign;

import static org.npsuite.model.problem.ProblemException.notAllowed;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Stream;
import org.npsuite.goals.internal.history.Question;
import org.npsuite.goals.internal.text.Wording;
import org.npsuite.model.goal.Mark;
import org.npsuite.model.goal.MarkEffect;
import org.npsuite.model.goal.MarkEffect.Verdict;
import org.npsuite.model.score.Interval;
import org.npsuite.model.score.Rational;
import org.npsuite.model.score.Score;
import org.npsuite.model.score.ScoreReport;
import org.npsuite.model.score.ScoreState;
import org.npsuite.model.slice.Slice;
import org.npsuite.model.slice.Window;
import org.npsuite.statistics.Confidence;
import org.npsuite.statistics.compare.Difference;
import org.npsuite.statistics.compare.ZTest;

/**
 * Before and after a mark, against the comparison group: what happened to both is not the mark's doing (difference in
 * differences). Without such a group the change is shown and the verdict refused.
 */
public final class Effect {

    private final Question question;
    private final Mark mark;
    private final Window before;
    private final Window after;

    public Effect(Question question, Mark mark, LocalDate today) {
        this.question = question;
        this.mark = mark;
        LocalDate tomorrow = today.plusDays(1);
        if (!mark.from().isBefore(tomorrow)) {
            throw notAllowed("mark \"" + mark.id() + "\" begins on " + mark.from() + ": ask again once it has begun");
        }
        LocalDate end = mark.to().filter(to -> to.isBefore(tomorrow)).orElse(tomorrow);
        long days = mark.from().until(end, ChronoUnit.DAYS);
        this.before = Window.of(mark.from().minusDays(days), mark.from());
        this.after = Window.of(mark.from(), end);
    }

    public MarkEffect told(Wording wording) {
        Slice treated = new Slice(mark.programme(), Window.ALL, mark.where());
        ScoreReport report = question.ask(treated.in(after));
        Score was = question.ask(treated.in(before)).total();
        Optional<Difference> change = difference(was, report.total());
        MarkEffect.Builder effect = MarkEffect.builder()
                .mark(mark)
                .beforeWindow(before)
                .afterWindow(after)
                .before(was)
                .after(report.total())
                .definition(report.definition())
                .watermark(report.watermark());
        change.ifPresent(known -> effect.change(points(known.exact())).changeInterval(interval(known.adjusted())));
        if (mark.comparison().isEmpty()) {
            return refused(effect, wording.text("effect.noComparison"));
        }
        Slice control = new Slice(mark.programme(), Window.ALL, mark.comparison());
        Score controlWas = question.ask(control.in(before)).total();
        Score controlIs = question.ask(control.in(after)).total();
        effect.comparisonBefore(controlWas).comparisonAfter(controlIs);
        if (overlap(treated, control)) {
            return refused(effect, wording.text("effect.overlap"));
        }
        if (Stream.of(was, report.total(), controlWas, controlIs).anyMatch(score -> score.state() != ScoreState.OK)) {
            return refused(effect, wording.text("effect.tooFew"));
        }
        return judged(
                effect, change.orElseThrow(), difference(controlWas, controlIs).orElseThrow(), wording);
    }

    private boolean overlap(Slice treated, Slice control) {
        Slice both = treated.and(control.where());
        return Stream.of(before, after)
                .anyMatch(window -> question.ask(both.in(window)).total().state() != ScoreState.NO_DATA);
    }

    private static MarkEffect judged(
            MarkEffect.Builder effect, Difference change, Difference comparison, Wording wording) {
        ZTest net = new ZTest(
                change.adjusted().value() - comparison.adjusted().value(),
                Math.hypot(
                        change.adjusted().standardError(), comparison.adjusted().standardError()));
        Interval interval = interval(net);
        Rational exact = points(change.exact().minus(comparison.exact()));
        Verdict verdict = verdict(interval);
        return effect.effect(exact)
                .interval(interval)
                .verdict(verdict)
                .sentence(wording.text(
                        "effect." + verdict,
                        wording.points(exact.decimal()),
                        wording.decimal(interval.low()),
                        wording.decimal(interval.high()),
                        wording.points(points(change.exact()).decimal()),
                        wording.decimal(points(comparison.exact()).decimal())))
                .build();
    }

    private static Verdict verdict(Interval interval) {
        if (interval.low() > 0) {
            return Verdict.ROSE;
        }
        return interval.high() < 0 ? Verdict.FELL : Verdict.NO_DIFFERENCE_SEEN;
    }

    private static MarkEffect refused(MarkEffect.Builder effect, String why) {
        return effect.verdict(Verdict.CANNOT_TELL).sentence(why).build();
    }

    private static Optional<Difference> difference(Score was, Score is) {
        return was.counts().flatMap(before -> is.counts()
                .flatMap(after -> Difference.of(after, before).value()));
    }

    private static Rational points(Rational fraction) {
        return fraction.times(Rational.of(100));
    }

    /** A difference reaches from -200 to 200 points, so it is not clipped as a score is. */
    private static Interval interval(ZTest test) {
        var range = test.interval(Confidence.P95);
        return new Interval(
                Confidence.P95.level(), 100 * range.low(), 100 * range.high(), Interval.Method.ADJUSTED_WALD);
    }
}
