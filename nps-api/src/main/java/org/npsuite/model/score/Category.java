// SPDX-License-Identifier: Apache-2.0
package org.npsuite.model.score;

/** The three groups of respondents. */
public enum Category {
    /** Rated 0 to 6. */
    DETRACTOR,
    /** Rated 7 or 8. */
    PASSIVE,
    /** Rated 9 or 10. */
    PROMOTER;

    static final int LOWEST_PASSIVE = 7;
    static final int LOWEST_PROMOTER = 9;

    static Category of(int rating) {
        if (rating >= LOWEST_PROMOTER) {
            return PROMOTER;
        }
        return rating >= LOWEST_PASSIVE ? PASSIVE : DETRACTOR;
    }
}
