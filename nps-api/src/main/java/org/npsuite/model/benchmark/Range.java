// SPDX-License-Identifier: Apache-2.0
package org.npsuite.model.benchmark;

/**
 * Where our score stands between the lowest and the highest published figure.
 *
 * @param low lowest, in points
 * @param high highest, in points
 * @param position 0 at the lowest, 1 at the highest; below 0 or above 1 outside
 */
public record Range(double low, double high, double position) {}
