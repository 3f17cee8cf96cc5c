// SPDX-License-Identifier: Apache-2.0
package org.npsuite.scoring.internal.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.npsuite.model.score.Caution;
import org.npsuite.model.score.Tally;
import org.npsuite.model.score.Weights;
import org.npsuite.model.slice.Field;
import org.npsuite.model.slice.Group;
import org.npsuite.scoring.internal.settings.ScoringSettings;
import org.npsuite.statistics.survey.MarginCell;
import org.npsuite.statistics.survey.RakedScore;

/** What a reader should know of the weights behind a weighted score. */
final class WeightCautions {

    private final ScoringSettings settings;
    private final AbsenceWords words;

    WeightCautions(ScoringSettings settings, AbsenceWords words) {
        this.settings = settings;
        this.words = words;
    }

    Weights of(RakedScore score, List<Field> attributes, Map<Group, Tally> cells) {
        double ratio = score.spread();
        double share = largestShare(score);
        List<Caution> cautions = new ArrayList<>();
        if (ratio > settings.weightRatio()) {
            cautions.add(words.caution(Caution.Kind.UNEVEN_WEIGHTS, Math.round(ratio)));
        }
        if (score.effectiveN() < settings.indicativeBelow()) {
            cautions.add(words.caution(
                    Caution.Kind.FEW_EFFECTIVE, Math.round(score.effectiveN()), settings.indicativeBelow()));
        }
        if (share > settings.weightShare()) {
            cautions.add(words.caution(Caution.Kind.DOMINANT_ANSWER, words.percent(share)));
        }
        List<String> small = small(attributes, cells);
        if (!small.isEmpty()) {
            cautions.add(
                    words.caution(Caution.Kind.SMALL_STRATUM, String.join(", ", small), settings.stratumMinimum()));
        }
        return new Weights(ratio, share, cautions);
    }

    private static double largestShare(RakedScore score) {
        double largest = 0;
        double all = 0;
        for (Map.Entry<MarginCell, Double> cell : score.weights().entrySet()) {
            largest = Math.max(largest, cell.getValue());
            all += cell.getValue() * cell.getKey().counts().n();
        }
        return largest / all;
    }

    private List<String> small(List<Field> attributes, Map<Group, Tally> cells) {
        List<String> small = new ArrayList<>();
        for (Field attribute : attributes) {
            Map<String, Long> answers = new TreeMap<>();
            cells.forEach((cell, tally) -> answers.merge(cell.value(attribute), tally.n(), Long::sum));
            answers.forEach((value, n) -> {
                if (n < settings.stratumMinimum()) {
                    small.add(attribute.key() + "=" + value);
                }
            });
        }
        return small;
    }
}
