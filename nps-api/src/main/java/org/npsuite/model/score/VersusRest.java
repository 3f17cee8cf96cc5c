// SPDX-License-Identifier: Apache-2.0
package org.npsuite.model.score;

/**
 * How one group differs from all other groups of the same answer together.
 *
 * @param difference group less rest, in points
 * @param interval where the true difference lies, in points; holds {@code difference}, and is {@code CLUSTERED} where
 *     answers repeat
 * @param pValue probability of such a difference if there were none, 0 to 1
 * @param adjustedPValue the same after Benjamini-Hochberg over all groups of the answer
 * @param distinct whether the difference stands after that correction; never of too few answers, which
 *     {@link Score#absent()} then tells
 */
public record VersusRest(
        double difference, Interval interval, double pValue, double adjustedPValue, boolean distinct) {}
