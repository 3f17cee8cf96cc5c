// SPDX-License-Identifier: Apache-2.0
package org.npsuite.goals.internal.contribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.npsuite.model.goal.Contribution.Part;
import org.npsuite.model.score.CategoryCounts;
import org.npsuite.model.score.Rational;
import org.npsuite.model.score.Score;
import org.npsuite.model.score.ScoreState;
import org.npsuite.model.slice.Group;
import org.npsuite.statistics.groups.SegmentPrior;
import org.npsuite.statistics.score.PseudoCounts;

/**
 * One part of a whole before it is compared with the others.
 *
 * @param name empty for the answers that belong to no part
 * @param goal the goal it is, if it is one
 * @param score its score, with counts
 */
record Share(String name, Optional<String> goal, Score score) {

    /** Below so many parts nothing can be learnt from them about one another. */
    private static final int FEWEST_TO_LEARN_FROM = 5;

    private static final Comparator<Share> MOST_ANSWERS_FIRST = Comparator.comparing(
                    (Share share) -> share.name().equals(Group.NONE))
            .thenComparing(share -> -share.counts().n())
            .thenComparing(Share::name);

    /**
     * The shares as parts of a whole.
     *
     * @param n answers of the whole, above 0
     */
    static List<Part> parts(List<Share> shares, long n) {
        List<Share> ordered = shares.stream().sorted(MOST_ANSWERS_FIRST).toList();
        List<Share> ranked = ordered.stream().filter(Share::rankable).toList();
        Ranking ranking = new Ranking(ranked.stream().map(Share::counts).toList());
        List<Part> parts = new ArrayList<>();
        for (Share share : ordered) {
            int place = ranked.indexOf(share);
            parts.add(new Part(
                    share.name(),
                    share.goal(),
                    share.small() ? share.drawn(ordered) : share.score(),
                    Rational.of(share.counts().balance(), n).times(Rational.of(100)),
                    share.small(),
                    place < 0 ? Optional.empty() : Optional.of(ranking.best(place)),
                    place < 0 ? Optional.empty() : Optional.of(ranking.worst(place))));
        }
        return parts;
    }

    private CategoryCounts counts() {
        return score.counts().orElseThrow();
    }

    private boolean small() {
        return score.state() != ScoreState.OK;
    }

    /** Small parts are never ranked on noise, and answers that belong to nobody compete with nobody. */
    private boolean rankable() {
        return !small() && !name.equals(Group.NONE);
    }

    /** The score with what the other parts suggest beside it. */
    private Score drawn(List<Share> all) {
        double drawn = all.size() < FEWEST_TO_LEARN_FROM
                ? PseudoCounts.STANDARD.plus(counts()).score()
                : SegmentPrior.of(all.stream().map(Share::counts).toList())
                        .orElseThrow()
                        .shrunken(counts());
        return score.toBuilder().shrunken(100 * drawn).build();
    }
}
