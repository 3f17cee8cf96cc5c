// SPDX-License-Identifier: Apache-2.0
package org.npsuite.statistics.survey;

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
 * Score of a sample that was drawn separately in each stratum, such as country or tier. Fractions.
 *
 * <p>With the stratum's share of the population W_h: {@code N = ΣW_h·N_h}, {@code Var N = ΣW_h²·s_h²/n_h·(1 - f_h)},
 * {@code s_h² = v_h·n_h/(n_h - 1)}, and {@code f_h = n_h/P_h} if the populations are finite. Source: W. G. Cochran,
 * Sampling Techniques, 1977, ch. 5; R package survey, {@code svydesign(strata, fpc)}.
 *
 * <p>The interval is adjusted Wald at the effective number of answers {@code v/SE²}, at most Kish's, which is divided by
 * {@code 1 - n/P} if the population is finite; Kish's also where every stratum is unanimous, so that SE is 0.
 *
 * <p>Refused without answers, if a stratum of the population has none ({@link Reason#EMPTY_STRATUM}) or answers belong
 * to none ({@link Reason#UNKNOWN_STRATUM}), or if a finite stratum is smaller than its sample. Standard error and
 * interval are refused where a stratum has one answer.
 *
 * @param score N
 * @param standardError of N
 * @param df answers less strata
 * @param variance of one answer, weighted to the population
 * @param effectiveN Kish's, of an endless population; infinite if everybody answered
 */
public record StratifiedScore(
        double score, Estimate<Double> standardError, long df, double variance, double effectiveN) {

    /**
     * @param sample answers by stratum
     * @param population customers by stratum
     * @param finite whether the sample is a good part of the population, which lowers the error
     */
    public static <K> Estimate<StratifiedScore> of(
            Map<K, CategoryCounts> sample, Map<K, Long> population, boolean finite) {
        Optional<Refusal> problem = Strata.problem(sample, population);
        if (problem.isPresent()) {
            return Estimate.refused(problem.get());
        }
        List<K> strata = sample.keySet().stream()
                .filter(stratum -> sample.get(stratum).n() > 0)
                .toList();
        String[] overdrawn = strata.stream()
                .filter(stratum -> finite && sample.get(stratum).n() > population.get(stratum))
                .map(Object::toString)
                .toArray(String[]::new);
        if (overdrawn.length > 0) {
            return Estimate.refused(Reason.POPULATION_BELOW_SAMPLE, overdrawn);
        }
        double total = strata.stream().mapToDouble(population::get).sum();
        double score = 0;
        double variance = 0;
        long df = 0;
        Estimate<Double> unknown = null;
        for (K stratum : strata) {
            CategoryCounts counts = sample.get(stratum);
            long n = counts.n();
            double share = population.get(stratum) / total;
            double mean = (double) counts.balance() / n;
            double unsampled = finite ? 1 - (double) n / population.get(stratum) : 1;
            score += share * mean;
            df += n - 1;
            if (n > 1) {
                variance += share * share * Influence.squares(counts, mean) / (n - 1) / n * unsampled;
            } else if (unsampled > 0) {
                unknown = Estimate.refused(Reason.TOO_FEW_ANSWERS, stratum.toString());
            }
        }
        Estimate<Double> error = unknown == null ? Estimate.of(Math.sqrt(variance)) : unknown;
        WeightedScore weighted = WeightedScore.of(strata.stream()
                        .map(stratum -> new WeightedCounts(
                                sample.get(stratum),
                                (double) population.get(stratum)
                                        / sample.get(stratum).n()))
                        .toList())
                .orElseThrow();
        double unsampled = finite ? Math.max(0, 1 - weighted.n() / total) : 1;
        return Estimate.of(
                new StratifiedScore(score, error, df, weighted.shares().variance(), weighted.effectiveN() / unsampled));
    }

    /** Contains the score; unclipped. */
    public Estimate<Range> interval(Confidence confidence) {
        return standardError.map(error -> EffectiveSample.of(score, variance, standardError, effectiveN, effectiveN)
                .range(confidence.z()));
    }
}
