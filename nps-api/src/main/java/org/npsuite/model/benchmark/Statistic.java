// SPDX-License-Identifier: Apache-2.0
package org.npsuite.model.benchmark;

/** Which statistic a figure is. */
public enum Statistic {
    /** The score of the sector. */
    MEAN,
    /** The lowest company. */
    MIN,
    /** The leader. */
    MAX,
    /** A quantile over companies. */
    QUANTILE
}
