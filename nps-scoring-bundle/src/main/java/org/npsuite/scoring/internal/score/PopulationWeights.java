// SPDX-License-Identifier: Apache-2.0
package org.npsuite.scoring.internal.score;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    private static final int MOST_ATTRIBUTES = 6;

    private final PopulationCounts populations;
    private final ScoringSettings settings;

    PopulationWeights(PopulationCounts populations, ScoringSettings settings) {
        this.populations = populations;
        this.settings = settings;
    }

    /**
     * The score of a whole programme weighted to the population that was imported for it; empty where there is none,
     * where the question is about a part, where the answers cannot be made to look like the population, and where they
     * have changed since they were counted.
     */
    Optional<WeightedScore> weighted(Ground ground, ScoreQuery query, Counted counted) {
        boolean whole = query.slice().where().isEmpty() && query.unit() == Unit.RESPONSES;
        if (!whole || ground.anonymous() || counted.tallies().total().n() == 0) {
            return Optional.empty();
        }
        List<Field> attributes = populations.imported(ground.programme().id());
        if (attributes.isEmpty() || attributes.size() > MOST_ATTRIBUTES) {
            return Optional.empty();
        }
        TallyAnswer<Tallies> cells =
                ground.engine().tally(new TallyQuery(query.slice(), List.copyOf(attributes), Unit.RESPONSES));
        if (!cells.watermark().equals(counted.watermark())) {
            return Optional.empty();
        }
        Confidence confidence = Confidence.of(query.level());
        return raked(
                        cells.counts().groups(),
                        attributes,
                        margins(ground.programme().id(), attributes))
                .value()
                .flatMap(raked -> published(raked, confidence));
    }

    /** What the population looks like in each attribute, by {@link Grouping#key()}. */
    List<Margin> margins(String programme, List<Field> attributes) {
        List<Margin> margins = new ArrayList<>();
        for (Field attribute : attributes) {
            Map<String, Double> targets = new LinkedHashMap<>();
            populations
                    .of(programme, attribute)
                    .forEach((value, customers) -> targets.put(value, customers.doubleValue()));
            margins.add(new Margin(attribute.key(), targets));
        }
        return margins;
    }

    /** The raked score of the cells; refused where margins cannot be met. */
    static Estimate<RakedScore> raked(Map<Group, Tally> cells, List<Field> attributes, List<Margin> margins) {
        List<MarginCell> sample = cells.entrySet().stream()
                .map(cell -> new MarginCell(
                        attributes.stream().map(cell.getKey()::value).toList(),
                        cell.getValue().categories()))
                .toList();
        return RakedScore.of(sample, margins);
    }

    /** As people are shown it; empty where its effective number of answers is too small to say anything. */
    Optional<WeightedScore> published(RakedScore raked, Confidence confidence) {
        if (raked.effectiveN() < settings.effectiveMinimum()) {
            return Optional.empty();
        }
        return Optional.of(new WeightedScore(
                Points.PER_UNIT * raked.score(),
                raked.interval(confidence).points(confidence, Interval.Method.WEIGHTED),
                raked.effectiveN(),
                raked.designEffect()));
    }
}
