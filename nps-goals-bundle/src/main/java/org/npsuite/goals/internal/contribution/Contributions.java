// SPDX-License-Identifier: Apache-2.0
package org.npsuite.goals.internal.contribution;

import static org.npsuite.model.problem.ProblemException.notAllowed;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.npsuite.goals.internal.history.Question;
import org.npsuite.goals.internal.history.Timeline;
import org.npsuite.goals.internal.text.Wording;
import org.npsuite.model.goal.Contribution;
import org.npsuite.model.goal.Goal;
import org.npsuite.model.score.CategoryCounts;
import org.npsuite.model.score.Score;
import org.npsuite.model.score.ScoreReport;
import org.npsuite.model.score.ScoreState;
import org.npsuite.model.slice.Field;
import org.npsuite.model.slice.Group;
import org.npsuite.model.slice.Slice;
import org.npsuite.model.slice.Window;

/** Says what the parts of a goal contribute to its score. */
public final class Contributions {

    private static final int MONTHS = 3;

    private final Question question;
    private final Slice whole;
    private final Window window;
    private final Wording wording;

    public Contributions(Question question, Timeline timeline, Wording wording) {
        this.question = question;
        this.window = Window.of(
                timeline.latest().minusMonths(MONTHS - 1L).atDay(1),
                timeline.latest().plusMonths(1).atDay(1));
        this.whole = timeline.goal().slice().in(window);
        this.wording = wording;
    }

    /** The parts are the values of a field. */
    public Contribution by(Field field) {
        if (field.kind() == Field.Kind.TAG) {
            throw notAllowed("an answer may carry several tags, so tags do not add up: choose another field");
        }
        ScoreReport report = question.ask(whole, field);
        List<Share> shares = report.groups().stream()
                .map(score -> new Share(score.group().value(field), Optional.empty(), score))
                .toList();
        return answer(report, shares);
    }

    /** The parts are the goals below; what belongs to none of them is a part without name. */
    public Contribution below(List<Goal> goals) {
        ScoreReport report = question.ask(whole);
        if (goals.isEmpty()) {
            return refused(report, wording.text("contribution.noGoals"));
        }
        List<Share> shares = new ArrayList<>();
        for (int i = 0; i < goals.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (question.ask(whole.and(goals.get(i).where())
                                        .and(goals.get(j).where()))
                                .total()
                                .state()
                        != ScoreState.NO_DATA) {
                    return refused(
                            report,
                            wording.text(
                                    "contribution.overlap",
                                    goals.get(j).name(),
                                    goals.get(i).name()));
                }
            }
            Score score = question.ask(whole.and(goals.get(i).where())).total();
            shares.add(new Share(goals.get(i).id(), Optional.of(goals.get(i).id()), score));
        }
        return answer(report, shares);
    }

    private Contribution answer(ScoreReport report, List<Share> shares) {
        Optional<CategoryCounts> total = report.total().counts();
        if (total.filter(counts -> counts.n() > 0).isEmpty()) {
            return refused(report, wording.text("contribution.noAnswers"));
        }
        if (shares.stream().anyMatch(share -> share.score().counts().isEmpty())) {
            return refused(report, wording.text("contribution.hidden"));
        }
        CategoryCounts rest = shares.stream()
                .map(share -> share.score().counts().orElseThrow())
                .reduce(total.get(), CategoryCounts::minus);
        List<Share> all = new ArrayList<>(shares);
        if (rest.n() > 0) {
            Score score = question.scores().score(question.caller(), rest, 0.95);
            all.add(new Share(Group.NONE, Optional.empty(), score));
        }
        return new Contribution(
                window,
                report.total(),
                Share.parts(all, total.get().n()),
                Optional.empty(),
                report.definition(),
                report.watermark());
    }

    private Contribution refused(ScoreReport report, String why) {
        return new Contribution(
                window, report.total(), List.of(), Optional.of(why), report.definition(), report.watermark());
    }
}
