// SPDX-License-Identifier: Apache-2.0
package org.npsuite.model.slice;

import static org.npsuite.model.problem.ProblemException.notAllowed;

import java.util.Locale;
import java.util.Objects;

/**
 * Words looked for in verbatims. Case does not matter; every character stands for itself, {@code %}, {@code _} and
 * {@code \} too.
 *
 * @param value 2 to 100 characters
 */
public record SearchText(String value) {

    private static final int SHORTEST = 2;
    private static final int LONGEST = 100;

    /** @throws org.npsuite.model.problem.ProblemException {@code NOT_ALLOWED} if it is too short or too long */
    public SearchText {
        Objects.requireNonNull(value, "value");
        if (value.length() < SHORTEST || value.length() > LONGEST || value.indexOf('\0') >= 0) {
            throw notAllowed(
                    "\"text\" must have " + SHORTEST + " to " + LONGEST + " characters to look for in comments");
        }
    }

    /** Whether a verbatim contains it. */
    public boolean isIn(String verbatim) {
        return verbatim.toLowerCase(Locale.ROOT).contains(value.toLowerCase(Locale.ROOT));
    }

    /** Does not repeat it: it may be words of a respondent. */
    @Override
    public String toString() {
        return "SearchText";
    }
}
