// SPDX-License-Identifier: Apache-2.0
package org.npsuite.model.benchmark;

/** Whose error the interval of a gap carries. */
public enum Uncertainty {
    /** Ours and the benchmark's. */
    BOTH,
    /** Ours only: the benchmark's is not published. */
    OURS_ONLY,
    /** There is no interval. */
    NONE
}
