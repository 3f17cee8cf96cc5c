// SPDX-License-Identifier: Apache-2.0
package org.npsuite.model.response;

import static org.npsuite.model.problem.ProblemException.notAllowed;

/**
 * Keeps respondents anonymous: groups below {@code minimum} answers are hidden.
 *
 * @param minimum fewest answers a group may show, k; at least 5
 */
public record Anonymity(int minimum) {

    /** The usual k. */
    public static final Anonymity STANDARD = new Anonymity(10);

    /** @throws org.npsuite.model.problem.ProblemException {@code NOT_ALLOWED} below 5 */
    public Anonymity {
        if (minimum < 5) {
            throw notAllowed("anonymity needs a minimum of 5 answers or more, was " + minimum);
        }
    }
}
