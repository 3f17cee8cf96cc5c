// SPDX-License-Identifier: Apache-2.0
package org.npsuite.model.benchmark;

import java.util.Objects;

/**
 * What follows from a comparison.
 *
 * @param code for programs
 * @param sentence for people, in the language asked for
 */
public record Verdict(Code code, String sentence) {

    /** What can be said. */
    public enum Code {
        /** The gap's interval is above 0, and the gap is not in line. */
        REMARKABLE,
        /** The gap is within ±5 points (a setting); takes precedence. */
        IN_LINE,
        /** The gap's interval is below 0, and the gap is not in line. */
        TO_BE_LOOKED_INTO,
        /** Anything else. */
        CANNOT_TELL,
        /** There is no figure to compare with. */
        NO_COMPARISON,
        /** The figures there are have expired. */
        EXPIRED
    }

    public Verdict {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(sentence, "sentence");
    }
}
