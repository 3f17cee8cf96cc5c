// SPDX-License-Identifier: Apache-2.0
package org.npsuite.model.score;

/**
 * The score weighted to a known population.
 *
 * @param value in points
 * @param interval where the true value lies, in points
 * @param effectiveN answers of a simple random sample that would be as precise (Kish)
 * @param designEffect answers over effective answers, 1 or more
 */
public record WeightedScore(double value, Interval interval, double effectiveN, double designEffect) {}
