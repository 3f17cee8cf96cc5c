// SPDX-License-Identifier: Apache-2.0
package org.npsuite.scoring.internal.score;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.npsuite.model.score.Absence;
import org.npsuite.model.score.Absence.Reason;
import org.npsuite.model.score.Interval;
import org.npsuite.model.score.ScoreQuery;
import org.npsuite.model.score.Tally;
import org.npsuite.model.score.WeightedScore;
import org.npsuite.model.slice.Field;
import org.npsuite.model.slice.Group;
import org.npsuite.model.slice.Grouping;
import org.npsuite.model.slice.Unit;
import org.npsuite.scoring.internal.access.Ground;
import org.npsuite.scoring.internal.privacy.Counted;
import org.npsuite.scoring.internal.programme.PopulationCounts;
import org.npsuite.scoring.internal.settings.ScoringSettings;
import org.npsuite.spi.tally.Tallies;
import org.npsuite.spi.tally.TallyAnswer;
import org.npsuite.spi.tally.TallyQuery;
import org.npsuite.statistics.Confidence;
import org.npsuite.statistics.Estimate;
import org.npsuite.statistics.survey.Margin;
import org.npsuite.statistics.survey.MarginCell;
import org.npsuite.statistics.survey.RakedScore;

/** Weights answers so that they look like the customers there are. */
final class PopulationWeights {

    static final int MOST_ATTRIBUTES = 6;
    static final String WEIGHTED = "weighted";

    private final PopulationCounts populations;
    private final Respondents respondents;
    private final ScoringSettings settings;

    PopulationWeights(PopulationCounts populations, Respondents respondents, ScoringSettings settings) {
        this.populations = populations;
        this.respondents = respondents;
        this.settings = settings;
    }

    /** A weighted score, or why there is none; neither where nobody could expect one. */
    record Weighing(Optional<WeightedScore> weighted, Optional<Absence> absence) {

        static final Weighing NONE = new Weighing(Optional.empty(), Optional.empty());

        static Weighing of(WeightedScore score) {
            return new Weighing(Optional.of(score), Optional.empty());
        }

        static Weighing without(Absence absence) {
            return new Weighing(Optional.empty(), Optional.of(absence));
        }
    }

    /** The score of a whole programme weighted to the population that was imported for it. */
    Weighing weighted(Ground ground, ScoreQuery query, Counted counted, AbsenceWords words) {
        List<Field> attributes = populations.imported(ground.programme().id());
        if (attributes.isEmpty()
                || ground.anonymous()
                || counted.tallies().total().n() == 0) {
            return Weighing.NONE;
        }
        if (!query.slice().where().isEmpty()) {
            return Weighing.without(words.of(WEIGHTED, Reason.PART_OF_POPULATION));
        }
        if (query.unit() != Unit.RESPONSES) {
            return Weighing.without(words.of(WEIGHTED, Reason.UNDETERMINED));
        }
        if (attributes.size() > MOST_ATTRIBUTES) {
            return Weighing.without(words.of(WEIGHTED, Reason.TOO_MANY_ATTRIBUTES, MOST_ATTRIBUTES));
        }
        if (respondents.outnumber(
                ground, query.slice(), attributes, counted.tallies().total().n())) {
            return Weighing.without(words.of(WEIGHTED, Reason.POPULATION_BELOW_SAMPLE));
        }
        TallyAnswer<Tallies> cells =
                ground.engine().tally(new TallyQuery(query.slice(), List.copyOf(attributes), Unit.RESPONSES));
        return cells.watermark().equals(counted.watermark())
                ? weighted(
                        ground.programme().id(),
                        attributes,
                        cells.counts().groups(),
                        Confidence.of(query.level()),
                        words)
                : Weighing.without(words.of(WEIGHTED, Reason.MOVING));
    }

    /** The score of these cells weighted to the population. */
    Weighing weighted(
            String programme,
            List<Field> attributes,
            Map<Group, Tally> cells,
            Confidence confidence,
            AbsenceWords words) {
        List<MarginCell> sample = cells.entrySet().stream()
                .map(cell -> new MarginCell(
                        attributes.stream().map(cell.getKey()::value).toList(),
                        cell.getValue().categories()))
                .toList();
        Estimate<RakedScore> raked = RakedScore.of(sample, margins(programme, attributes));
        if (raked.refusal().isPresent()) {
            return Weighing.without(words.of(WEIGHTED, raked.refusal().get()));
        }
        RakedScore score = raked.orElseThrow();
        if (score.effectiveN() < settings.effectiveMinimum()) {
            return Weighing.without(words.of(WEIGHTED, Reason.TOO_FEW_EFFECTIVE, settings.effectiveMinimum()));
        }
        return Weighing.of(new WeightedScore(
                Points.PER_UNIT * score.score(),
                score.interval(confidence).points(confidence, Interval.Method.WEIGHTED),
                score.effectiveN(),
                score.designEffect(),
                Optional.of(new WeightCautions(settings, words).of(score, attributes, cells))));
    }

    /**
     * What the population looks like in each attribute, by {@link Grouping#key()}. A part that nobody is in is left out:
     * answers from it are then refused by name, where a target of 0 would drop them without a word.
     */
    private List<Margin> margins(String programme, List<Field> attributes) {
        List<Margin> margins = new ArrayList<>();
        for (Field attribute : attributes) {
            Map<String, Double> targets = new LinkedHashMap<>();
            populations.of(programme, attribute).forEach((value, customers) -> {
                if (customers > 0) {
                    targets.put(value, customers.doubleValue());
                }
            });
            margins.add(new Margin(attribute.key(), targets));
        }
        return margins;
    }
}
