// SPDX-License-Identifier: Apache-2.0
package org.npsuite.model.access;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What a caller may do with the rows inside its scope. */
public enum Permission {
    /** See scores, benchmarks, goals: nothing that names a customer. */
    READ_AGGREGATES(Role.VIEWER, Role.AGENT, Role.ANALYST, Role.ADMIN),
    /** See customers and accounts by name. */
    READ_NAMES(Role.AGENT, Role.ADMIN),
    /** See verbatims. */
    READ_COMMENTS(Role.AGENT, Role.ANALYST, Role.ADMIN),
    /** See single responses; names and verbatims only with the permissions for them. */
    READ_RESPONSES(Role.AGENT, Role.ANALYST, Role.ADMIN),
    /** Send in, import, correct, exclude responses. */
    WRITE_RESPONSES(Role.ADMIN),
    /** Erase a customer everywhere. */
    ERASE(Role.ADMIN),
    /** Create and change programmes, goals, populations, marks and settings. */
    ADMINISTER(Role.ADMIN);

    private final Set<Role> roles;

    Permission(Role... roles) {
        this.roles = Collections.unmodifiableSet(EnumSet.copyOf(List.of(roles)));
    }

    /** The roles that carry it where the host has no policy of its own, the least first. */
    public Set<Role> roles() {
        return roles;
    }
}
