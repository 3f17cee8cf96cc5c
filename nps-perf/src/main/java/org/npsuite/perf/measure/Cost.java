// SPDX-License-Identifier: Apache-2.0
package org.npsuite.perf.measure;

/**
 * What doing something once took.
 *
 * @param wall nanoseconds on the wall
 * @param cpu nanoseconds of processors, of every process that took part
 */
public record Cost(long wall, long cpu) {}
