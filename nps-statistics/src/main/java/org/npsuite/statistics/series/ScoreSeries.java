// SPDX-License-Identifier: Apache-2.0
package org.npsuite.statistics.series;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.npsuite.model.score.CategoryCounts;
import org.npsuite.statistics.score.PseudoCounts;

/**
 * Scores of successive periods with their sampling variances. Fractions. Immutable.
 */
public final class ScoreSeries {

    private static final int RECENT = 6;

    private final Series scores;
    private final double[] variances;

    private ScoreSeries(Series scores, double[] variances) {
        this.scores = scores;
        this.variances = variances;
    }

    /**
     * From scores and variances.
     *
     * @param scores empty in periods without answers
     * @param variances squared standard errors, of every period; those of gaps are not looked at
     * @throws IllegalArgumentException if the lists differ in length
     */
    public static ScoreSeries of(List<OptionalDouble> scores, List<Double> variances) {
        if (scores.size() != variances.size()) {
            throw new IllegalArgumentException(scores.size() + " scores, but " + variances.size() + " variances");
        }
        double[] known = IntStream.range(0, scores.size())
                .filter(i -> scores.get(i).isPresent())
                .mapToDouble(variances::get)
                .toArray();
        return new ScoreSeries(Series.of(scores), known);
    }

    /** From the counts of each period, {@code v/n} with the v of pseudo-counts; periods without answers are gaps. */
    public static ScoreSeries ofCounts(List<CategoryCounts> periods) {
        List<OptionalDouble> scores = periods.stream()
                .map(c -> c.n() == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) c.balance() / c.n()))
                .toList();
        List<Double> variances = periods.stream()
                .map(c -> PseudoCounts.STANDARD.plus(c).variance() / Math.max(1, c.n()))
                .toList();
        return of(scores, variances);
    }

    /**
     * The sampling variance to expect of a coming period: that of as many answers as the median of the last six
     * periods that have any, mixed as those six together. Empty without answers.
     */
    public static OptionalDouble futureVariance(List<CategoryCounts> periods) {
        List<CategoryCounts> answered = periods.stream().filter(c -> c.n() > 0).toList();
        List<CategoryCounts> recent = answered.subList(Math.max(0, answered.size() - RECENT), answered.size());
        if (recent.isEmpty()) {
            return OptionalDouble.empty();
        }
        double n = Median.of(recent.stream().mapToDouble(CategoryCounts::n).toArray());
        CategoryCounts together = recent.stream().reduce(CategoryCounts.NONE, CategoryCounts::plus);
        return OptionalDouble.of(PseudoCounts.STANDARD.plus(together).variance() / n);
    }

    /** The scores, as fractions. */
    public Series scores() {
        return scores;
    }

    /** Sampling variance of the {@code index}-th period that has answers, counting from 0. */
    public double variance(int index) {
        return variances[index];
    }

    /** Whether every variance is finite and above 0. */
    boolean hasValidVariances() {
        return Arrays.stream(variances).allMatch(v -> v > 0 && v < Double.POSITIVE_INFINITY);
    }

    double[] variances() {
        return variances.clone();
    }
}
