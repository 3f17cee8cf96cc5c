// SPDX-License-Identifier: Apache-2.0
package org.npsuite.model.document;

import static org.npsuite.model.problem.ProblemException.notAllowed;

import java.util.Objects;
import java.util.regex.Pattern;

/** How programmes, goals and marks are called: by an id that stands in addresses, and by a name for people. */
public final class Naming {

    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");
    private static final int LONGEST_NAME = 200;

    private Naming() {}

    /**
     * The id, if it is one: lower-case letters, digits and hyphens, 1 to 64, the first no hyphen.
     *
     * @param kind what is called so, such as {@code goal}, for the complaint
     * @throws org.npsuite.model.problem.ProblemException {@code NOT_ALLOWED} otherwise
     */
    public static String id(String kind, String id) {
        Objects.requireNonNull(id, "id");
        if (!ID.matcher(id).matches()) {
            throw notAllowed("a " + kind + "'s id is made of lower-case letters, digits and hyphens, at most 64");
        }
        return id;
    }

    /**
     * The name, if it is one: 1 to 200 characters, not all of them blank.
     *
     * @throws org.npsuite.model.problem.ProblemException {@code NOT_ALLOWED} otherwise
     */
    public static String name(String name) {
        Objects.requireNonNull(name, "name");
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw notAllowed("\"name\" must have 1 to " + LONGEST_NAME + " characters");
        }
        return name;
    }
}
