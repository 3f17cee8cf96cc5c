// SPDX-License-Identifier: Apache-2.0
package org.npsuite.scoring.internal.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.npsuite.model.score.Absence;
import org.npsuite.model.score.Score;
import org.npsuite.model.score.ScoreQuery;
import org.npsuite.model.score.ScoreReport;
import org.npsuite.model.score.Tally;
import org.npsuite.model.score.WeightedScore;
import org.npsuite.model.slice.Group;
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

/** What is the score, of the whole and of its groups? */
final class ScoreQuestion {

    /** A chance of a band costs up to a millisecond; a page shows no more groups than this one by one. */
    private static final int GROUPS_WITH_PROBABILITIES = 60;

    private static final int ATTEMPTS = 3;

    private final ScoringSettings settings;
    private final Counting counting;
    private final PopulationWeights weights;

    ScoreQuestion(ScoringSettings settings, Counting counting, PopulationWeights weights) {
        this.settings = settings;
        this.counting = counting;
        this.weights = weights;
    }

    ScoreReport answer(Ground ground, ScoreQuery asked) {
        ScoreQuery query = asked.toBuilder().slice(ground.narrow(asked.slice())).build();
        Scorer scorer = new Scorer(settings, query.level());
        AbsenceWords words = new AbsenceWords(Sentences.of(query.locale()));
        Counted counted = counting.count(ground, asked.slice(), query.groupBy(), query.unit());
        Optional<Clusters> clusters = Optional.empty();
        for (int attempt = 0; attempt < ATTEMPTS && clusters.isEmpty() && detailed(ground, query, counted); attempt++) {
            TallyAnswer<Moments> moments = ground.engine()
                    .moments(new MomentsQuery(query.slice(), query.groupBy(), Clusters.of(ground.programme())));
            if (moments.watermark().equals(counted.watermark())) {
                clusters = Optional.of(new Clusters(
                        Clusters.of(ground.programme()),
                        moments.counts(),
                        scorer.confidence(),
                        settings.clusterMinimum(),
                        words));
            } else {
                counted = counting.count(ground, asked.slice(), query.groupBy(), query.unit());
            }
        }
        List<Absence> absent = new ArrayList<>();
        if (clusters.isEmpty()) {
            unclustered(ground, query, counted, words).ifPresent(absent::add);
        }
        PopulationWeights.Weighing weighing = weights.weighted(ground, query, counted, words);
        weighing.absence().ifPresent(absent::add);
        return report(query, scorer, counted, clusters, weighing.weighted(), absent, words);
    }

    /** Whether figures that look at each customer are asked for: they cost a pass over the customers. */
    private boolean detailed(Ground ground, ScoreQuery query, Counted counted) {
        long n = counted.tallies().total().n();
        return !ground.anonymous() && query.unit() == Unit.RESPONSES && n > 0 && n <= settings.detailsUpTo();
    }

    /** Why it is not known whether anybody repeats, where it might have been. */
    private Optional<Absence> unclustered(Ground ground, ScoreQuery query, Counted counted, AbsenceWords words) {
        if (detailed(ground, query, counted)) {
            return Optional.of(words.of("clustered", Absence.Reason.MOVING));
        }
        boolean large = counted.tallies().total().n() > settings.detailsUpTo();
        return large && !ground.anonymous() && query.unit() == Unit.RESPONSES
                ? Optional.of(words.of("clustered", Absence.Reason.TOO_MANY_ANSWERS, settings.detailsUpTo()))
                : Optional.empty();
    }

    private ScoreReport report(
            ScoreQuery query,
            Scorer scorer,
            Counted counted,
            Optional<Clusters> clusters,
            Optional<WeightedScore> weighted,
            List<Absence> absent,
            AbsenceWords words) {
        Tally whole = counted.tallies().total();
        GroupPage page = GroupPage.of(counted.tallies().groups(), query);
        Score.Builder total = scorer.of(Group.ALL, whole, counted.total()).toBuilder();
        if (counted.total() == Showing.ALL) {
            total.bandProbabilities(scorer.bandProbabilities(whole.categories()));
            clusters.ifPresent(known -> known.addToTotal(total, whole, absent));
            weighted.ifPresent(total::weighted);
            total.absent(absent);
        }
        ScoreReport.Builder report = ScoreReport.builder()
                .definition(settings.definition())
                .query(query)
                .watermark(counted.watermark().value())
                .withoutCustomer(counted.tallies().withoutCustomer())
                .total(total.build())
                .groups(groups(query, scorer, counted, clusters, page, words))
                .next(page.next().orElse(null));
        counted.partial().ifPresent(report::partial);
        return report.build();
    }

    private List<Score> groups(
            ScoreQuery query,
            Scorer scorer,
            Counted counted,
            Optional<Clusters> clusters,
            GroupPage page,
            AbsenceWords words) {
        // Where something is hidden, what all groups have in common could give it away.
        boolean compared = counted.open() && counted.tallies().groups().size() > 1;
        Map<Group, GroupComparison.Compared> versusRest = compared
                ? new GroupComparison(settings, scorer.confidence(), clusters, words)
                        .of(counted.tallies().groups(), counted.tallies().total(), query.unit())
                : Map.of();
        Optional<Shrinkage> shrinkage =
                compared ? Optional.of(Shrinkage.of(counted.tallies().groups().values())) : Optional.empty();
        boolean probable = page.groups().size() <= GROUPS_WITH_PROBABILITIES;
        return page.groups().stream()
                .map(entry -> {
                    Group group = entry.getKey();
                    Tally tally = entry.getValue();
                    Score.Builder score = scorer.of(group, tally, counted.showing(group)).toBuilder();
                    if (counted.showing(group) == Showing.ALL) {
                        if (probable) {
                            score.bandProbabilities(scorer.bandProbabilities(tally.categories()));
                        }
                        List<Absence> absent = new ArrayList<>();
                        clusters.ifPresent(known -> known.addTo(score, tally, group, absent));
                        Optional.ofNullable(versusRest.get(group)).ifPresent(known -> {
                            score.versusRest(known.versusRest());
                            known.verdictless().ifPresent(absent::add);
                        });
                        score.absent(absent);
                        shrinkage
                                .filter(known -> tally.n() < settings.shrinkBelow())
                                .ifPresent(known -> score.shrunken(known.points(tally)));
                    }
                    return score.build();
                })
                .toList();
    }
}
