// SPDX-License-Identifier: Apache-2.0
package org.npsuite.model.score;

import org.npsuite.model.slice.Group;

/**
 * One segment among all customers and among those who answered.
 *
 * @param group the segment
 * @param population its customers
 * @param answers its answers
 * @param populationShare its share of all customers, 0 to 1
 * @param answerShare its share of all answers, 0 to 1
 */
public record Coverage(Group group, long population, long answers, double populationShare, double answerShare) {}
