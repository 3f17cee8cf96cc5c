// SPDX-License-Identifier: Apache-2.0
package org.npsuite.scoring.internal.score;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import org.npsuite.model.score.Absence;
import org.npsuite.model.score.CategoryCounts;
import org.npsuite.model.score.Tally;
import org.npsuite.model.score.VersusRest;
import org.npsuite.model.slice.Group;
import org.npsuite.model.slice.Unit;
import org.npsuite.scoring.internal.settings.ScoringSettings;
import org.npsuite.statistics.Confidence;
import org.npsuite.statistics.compare.MultipleTests;

/** Which groups of one answer really differ from the rest of it, corrected for how many were looked at. */
final class GroupComparison {

    private final ScoringSettings settings;
    private final Confidence confidence;
    private final Optional<Clusters> clusters;
    private final AbsenceWords words;

    GroupComparison(ScoringSettings settings, Confidence confidence, Optional<Clusters> clusters, AbsenceWords words) {
        this.settings = settings;
        this.confidence = confidence;
        this.clusters = clusters;
        this.words = words;
    }

    /**
     * A group against the rest.
     *
     * @param verdictless why it is not said to be distinct or not, empty where it is
     */
    record Compared(VersusRest versusRest, Optional<Absence> verdictless) {}

    private record Sides(Contrast contrast, Optional<Absence> verdictless) {}

    /**
     * Each group against all answers outside it.
     *
     * @param total of the slice; with tags less than the sum of the groups
     * @param unit with customers, who may be in several groups, the rest is the sum of the other groups
     */
    Map<Group, Compared> of(SortedMap<Group, Tally> groups, Tally total, Unit unit) {
        CategoryCounts whole = unit == Unit.RESPONSES
                ? total.categories()
                : groups.values().stream().map(Tally::categories).reduce(CategoryCounts.NONE, CategoryCounts::plus);
        Map<Group, Sides> compared = new LinkedHashMap<>();
        groups.forEach((group, tally) ->
                sides(group, tally.categories(), whole).ifPresent(sides -> compared.put(group, sides)));
        var adjusted = MultipleTests.BENJAMINI_HOCHBERG
                .adjust(compared.values().stream()
                        .map(sides -> OptionalDouble.of(sides.contrast().pValue()))
                        .toList())
                .orElseThrow()
                .iterator();
        Map<Group, Compared> result = new HashMap<>();
        compared.forEach((group, sides) ->
                result.put(group, compared(sides, adjusted.next().orElseThrow())));
        return result;
    }

    private Optional<Sides> sides(Group group, CategoryCounts counts, CategoryCounts whole) {
        CategoryCounts rest = whole.minus(counts);
        Repetition own = clusters.map(known -> known.of(group, counts)).orElse(Repetition.NONE);
        Repetition others =
                clusters.map(known -> known.restOf(group, rest, whole)).orElse(Repetition.NONE);
        return Contrast.of(counts, own, rest, others)
                .map(contrast -> new Sides(contrast, verdictless(counts, rest, contrast)));
    }

    private Optional<Absence> verdictless(CategoryCounts group, CategoryCounts rest, Contrast contrast) {
        long answers = Math.min(group.n(), rest.n());
        if (answers < settings.verdictMinimum()) {
            return Optional.of(words.of(
                    "versusRest.distinct", Absence.Reason.TOO_FEW_ANSWERS, answers, settings.verdictMinimum()));
        }
        return contrast.clusters().isPresent() && contrast.clusters().getAsLong() < settings.clusterMinimum()
                ? Optional.of(words.of(
                        "versusRest.distinct",
                        Absence.Reason.TOO_FEW_CLUSTERS,
                        contrast.clusters().getAsLong(),
                        settings.clusterMinimum()))
                : Optional.empty();
    }

    private Compared compared(Sides sides, double adjustedP) {
        Contrast contrast = sides.contrast();
        boolean distinct = sides.verdictless().isEmpty() && adjustedP <= 1 - confidence.level();
        return new Compared(
                new VersusRest(
                        contrast.points().decimal(),
                        contrast.interval(confidence),
                        contrast.pValue(),
                        adjustedP,
                        distinct),
                sides.verdictless());
    }
}
