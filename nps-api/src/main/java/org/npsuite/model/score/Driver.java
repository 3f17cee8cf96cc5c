// SPDX-License-Identifier: Apache-2.0
package org.npsuite.model.score;

import java.util.Objects;
import java.util.Optional;

/**
 * One driver of the rating.
 *
 * @param name as the responses call it
 * @param importance its share of what the drivers explain together, 0 to 1
 * @param correlation with the rating, -1 to 1: its sign is the direction
 * @param mean its mean rating, 0 to 10
 * @param advice what to do about it; empty where there is nothing to advise
 */
public record Driver(String name, double importance, double correlation, double mean, Optional<Advice> advice) {

    /** What importance and mean together advise. */
    public enum Advice {
        /** It matters more than the average driver and is rated below the drivers' mean. */
        MEND,
        /** It matters more than the average driver and is rated at their mean or above. */
        KEEP
    }

    public Driver {
        Objects.requireNonNull(advice, "advice");
    }

    /** Without advice. */
    public Driver(String name, double importance, double correlation, double mean) {
        this(name, importance, correlation, mean, Optional.empty());
    }
}
