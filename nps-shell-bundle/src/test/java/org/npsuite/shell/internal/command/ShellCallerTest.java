// SPDX-License-Identifier: Apache-2.0
package org.npsuite.shell.internal.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.Principal;
import java.security.PrivilegedAction;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import javax.security.auth.Subject;
import org.junit.jupiter.api.Test;
import org.npsuite.model.access.Caller;
import org.npsuite.model.access.Role;

class ShellCallerTest {

    @Test
    void theContainersAdministratorAdministersTheSuite() {
        assertThat(caller("admin", "ssh").roles()).containsExactly(Role.ADMIN);
    }

    @Test
    void rolesOfTheSuiteAreThoseOfRest() {
        assertThat(caller("ssh", "nps-viewer").roles()).containsExactly(Role.VIEWER);
    }

    @Test
    void aLoginWithoutARoleSeesNothing() {
        assertThat(caller("ssh", "viewer").roles()).isEmpty();
        assertThat(ShellCaller.of("ada").roles()).isEmpty();
    }

    @Test
    void onlyRolePrincipalsAreRoles() {
        Subject subject = new Subject(true, Set.of(new UserPrincipal("admin")), Set.of(), Set.of());

        assertThat(as(subject).roles()).isEmpty();
    }

    private static Caller caller(String... roles) {
        Set<Principal> principals = new HashSet<>();
        Arrays.stream(roles).map(RolePrincipal::new).forEach(principals::add);
        return as(new Subject(true, principals, Set.of(), Set.of()));
    }

    @SuppressWarnings("removal")
    private static Caller as(Subject subject) {
        return Subject.doAs(subject, (PrivilegedAction<Caller>) () -> ShellCaller.of("ada"));
    }

    private record RolePrincipal(String name) implements Principal {
        @Override
        public String getName() {
            return name;
        }
    }

    private record UserPrincipal(String name) implements Principal {
        @Override
        public String getName() {
            return name;
        }
    }
}
