// SPDX-License-Identifier: Apache-2.0
package org.npsuite.scoring.internal.privacy;

/** How much of a group may be shown. */
public enum Showing {
    /** Everything. */
    ALL,
    /** Only the band: its answers are all of one category, so that counts would tell what each person answered. */
    BAND,
    /** Nothing, not even how many answered. */
    NOTHING
}
