// SPDX-License-Identifier: Apache-2.0
package org.npsuite.statistics.survey;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.npsuite.model.score.CategoryCounts;
import org.npsuite.statistics.Confidence;
import org.npsuite.statistics.Estimate;
import org.npsuite.statistics.Range;
import org.npsuite.statistics.Reason;
import org.npsuite.statistics.Refusal;

/**
 * Score weighted so that the sample looks like the population in several respects at once (raking). Fractions.
 *
 * <p>Weights are scaled to one margin after another until every margin is met (iterative proportional fitting). For the
 * error, {@code z = (y - N)/Σw} is regressed on all margins with the design weights, and with {@code u = w·residual}
 * {@code Var N = n/(n-1) Σ(u - mean u)²}; regressing with the raked weights instead would hide the risk of one answer
 * that carries most of the weight. Sources: W. E. Deming and F. F. Stephan, Annals of Mathematical Statistics 11, 1940;
 * J.-C. Deville and C.-E. Särndal, JASA 87, 1992; R package survey, {@code rake}.
 *
 * <p>The interval is that of {@link WeightedScore}, with this error.
 *
 * <p>Refused without answers; if margins differ in total or a target is negative ({@link Reason#INVALID_MARGINS}); if a
 * level of a margin has no answers ({@link Reason#EMPTY_STRATUM}) or answers have a level that a margin does not list
 * ({@link Reason#UNKNOWN_STRATUM}); and, where other packages silently return weights that miss a margin, if no weights
 * meet all of them ({@link Reason#MARGINS_UNATTAINABLE}). Services flag weights that differ by more than ten times.
 *
 * @param score N
 * @param unweighted score of the sample as it is
 * @param standardError of N; refused for one answer
 * @param variance of one answer, weighted
 * @param weights of one answer, by its cell; cells without answers are left out
 * @param effectiveN Kish's
 * @param designEffect {@code n/effectiveN}
 */
public record RakedScore(
        double score,
        double unweighted,
        Estimate<Double> standardError,
        double variance,
        Map<MarginCell, Double> weights,
        double effectiveN,
        double designEffect) {

    public RakedScore {
        weights = Collections.unmodifiableMap(new LinkedHashMap<>(weights));
    }

    /**
     * @param cells the sample
     * @param margins the population
     * @throws IllegalArgumentException if a cell does not have one level per margin
     */
    public static Estimate<RakedScore> of(List<MarginCell> cells, List<Margin> margins) {
        Optional<Refusal> invalid = RakingMargins.problem(margins);
        if (invalid.isPresent()) {
            return Estimate.refused(invalid.get());
        }
        List<MarginCell> answered =
                cells.stream().filter(cell -> cell.counts().n() > 0).toList();
        if (answered.isEmpty()) {
            return Estimate.refused(Reason.NO_DATA);
        }
        if (answered.stream().anyMatch(c -> !(c.designWeight() > 0 && c.designWeight() < Double.POSITIVE_INFINITY))) {
            return Estimate.refused(Reason.INVALID_WEIGHT);
        }
        RakingMargins raking = new RakingMargins(scaled(answered), margins);
        Optional<Refusal> mismatch = raking.mismatch();
        if (mismatch.isPresent()) {
            return Estimate.refused(mismatch.get());
        }
        return raking.weights().flatMap(weights -> score(answered, raking, weights));
    }

    /** Only the relations of design weights matter; the largest becomes 1, so that no product is beyond numbers. */
    private static List<MarginCell> scaled(List<MarginCell> cells) {
        double largest =
                cells.stream().mapToDouble(MarginCell::designWeight).max().orElse(1);
        return cells.stream()
                .map(cell -> new MarginCell(cell.levels(), cell.counts(), cell.designWeight() / largest))
                .toList();
    }

    private static Estimate<RakedScore> score(List<MarginCell> cells, RakingMargins raking, double[] weights) {
        List<WeightedCounts> answers = new ArrayList<>();
        Map<MarginCell, Double> byCell = new LinkedHashMap<>();
        CategoryCounts all = CategoryCounts.NONE;
        for (int i = 0; i < weights.length; i++) {
            answers.add(new WeightedCounts(cells.get(i).counts(), weights[i]));
            byCell.put(cells.get(i), weights[i]);
            all = all.plus(cells.get(i).counts());
        }
        double unweighted = (double) all.balance() / all.n();
        return WeightedScore.of(answers)
                .map(weighted -> new RakedScore(
                        weighted.score(),
                        unweighted,
                        weighted.n() == 1
                                ? Estimate.refused(Reason.TOO_FEW_ANSWERS)
                                : Estimate.of(RakingError.of(scaled(cells), raking, weights, weighted)),
                        weighted.shares().variance(),
                        byCell,
                        weighted.effectiveN(),
                        weighted.designEffect()));
    }

    /** Largest weight over smallest weight above 0. */
    public double spread() {
        double most = weights.values().stream().mapToDouble(w -> w).max().orElse(1);
        double least = weights.values().stream()
                .mapToDouble(w -> w)
                .filter(w -> w > 0)
                .min()
                .orElse(1);
        return most / least;
    }

    /** Contains the score; unclipped. */
    public Range interval(Confidence confidence) {
        return EffectiveSample.of(score, variance, standardError, effectiveN, effectiveN)
                .range(confidence.z());
    }
}
