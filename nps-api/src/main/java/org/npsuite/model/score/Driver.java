// SPDX-License-Identifier: Apache-2.0
package org.npsuite.model.score;

/**
 * One driver of the rating.
 *
 * @param name as the responses call it
 * @param importance its share of what the drivers explain together, 0 to 1
 * @param correlation with the rating, -1 to 1: its sign is the direction
 * @param mean its mean rating, 0 to 10
 */
public record Driver(String name, double importance, double correlation, double mean) {}
