// SPDX-License-Identifier: Apache-2.0
package org.npsuite.benchmark.internal.compare;

import java.util.OptionalDouble;
import org.npsuite.model.benchmark.Observation;
import org.npsuite.model.benchmark.Population;
import org.npsuite.model.benchmark.Statistic;

/**
 * How uncertain a published mean is.
 *
 * <p>Where its standard error is published, that. Where only the number of respondents is, the largest standard error
 * that any split of so many answers with this score can have: with promoters p and detractors d the variance of one
 * answer is p + d - (p - d)², and p + d is at most 1. It errs on the side of "cannot tell" and assumes no split. A mean
 * of companies' scores weighs respondents unequally; its variance is taken twice as large, a judgement (see
 * docs/benchmarks-worked-example.md).
 */
final class BenchmarkError {

    private static final double UNEQUAL_WEIGHTS = 2;

    private BenchmarkError() {}

    /** Standard error in points; empty where neither it nor the number of respondents is published, or for no mean. */
    static OptionalDouble of(Observation figure) {
        if (figure.statistic() != Statistic.MEAN) {
            return OptionalDouble.empty();
        }
        if (figure.standardError().isPresent()) {
            return figure.standardError();
        }
        if (figure.respondents().isEmpty()) {
            return OptionalDouble.empty();
        }
        double score = figure.value().doubleValue() / 100;
        double perAnswer = 1 - score * score;
        // A unanimous published score is never certain: half an answer is taken to differ.
        double n = figure.respondents().getAsInt();
        double variance = Math.max(perAnswer, 1 / (2 * n)) / n;
        double factor = figure.population() == Population.COMPANIES ? UNEQUAL_WEIGHTS : 1;
        return OptionalDouble.of(100 * Math.sqrt(factor * variance));
    }
}
