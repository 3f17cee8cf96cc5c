// SPDX-License-Identifier: Apache-2.0
package org.npsuite.model.access;

import static org.npsuite.model.problem.ProblemException.forbidden;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.npsuite.model.slice.Filter;
import org.npsuite.model.slice.Slice;

/**
 * What one caller may see and do.
 *
 * @param permissions what it may do; none sees nothing
 * @param rows filters that every answer it sees, alone or in an aggregate, must pass; empty = all answers
 */
public record AccessScope(Set<Permission> permissions, List<Filter> rows) {

    /** Sees nothing. */
    public static final AccessScope NOTHING = new AccessScope(Set.of(), List.of());

    public AccessScope {
        permissions = Set.copyOf(permissions);
        rows = List.copyOf(rows);
    }

    /** Whether it may. */
    public boolean permits(Permission permission) {
        return permissions.contains(permission);
    }

    /**
     * Passes if it may; else names the roles that would do.
     *
     * @throws org.npsuite.model.problem.ProblemException {@code FORBIDDEN} otherwise
     */
    public AccessScope require(Permission permission) {
        if (!permits(permission)) {
            String roles = permission.roles().stream().map(Role::roleName).collect(Collectors.joining(", "));
            throw forbidden("This takes " + (permission.roles().size() == 1 ? "the role " : "one of the roles ") + roles
                    + ". Ask an administrator for it; an access that is narrowed to programmes, accounts or customers "
                    + "may do less than its roles.");
        }
        return this;
    }

    /** The part of a slice that is inside the scope. */
    public Slice narrow(Slice slice) {
        return slice.and(rows);
    }
}
