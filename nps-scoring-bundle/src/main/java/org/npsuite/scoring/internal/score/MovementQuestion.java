// SPDX-License-Identifier: Apache-2.0
package org.npsuite.scoring.internal.score;

import static org.npsuite.model.problem.ProblemException.notAllowed;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.npsuite.model.score.Category;
import org.npsuite.model.score.ChangeQuery;
import org.npsuite.model.score.Interval;
import org.npsuite.model.score.Move;
import org.npsuite.model.score.Movement;
import org.npsuite.model.score.Rational;
import org.npsuite.scoring.internal.access.Ground;
import org.npsuite.scoring.internal.settings.ScoringSettings;
import org.npsuite.scoring.internal.text.Sentences;
import org.npsuite.spi.tally.TallyAnswer;
import org.npsuite.spi.tally.Transitions;
import org.npsuite.spi.tally.TransitionsQuery;
import org.npsuite.statistics.Confidence;
import org.npsuite.statistics.Range;
import org.npsuite.statistics.compare.CategoryTransitions;
import org.npsuite.statistics.compare.PairedDifference;
import org.npsuite.statistics.score.ShareIntervals;

/** What became of the customers who answered in both slices? */
final class MovementQuestion {

    private final ScoringSettings settings;

    MovementQuestion(ScoringSettings settings) {
        this.settings = settings;
    }

    Movement answer(Ground ground, ChangeQuery asked) {
        if (ground.anonymous()) {
            throw notAllowed(
                    "Respondents of this programme are anonymous: nobody's answers can be followed over time.");
        }
        if (Overlap.possible(asked.before(), asked.after())) {
            throw notAllowed("The two windows share answers, so that nobody can be followed from one to the other. "
                    + "Choose windows that exclude each other.");
        }
        ChangeQuery query = asked.toBuilder()
                .before(ground.narrow(asked.before()))
                .after(ground.narrow(asked.after()))
                .build();
        TallyAnswer<Transitions> answer =
                ground.engine().transitions(new TransitionsQuery(query.before(), query.after()));
        CategoryTransitions transitions =
                CategoryTransitions.ofRatings(answer.counts().counts());
        Confidence confidence = Confidence.of(query.level());
        long customers = transitions.before().n();
        Movement.Builder movement = Movement.builder()
                .definition(settings.definition())
                .query(query)
                .watermark(answer.watermark().value())
                .customers(customers)
                .moves(moves(transitions, confidence))
                .sentence(new MovementWords(Sentences.of(query.locale()), settings.pairMinimum())
                        .of(transitions, confidence));
        if (customers > 0) {
            long steps = transitions.after().balance() - transitions.before().balance();
            movement.difference(Rational.of(steps, customers).times(Points.EXACT_PER_UNIT))
                    .interval(interval(transitions, confidence).orElse(null));
        }
        return movement.build();
    }

    private Optional<Interval> interval(CategoryTransitions transitions, Confidence confidence) {
        return PairedDifference.of(transitions)
                .value()
                .filter(difference -> difference.customers() >= settings.pairMinimum())
                .flatMap(difference -> difference.test().value())
                .map(test -> Points.difference(test.interval(confidence), confidence, Interval.Method.STUDENT));
    }

    private static List<Move> moves(CategoryTransitions transitions, Confidence confidence) {
        List<Move> moves = new ArrayList<>();
        for (Category from : Category.values()) {
            long all = 0;
            for (Category to : Category.values()) {
                all += transitions.count(from, to);
            }
            for (Category to : Category.values()) {
                moves.add(move(from, to, transitions.count(from, to), all, confidence));
            }
        }
        return moves;
    }

    private static Move move(Category from, Category to, long customers, long all, Confidence confidence) {
        if (all == 0) {
            return new Move(from, to, 0, 0, Optional.empty());
        }
        Range range = ShareIntervals.wilson(customers, all, confidence.z());
        Interval interval = new Interval(confidence.level(), range.low(), range.high(), Interval.Method.WILSON);
        return new Move(from, to, customers, (double) customers / all, Optional.of(interval));
    }
}
