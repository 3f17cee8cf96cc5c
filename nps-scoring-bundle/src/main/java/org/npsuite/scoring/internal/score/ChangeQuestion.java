// SPDX-License-Identifier: Apache-2.0
package org.npsuite.scoring.internal.score;

import static org.npsuite.model.problem.ProblemException.notAllowed;

import java.util.List;
import java.util.Optional;
import org.npsuite.model.score.Change;
import org.npsuite.model.score.ChangeQuery;
import org.npsuite.model.score.Interval;
import org.npsuite.model.score.Score;
import org.npsuite.model.slice.Field;
import org.npsuite.model.slice.Group;
import org.npsuite.model.slice.Slice;
import org.npsuite.scoring.internal.access.Ground;
import org.npsuite.scoring.internal.privacy.Counted;
import org.npsuite.scoring.internal.privacy.Counting;
import org.npsuite.scoring.internal.privacy.Showing;
import org.npsuite.scoring.internal.settings.ScoringSettings;
import org.npsuite.scoring.internal.text.Sentences;
import org.npsuite.statistics.compare.Difference;
import org.npsuite.statistics.score.Power;

/** How does the score differ between two slices, is that real, and where does it come from? */
final class ChangeQuestion {

    private static final int ATTEMPTS = 5;

    private final ScoringSettings settings;
    private final Counting counting;

    ChangeQuestion(ScoringSettings settings, Counting counting) {
        this.settings = settings;
        this.counting = counting;
    }

    /** Both slices, counted at one moment. */
    private record Both(Counted before, Counted after) {

        boolean together() {
            return before.watermark().equals(after.watermark());
        }

        boolean shown() {
            return before.total() == Showing.ALL && after.total() == Showing.ALL;
        }
    }

    Change answer(Ground ground, ChangeQuery asked) {
        if (asked.groupBy().stream().anyMatch(field -> field.kind() == Field.Kind.TAG)) {
            throw notAllowed(
                    "Tags overlap, so that their parts do not add up to a change. Explain it by another field.");
        }
        if (Overlap.possible(asked.before(), asked.after())) {
            throw notAllowed("The two groups share answers, so that they cannot be compared. Choose windows or groups "
                    + "that exclude each other: a segment with its rest (ne), not with the whole.");
        }
        ChangeQuery query = asked.toBuilder()
                .before(ground.narrow(asked.before()))
                .after(ground.narrow(asked.after()))
                .build();
        Both both = count(ground, asked);
        for (int attempt = 1; attempt < ATTEMPTS && !both.together(); attempt++) {
            both = count(ground, asked);
        }
        return change(query, both);
    }

    private Both count(Ground ground, ChangeQuery asked) {
        return new Both(one(ground, asked, asked.before()), one(ground, asked, asked.after()));
    }

    private Counted one(Ground ground, ChangeQuery asked, Slice slice) {
        return counting.count(ground, slice, List.copyOf(asked.groupBy()), asked.unit());
    }

    private Change change(ChangeQuery query, Both both) {
        Scorer scorer = new Scorer(settings, query.level());
        Score before = scorer.of(
                Group.ALL, both.before().tallies().total(), both.before().total());
        Score after = scorer.of(
                Group.ALL, both.after().tallies().total(), both.after().total());
        Change.Builder change = Change.builder()
                .definition(settings.definition())
                .query(query)
                .watermark(both.before().watermark().value())
                .before(before)
                .after(after);
        ChangeWords words = new ChangeWords(Sentences.of(query.locale()));
        Optional<Difference> difference = both.shown()
                ? Difference.of(after.counts().orElseThrow(), before.counts().orElseThrow())
                        .value()
                : Optional.empty();
        if (difference.isEmpty()) {
            return change.sentence(words.incomparable(before, after)).build();
        }
        add(change, difference.get(), scorer);
        Optional<Explanation> explanation = both.before().open() && both.after().open()
                ? Explanation.of(
                        query.groupBy(),
                        both.before().tallies(),
                        both.after().tallies(),
                        scorer,
                        settings.segmentMinimum())
                : Optional.empty();
        explanation.ifPresent(known -> change.mix(known.mix())
                .rate(known.rate())
                .segments(known.segments())
                .reversal(known.reversal()));
        boolean unexplained = explanation.isEmpty() && !query.groupBy().isEmpty();
        return change.sentence(words.of(
                        difference.get(),
                        before,
                        after,
                        scorer.confidence(),
                        explanation.map(Explanation::reversal).orElse(false),
                        unexplained))
                .build();
    }

    private static void add(Change.Builder change, Difference difference, Scorer scorer) {
        change.difference(difference.exact().times(Points.EXACT_PER_UNIT))
                .interval(Points.difference(
                        difference.adjusted().interval(scorer.confidence()),
                        scorer.confidence(),
                        Interval.Method.ADJUSTED_WALD))
                .pValue(difference.adjusted().pValue())
                .minimumDetectable(Points.PER_UNIT
                        * Power.minimumDetectable(
                                difference.adjusted().standardError(), scorer.confidence(), Power.USUAL));
    }
}
