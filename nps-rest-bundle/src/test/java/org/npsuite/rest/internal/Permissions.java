// SPDX-License-Identifier: Apache-2.0
package org.npsuite.rest.internal;

import static org.npsuite.model.access.Permission.ADMINISTER;
import static org.npsuite.model.access.Permission.READ_AGGREGATES;
import static org.npsuite.model.access.Permission.READ_COMMENTS;
import static org.npsuite.model.access.Permission.READ_NAMES;
import static org.npsuite.model.access.Permission.READ_RESPONSES;
import static org.npsuite.model.problem.ProblemException.forbidden;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.npsuite.model.access.AccessScope;
import org.npsuite.model.access.Caller;
import org.npsuite.model.access.Permission;
import org.npsuite.model.access.Role;

/** The rule of the design, for services that live in memory. */
final class Permissions {

    private Permissions() {}

    static void require(Caller caller, Permission permission) {
        new AccessScope(of(caller), List.of()).require(permission);
    }

    static void require(Caller caller, Permission permission, String programme) {
        require(caller, permission);
        if (!caller.scope().reaches(programme)) {
            throw forbidden("Your token does not reach this programme.");
        }
    }

    private static Set<Permission> of(Caller caller) {
        Set<Permission> permissions = EnumSet.noneOf(Permission.class);
        for (Role role : caller.roles()) {
            permissions.addAll(
                    switch (role) {
                        case VIEWER -> EnumSet.of(READ_AGGREGATES);
                        case AGENT -> EnumSet.of(READ_AGGREGATES, READ_NAMES, READ_COMMENTS, READ_RESPONSES);
                        case ANALYST -> EnumSet.of(READ_AGGREGATES, READ_COMMENTS, READ_RESPONSES);
                        case ADMIN -> EnumSet.allOf(Permission.class);
                    });
        }
        return permissions;
    }

    static void requireAdmin(Caller caller) {
        require(caller, ADMINISTER);
    }
}
