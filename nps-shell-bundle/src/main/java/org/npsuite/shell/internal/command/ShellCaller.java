// SPDX-License-Identifier: Apache-2.0
package org.npsuite.shell.internal.command;

import java.security.AccessController;
import java.security.Principal;
import java.util.EnumSet;
import java.util.Set;
import javax.security.auth.Subject;
import org.npsuite.model.access.Caller;
import org.npsuite.model.access.Role;
import org.npsuite.model.access.Scope;

/**
 * Who types. Karaf runs each command as the subject that logged in: its {@code nps-} roles are those of REST, and whoever
 * administers the container ({@code admin}) administers the suite. Nobody else sees anything.
 */
final class ShellCaller {

    private static final String CONTAINER_ADMINISTRATOR = "admin";
    private static final String ROLE_PRINCIPAL = "RolePrincipal";

    private ShellCaller() {}

    /** The caller that runs this thread's command; without roles where nobody logged in. */
    @SuppressWarnings("removal") // Karaf 4 hands its subject over in no other way
    static Caller of(Object user) {
        Subject subject = Subject.getSubject(AccessController.getContext());
        return new Caller(
                "shell:" + (user == null ? "local" : user),
                subject == null ? Set.of() : roles(subject.getPrincipals()),
                Scope.ALL);
    }

    private static Set<Role> roles(Set<Principal> principals) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (Principal principal : principals) {
            if (principal.getClass().getSimpleName().equals(ROLE_PRINCIPAL)) {
                Role.named(principal.getName()).ifPresent(roles::add);
                if (principal.getName().equals(CONTAINER_ADMINISTRATOR)) {
                    roles.add(Role.ADMIN);
                }
            }
        }
        return roles;
    }
}
