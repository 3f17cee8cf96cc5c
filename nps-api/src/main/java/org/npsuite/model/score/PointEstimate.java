// SPDX-License-Identifier: Apache-2.0
package org.npsuite.model.score;

/**
 * An estimate and its interval.
 *
 * @param value in points
 * @param interval where the true value lies, in points
 */
public record PointEstimate(double value, Interval interval) {}
