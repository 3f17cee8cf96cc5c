// SPDX-License-Identifier: Apache-2.0
package org.npsuite.statistics.survey;

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
 * Score of a sample that is weighted afterwards to the known sizes of strata. Fractions.
 *
 * <p>Each answer of stratum h weighs {@code w_h = P_h/n_h}; {@code N = ΣP_h·N_h/ΣP_h}; the error comes from the
 * residuals within strata, {@code Var N = n/(n-1) Σ(w_h(y - N_h)/ΣP_h)²}. Sources: D. Holt and T. M. F. Smith, JRSS A
 * 142, 1979; R package survey, {@code postStratify}.
 *
 * <p>The interval is that of {@link WeightedScore}, with this error.
 *
 * <p>Refused without answers, if a stratum of the population has none ({@link Reason#EMPTY_STRATUM}) or answers belong
 * to none ({@link Reason#UNKNOWN_STRATUM}): join strata on purpose instead. The standard error is refused for one answer.
 * Services flag strata of fewer than five answers.
 *
 * @param score N
 * @param unweighted score of the sample as it is
 * @param standardError of N
 * @param variance of one answer, weighted
 * @param weights of one answer, by stratum
 * @param effectiveN Kish's
 * @param <K> name of a stratum
 */
public record PostStratifiedScore<K>(
        double score,
        double unweighted,
        Estimate<Double> standardError,
        double variance,
        Map<K, Double> weights,
        double effectiveN) {

    /**
     * @param sample answers by stratum
     * @param population customers by stratum
     */
    public static <K> Estimate<PostStratifiedScore<K>> of(Map<K, CategoryCounts> sample, Map<K, Long> population) {
        Optional<Refusal> problem = Strata.problem(sample, population);
        if (problem.isPresent()) {
            return Estimate.refused(problem.get());
        }
        Map<K, Double> weights = new LinkedHashMap<>();
        sample.forEach((stratum, counts) -> {
            if (counts.n() > 0) {
                weights.put(stratum, (double) population.get(stratum) / counts.n());
            }
        });
        double total = weights.keySet().stream().mapToDouble(population::get).sum();
        double squares = 0;
        for (K stratum : weights.keySet()) {
            CategoryCounts counts = sample.get(stratum);
            double share = weights.get(stratum) / total;
            squares += share * share * Influence.squares(counts, (double) counts.balance() / counts.n());
        }
        List<WeightedCounts> answers = weights.keySet().stream()
                .map(stratum -> new WeightedCounts(sample.get(stratum), weights.get(stratum)))
                .toList();
        CategoryCounts all = sample.values().stream().reduce(CategoryCounts.NONE, CategoryCounts::plus);
        long n = all.n();
        Estimate<Double> error = n == 1
                ? Estimate.refused(Reason.TOO_FEW_ANSWERS)
                : Estimate.of(Math.sqrt((double) n / (n - 1) * squares));
        return WeightedScore.of(answers)
                .map(weighted -> new PostStratifiedScore<>(
                        weighted.score(),
                        (double) all.balance() / n,
                        error,
                        weighted.shares().variance(),
                        weights,
                        weighted.effectiveN()));
    }

    /** Contains the score; unclipped. */
    public Range interval(Confidence confidence) {
        return EffectiveSample.of(score, variance, standardError, effectiveN, effectiveN)
                .range(confidence.z());
    }
}
