// SPDX-License-Identifier: Apache-2.0
package org.npsuite.scoring.internal.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.npsuite.model.score.Absence;
import org.npsuite.model.score.Detail;
import org.npsuite.model.score.Score;
import org.npsuite.model.score.Tally;
import org.npsuite.model.score.WeightedScore;
import org.npsuite.model.slice.Group;
import org.npsuite.model.slice.Unit;
import org.npsuite.scoring.internal.privacy.Counted;

/** What {@link Detail#ALL} adds to the scores of one answer, beyond what their own counts say. */
final class ScoreDetails {

    /** A chance of a band costs up to a millisecond; a page shows no more groups than this one by one. */
    static final int FEW_GROUPS = 60;

    /**
     * What only the total can have.
     *
     * @param weighted the score weighted to the population
     * @param absent why something is missing
     */
    record OfTotal(Optional<WeightedScore> weighted, List<Absence> absent) {}

    private final Scorer scorer;
    private final Tally whole;
    private final Optional<Clusters> clusters;
    private final Map<Group, GroupComparison.Compared> versusRest;
    private final Optional<Shrinkage> shrinkage;
    private final OfTotal ofTotal;

    ScoreDetails(
            Scorer scorer,
            Unit unit,
            Counted counted,
            Optional<Clusters> clusters,
            OfTotal ofTotal,
            AbsenceWords words) {
        this.scorer = scorer;
        this.ofTotal = ofTotal;
        this.whole = counted.tallies().total();
        this.clusters = clusters;
        // Where something is hidden, what all groups have in common could give it away.
        boolean compared = counted.open() && counted.tallies().groups().size() > 1;
        this.versusRest = compared
                ? new GroupComparison(scorer.settings(), scorer.confidence(), clusters, words)
                        .of(counted.tallies().groups(), whole, unit)
                : Map.of();
        this.shrinkage =
                compared ? Optional.of(Shrinkage.of(counted.tallies().groups().values())) : Optional.empty();
    }

    void addToTotal(Score.Builder total) {
        List<Absence> reasons = new ArrayList<>(ofTotal.absent());
        total.bandProbabilities(scorer.bandProbabilities(whole.categories()));
        clusters.ifPresent(known -> known.addToTotal(total, whole, reasons));
        ofTotal.weighted().ifPresent(total::weighted);
        total.absent(reasons);
    }

    /** @param few whether few enough groups are shown for the chances of each */
    void addTo(Score.Builder score, Group group, Tally tally, boolean few) {
        if (few) {
            score.bandProbabilities(scorer.bandProbabilities(tally.categories()));
        }
        List<Absence> reasons = new ArrayList<>();
        clusters.ifPresent(known -> known.addTo(score, tally, group, reasons));
        Optional.ofNullable(versusRest.get(group)).ifPresent(known -> {
            score.versusRest(known.versusRest());
            known.verdictless().ifPresent(reasons::add);
        });
        score.absent(reasons);
        shrinkage
                .filter(known -> tally.n() < scorer.settings().shrinkBelow())
                .ifPresent(known -> score.shrunken(known.points(tally)));
    }
}
