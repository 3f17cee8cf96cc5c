// SPDX-License-Identifier: Apache-2.0
package org.npsuite.scoring.internal.score;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.npsuite.model.score.CategoryCounts;
import org.npsuite.model.score.Rational;
import org.npsuite.model.score.Score;
import org.npsuite.model.score.ScoreState;
import org.npsuite.model.score.Tally;
import org.npsuite.model.slice.Group;
import org.npsuite.scoring.internal.privacy.Showing;
import org.npsuite.scoring.internal.settings.ScoringSettings;
import org.npsuite.statistics.Confidence;
import org.npsuite.statistics.score.Posterior;
import org.npsuite.statistics.score.PseudoCounts;
import org.npsuite.statistics.score.PublishedScore;
import org.npsuite.statistics.score.ScoreIntervals;

/** Definition nps-1: what follows from the counts of one group alone. */
final class Scorer {

    private final ScoringSettings settings;
    private final Confidence confidence;

    Scorer(ScoringSettings settings, double level) {
        this.settings = settings;
        this.confidence = Confidence.of(level);
    }

    ScoringSettings settings() {
        return settings;
    }

    Confidence confidence() {
        return confidence;
    }

    /** The score of a group whose ratings are known. */
    Score of(Group group, Tally tally) {
        Score.Builder score = scored(group, tally.categories());
        score.tally(tally);
        tally.mean().ifPresent(score::mean);
        return score.build();
    }

    /** The score of a group of which only the categories are known. */
    Score of(Group group, CategoryCounts counts) {
        return scored(group, counts).build();
    }

    /** As much of a group's score as may be shown. */
    Score of(Group group, Tally tally, Showing showing) {
        return switch (showing) {
            case ALL -> of(group, tally);
            case BAND -> Score.builder()
                    .group(group)
                    .state(ScoreState.OK)
                    .band(of(group, tally).band().orElse(null))
                    .build();
            case NOTHING -> Score.builder()
                    .group(group)
                    .state(ScoreState.SUPPRESSED)
                    .build();
        };
    }

    private Score.Builder scored(Group group, CategoryCounts counts) {
        Score.Builder score = Score.builder().group(group).n(counts.n()).counts(counts);
        Optional<Rational> exact = counts.score();
        if (exact.isEmpty()) {
            return score.state(ScoreState.NO_DATA);
        }
        PublishedScore published = new PublishedScore(exact.get());
        return score.state(counts.n() < settings.indicativeBelow() ? ScoreState.INDICATIVE : ScoreState.OK)
                .exact(exact.get())
                .published(published.integer())
                .band(published.band(settings.bands()))
                .interval(ScoreIntervals.published(counts, confidence, settings.indicativeBelow())
                        .orElseThrow());
    }

    /** By band code the probability that the true score is in it, best band first; empty without answers. */
    Map<String, Double> bandProbabilities(CategoryCounts counts) {
        Map<String, Double> probabilities = new LinkedHashMap<>();
        if (counts.n() > 0) {
            Posterior.of(counts, PseudoCounts.STANDARD)
                    .orElseThrow()
                    .bandProbabilities(settings.bands())
                    .forEach((band, probability) -> probabilities.put(band.code(), probability));
        }
        return probabilities;
    }
}
