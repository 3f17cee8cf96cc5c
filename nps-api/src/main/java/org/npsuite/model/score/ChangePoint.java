// SPDX-License-Identifier: Apache-2.0
package org.npsuite.model.score;

/**
 * A break in the level.
 *
 * @param firstPeriod label of the first period of the new level
 * @param before mean level before, in points
 * @param after mean level since, in points
 * @param pValue Pettitt, 0 to 1
 */
public record ChangePoint(String firstPeriod, double before, double after, double pValue) {}
