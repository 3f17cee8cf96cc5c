// SPDX-License-Identifier: Apache-2.0
package org.npsuite.scoring.internal.score;

import static org.npsuite.model.problem.ProblemException.notAllowed;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.npsuite.model.score.Absence;
import org.npsuite.model.score.CategoryCounts;
import org.npsuite.model.score.Change;
import org.npsuite.model.score.ChangeQuery;
import org.npsuite.model.score.Score;
import org.npsuite.model.slice.Field;
import org.npsuite.model.slice.Group;
import org.npsuite.model.slice.Slice;
import org.npsuite.model.slice.Unit;
import org.npsuite.scoring.internal.access.Ground;
import org.npsuite.scoring.internal.privacy.Counted;
import org.npsuite.scoring.internal.privacy.Counting;
import org.npsuite.scoring.internal.privacy.Showing;
import org.npsuite.scoring.internal.settings.ScoringSettings;
import org.npsuite.scoring.internal.text.Sentences;
import org.npsuite.spi.tally.Moments;
import org.npsuite.spi.tally.MomentsQuery;
import org.npsuite.spi.tally.TallyAnswer;
import org.npsuite.statistics.Confidence;

/** How does the score differ between two slices, is that real, and where does it come from? */
final class ChangeQuestion {

    private static final int ATTEMPTS = 5;

    private final ScoringSettings settings;
    private final Counting counting;

    ChangeQuestion(ScoringSettings settings, Counting counting) {
        this.settings = settings;
        this.counting = counting;
    }

    /**
     * One slice.
     *
     * @param coherent whether counts and repetition are of one moment
     */
    private record Side(Counted counted, Repetition repetition, boolean coherent) {}

    /** Both slices, counted at one moment. */
    private record Both(Side before, Side after) {

        boolean together() {
            return before.coherent()
                    && after.coherent()
                    && before.counted().watermark().equals(after.counted().watermark());
        }

        boolean shown() {
            return before.counted().total() == Showing.ALL && after.counted().total() == Showing.ALL;
        }

        boolean open() {
            return before.counted().open() && after.counted().open();
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

    private Side one(Ground ground, ChangeQuery asked, Slice slice) {
        Counted counted = counting.count(ground, slice, List.copyOf(asked.groupBy()), asked.unit());
        CategoryCounts counts = counted.tallies().total().categories();
        // Whose answers they are costs a pass over the customers, and is nobody's business where they are anonymous.
        if (ground.anonymous() || asked.unit() != Unit.RESPONSES || counts.n() > settings.detailsUpTo()) {
            return new Side(counted, Repetition.NONE, true);
        }
        TallyAnswer<Moments> moments = ground.engine()
                .moments(new MomentsQuery(ground.narrow(slice), List.of(), Clusters.of(ground.programme())));
        return new Side(
                counted,
                Repetition.of(counts, moments.counts().total(), settings.clusterMinimum()),
                moments.watermark().equals(counted.watermark()));
    }

    private Change change(ChangeQuery query, Both both) {
        Scorer scorer = new Scorer(settings, query.level());
        Counted first = both.before().counted();
        Counted second = both.after().counted();
        Score before = scorer.of(Group.ALL, first.tallies().total(), first.total());
        Score after = scorer.of(Group.ALL, second.tallies().total(), second.total());
        Change.Builder change = Change.builder()
                .definition(settings.definition())
                .query(query)
                .watermark(first.watermark().value())
                .before(before)
                .after(after);
        ChangeWords words = new ChangeWords(Sentences.of(query.locale()));
        Optional<Contrast> contrast = both.shown()
                ? Contrast.of(
                        after.counts().orElseThrow(),
                        both.after().repetition(),
                        before.counts().orElseThrow(),
                        both.before().repetition())
                : Optional.empty();
        if (contrast.isEmpty()) {
            Absence.Reason reason = both.shown() ? Absence.Reason.NO_DATA : Absence.Reason.SUPPRESSED;
            String sentence = words.incomparable(before, after);
            return change.absent(List.of(new Absence("difference", reason, sentence)))
                    .sentence(sentence)
                    .build();
        }
        List<Absence> absent = new ArrayList<>();
        add(change, contrast.get(), scorer.confidence());
        Optional<Explanation> explanation = both.open()
                ? Explanation.of(query.groupBy(), first.tallies(), second.tallies(), scorer, settings.segmentMinimum())
                : Optional.empty();
        explanation.ifPresent(known -> change.mix(known.mix())
                .rate(known.rate())
                .segments(known.segments())
                .reversal(known.reversal()));
        Optional<Absence> verdictless =
                verdictless(contrast.get(), before, after, new AbsenceWords(Sentences.of(query.locale())));
        verdictless.ifPresent(absent::add);
        boolean unexplained = explanation.isEmpty() && !query.groupBy().isEmpty();
        if (unexplained) {
            absent.add(new Absence(
                    "mix", both.open() ? Absence.Reason.UNDETERMINED : Absence.Reason.SUPPRESSED, words.unexplained()));
        }
        return change.absent(absent)
                .sentence(words.of(
                        contrast.get(),
                        before,
                        after,
                        scorer.confidence(),
                        verdictless,
                        explanation.map(Explanation::reversal).orElse(false),
                        unexplained))
                .build();
    }

    private static void add(Change.Builder change, Contrast contrast, Confidence confidence) {
        change.difference(contrast.points())
                .interval(contrast.interval(confidence))
                .pValue(contrast.pValue())
                .minimumDetectable(contrast.minimumDetectable(confidence));
    }

    /** Why it is not said whether the change is real, although there is one. */
    private Optional<Absence> verdictless(Contrast contrast, Score before, Score after, AbsenceWords words) {
        long answers = Math.min(before.n().orElseThrow(), after.n().orElseThrow());
        if (answers < settings.verdictMinimum()) {
            return Optional.of(words.of("verdict", Absence.Reason.TOO_FEW_ANSWERS, answers, settings.verdictMinimum()));
        }
        return contrast.clusters().isPresent() && contrast.clusters().getAsLong() < settings.clusterMinimum()
                ? Optional.of(words.of(
                        "verdict",
                        Absence.Reason.TOO_FEW_CLUSTERS,
                        contrast.clusters().getAsLong(),
                        settings.clusterMinimum()))
                : Optional.empty();
    }
}
