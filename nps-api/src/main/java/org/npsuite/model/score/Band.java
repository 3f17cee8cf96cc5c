// SPDX-License-Identifier: Apache-2.0
package org.npsuite.model.score;

/**
 * A named range of published scores.
 *
 * @param code in UPPER_SNAKE, stable: pages translate it, programs compare it
 * @param from lowest published score of the band, -100 to 100
 */
public record Band(String code, int from) {

    /** @throws IllegalArgumentException if the code is not UPPER_SNAKE or {@code from} not a score */
    public Band {
        if (!code.matches("[A-Z][A-Z0-9_]{0,31}")) {
            throw new IllegalArgumentException("band code must be UPPER_SNAKE, was " + code);
        }
        if (from < -100 || from > 100) {
            throw new IllegalArgumentException("band limit must be -100..100, was " + from);
        }
    }
}
