// SPDX-License-Identifier: Apache-2.0
package org.npsuite.benchmark.internal.sector;

/** How fine a sector is. */
public enum Level {
    /** Two digits: what carries. */
    DIVISION,
    /** A letter: several divisions. */
    SECTION,
    /** All industries. */
    TOTAL
}
