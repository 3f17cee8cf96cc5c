// SPDX-License-Identifier: Apache-2.0
package org.npsuite.model.score;

import java.util.Objects;

/**
 * Something to know before relying on a figure.
 *
 * @param kind for programs
 * @param sentence in the language asked for
 */
public record Caution(Kind kind, String sentence) {

    /** What to know. Names are stable; there may be more in time. */
    public enum Kind {
        /** One answer counts for many others: the largest weight is over ten times the smallest. */
        UNEVEN_WEIGHTS,
        /** Weighting leaves few effective answers, below 30. */
        FEW_EFFECTIVE,
        /** One answer carries more than a fifth of the weight. */
        DOMINANT_ANSWER,
        /** A part of the population is spoken for by fewer than five answers. */
        SMALL_STRATUM
    }

    public Caution {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(sentence, "sentence");
    }
}
