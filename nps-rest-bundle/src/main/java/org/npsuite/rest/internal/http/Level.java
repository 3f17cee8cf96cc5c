// SPDX-License-Identifier: Apache-2.0
package org.npsuite.rest.internal.http;

import static org.npsuite.model.problem.ProblemException.notAllowed;

import java.util.Optional;

/** The confidence of intervals, above 0 and below 1. */
public final class Level {

    private static final double USUAL = 0.95;

    private Level() {}

    /**
     * The wanted level; 0.95 where none is.
     *
     * @throws org.npsuite.model.problem.ProblemException {@code NOT_ALLOWED} if it is out of range
     */
    public static double of(Optional<? extends Number> wanted) {
        double level = wanted.map(Number::doubleValue).orElse(USUAL);
        if (!(level > 0 && level < 1)) {
            throw notAllowed("\"level\" must be above 0 and below 1, such as 0.95.");
        }
        return level;
    }
}
