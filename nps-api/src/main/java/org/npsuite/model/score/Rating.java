// SPDX-License-Identifier: Apache-2.0
package org.npsuite.model.score;

/**
 * Answer, 0 to 10, to "How likely are you to recommend us?".
 *
 * @param value 0 (not at all likely) to 10 (extremely likely)
 */
public record Rating(int value) {

    /** Lowest rating of the 0 to 10 scale. */
    public static final int MIN = 0;

    /** Highest rating of the 0 to 10 scale. */
    public static final int MAX = 10;

    /** @throws IllegalArgumentException if the value is not on the scale */
    public Rating {
        if (value < MIN || value > MAX) {
            throw new IllegalArgumentException("rating must be 0..10, was " + value);
        }
    }

    /** What a respondent of this rating is called: 0 to 6 detractor, 7 and 8 passive, 9 and 10 promoter. */
    public Category category() {
        return Category.of(value);
    }
}
