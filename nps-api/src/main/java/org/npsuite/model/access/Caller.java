// SPDX-License-Identifier: Apache-2.0
package org.npsuite.model.access;

import java.util.Objects;
import java.util.Set;

/**
 * Who asks: the first argument of every service method. The door (REST, console, shell, host) has authenticated the
 * caller; services decide by it what may be seen.
 *
 * @param identity the name the host knows the caller by
 * @param roles the suite's roles the caller has; none sees nothing
 * @param scope narrows what the roles allow
 */
public record Caller(String identity, Set<Role> roles, Scope scope) {

    public Caller {
        Objects.requireNonNull(identity, "identity");
        roles = Set.copyOf(roles);
        Objects.requireNonNull(scope, "scope");
    }

    /** A caller whose roles are not narrowed. */
    public static Caller of(String identity, Role... roles) {
        return new Caller(identity, Set.of(roles), Scope.ALL);
    }

    /** Whether the caller has the role. */
    public boolean has(Role role) {
        return roles.contains(role);
    }
}
