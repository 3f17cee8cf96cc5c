// SPDX-License-Identifier: Apache-2.0
package org.npsuite.model.benchmark;

import org.npsuite.model.score.Interval;

/**
 * Independent studies of one country, market, kind of survey and scale taken together (DerSimonian and Laird).
 *
 * @param studies how many
 * @param mean in points
 * @param interval where the mean of all such studies lies
 * @param prediction where a further study would lie
 */
public record Pooled(int studies, double mean, Interval interval, Interval prediction) {}
