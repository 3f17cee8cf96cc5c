// SPDX-License-Identifier: Apache-2.0
package org.npsuite.scoring.internal.score;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.npsuite.model.score.Absence;
import org.npsuite.model.score.Detail;
import org.npsuite.model.score.Score;
import org.npsuite.model.score.ScoreQuery;
import org.npsuite.model.score.ScoreReport;
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
        Counted counted = counting.count(ground, asked.slice(), query.groupBy(), query.unit());
        return query.detail() == Detail.COUNTS
                ? report(query, scorer, counted, Optional.empty())
                : detailed(ground, asked, query, scorer, counted);
    }

    private ScoreReport detailed(Ground ground, ScoreQuery asked, ScoreQuery query, Scorer scorer, Counted first) {
        AbsenceWords words = new AbsenceWords(Sentences.of(query.locale()));
        Counted counted = first;
        Optional<Clusters> clusters = Optional.empty();
        for (int attempt = 0;
                attempt < ATTEMPTS && clusters.isEmpty() && byCustomer(ground, query, counted);
                attempt++) {
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
        ScoreDetails.OfTotal ofTotal = ofTotal(ground, query, counted, clusters.isPresent(), words);
        ScoreDetails details = new ScoreDetails(scorer, query.unit(), counted, clusters, ofTotal, words);
        return report(query, scorer, counted, Optional.of(details));
    }

    private ScoreDetails.OfTotal ofTotal(
            Ground ground, ScoreQuery query, Counted counted, boolean clustered, AbsenceWords words) {
        PopulationWeights.Weighing weighing = weights.weighted(ground, query, counted, words);
        Optional<Absence> unclustered = clustered ? Optional.empty() : unclustered(ground, query, counted, words);
        return new ScoreDetails.OfTotal(
                weighing.weighted(),
                Stream.of(unclustered, weighing.absence())
                        .flatMap(Optional::stream)
                        .toList());
    }

    /** Whether each customer can be looked at: that costs a pass over the customers. */
    private boolean byCustomer(Ground ground, ScoreQuery query, Counted counted) {
        long n = counted.tallies().total().n();
        return !ground.anonymous() && query.unit() == Unit.RESPONSES && n > 0 && n <= settings.detailsUpTo();
    }

    /** Why it is not known whether anybody repeats, where it might have been. */
    private Optional<Absence> unclustered(Ground ground, ScoreQuery query, Counted counted, AbsenceWords words) {
        if (byCustomer(ground, query, counted)) {
            return Optional.of(words.of("clustered", Absence.Reason.MOVING));
        }
        boolean large = counted.tallies().total().n() > settings.detailsUpTo();
        return large && !ground.anonymous() && query.unit() == Unit.RESPONSES
                ? Optional.of(words.of("clustered", Absence.Reason.TOO_MANY_ANSWERS, settings.detailsUpTo()))
                : Optional.empty();
    }

    private static ScoreReport report(
            ScoreQuery query, Scorer scorer, Counted counted, Optional<ScoreDetails> details) {
        GroupPage page = GroupPage.of(counted.tallies().groups(), query);
        ScoreReport.Builder report = ScoreReport.builder()
                .definition(scorer.settings().definition())
                .query(query)
                .watermark(counted.watermark().value())
                .withoutCustomer(counted.tallies().withoutCustomer())
                .total(total(scorer, counted, details))
                .groups(groups(scorer, counted, page, details))
                .next(page.next().orElse(null));
        counted.partial().ifPresent(report::partial);
        return report.build();
    }

    private static Score total(Scorer scorer, Counted counted, Optional<ScoreDetails> details) {
        Score.Builder total = scorer.of(Group.ALL, counted.tallies().total(), counted.total()).toBuilder();
        if (counted.total() == Showing.ALL) {
            details.ifPresent(known -> known.addToTotal(total));
        }
        return total.build();
    }

    private static List<Score> groups(Scorer scorer, Counted counted, GroupPage page, Optional<ScoreDetails> details) {
        boolean few = page.groups().size() <= ScoreDetails.FEW_GROUPS;
        return page.groups().stream()
                .map(entry -> {
                    Group group = entry.getKey();
                    Score.Builder score = scorer.of(group, entry.getValue(), counted.showing(group)).toBuilder();
                    if (counted.showing(group) == Showing.ALL) {
                        details.ifPresent(known -> known.addTo(score, group, entry.getValue(), few));
                    }
                    return score.build();
                })
                .toList();
    }
}
