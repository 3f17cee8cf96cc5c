// SPDX-License-Identifier: Apache-2.0
package org.npsuite.model.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The roles the suite knows. In JAAS each is called {@code nps-} and its name in lower case. */
public enum Role {
    /** Sees aggregates. */
    VIEWER,
    /** Sees the customers of the own teams, with names and verbatims. */
    AGENT,
    /** Sees everything, without names. */
    ANALYST,
    /** Sees and changes everything: settings, import, erasure. */
    ADMIN;

    /** The role's name in JAAS, such as {@code nps-viewer}. */
    public String roleName() {
        return "nps-" + name().toLowerCase(Locale.ROOT);
    }

    /** The role of that JAAS name; empty for roles of others. */
    public static Optional<Role> named(String roleName) {
        return Arrays.stream(values())
                .filter(role -> role.roleName().equals(roleName))
                .findFirst();
    }
}
