// SPDX-License-Identifier: Apache-2.0
package org.npsuite.model.score;

import java.util.Objects;
import java.util.Optional;

/**
 * The score weighted to a known population.
 *
 * @param value in points
 * @param interval where the true value lies, in points
 * @param effectiveN answers of a simple random sample that would be as precise (Kish)
 * @param designEffect answers over effective answers, 1 or more
 * @param weights how unevenly answers weigh; empty where that is not told
 */
public record WeightedScore(
        double value, Interval interval, double effectiveN, double designEffect, Optional<Weights> weights) {

    public WeightedScore {
        Objects.requireNonNull(weights, "weights");
    }

    /** Without a word on the weights. */
    public WeightedScore(double value, Interval interval, double effectiveN, double designEffect) {
        this(value, interval, effectiveN, designEffect, Optional.empty());
    }
}
