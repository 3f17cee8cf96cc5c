// SPDX-License-Identifier: Apache-2.0
package org.npsuite.scoring.internal.access;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.npsuite.model.access.AccessScope;
import org.npsuite.model.access.Caller;
import org.npsuite.model.access.Permission;
import org.npsuite.model.access.Role;
import org.npsuite.model.slice.Field;
import org.npsuite.model.slice.Filter;
import org.npsuite.scoring.internal.backing.Host;
import org.npsuite.spi.host.AccessPolicy;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The embedded policy: goes by the caller's roles and denies whoever has none. A host's own policy, whatever its
 * ranking, replaces it.
 *
 * <p>Permissions of several roles add up. An agent sees the answers of the own teams only, and so does an agent who has
 * other roles beside, except an administrator: rows cannot be told apart by permission, and names must not spread.
 * Where the host tells of no teams, an agent sees the answers of which the agent is the owner.
 */
@Component(property = "service.ranking:Integer=-1000")
public final class RoleAccessPolicy implements AccessPolicy {

    private final Host host;

    @Activate
    public RoleAccessPolicy(@Reference Host host) {
        this.host = host;
    }

    @Override
    public AccessScope scope(Caller caller) {
        Set<Permission> permissions = Arrays.stream(Permission.values())
                .filter(permission -> permission.roles().stream().anyMatch(caller::has))
                .collect(Collectors.toSet());
        boolean ownOnly = caller.has(Role.AGENT) && !caller.has(Role.ADMIN);
        List<Filter> rows = ownOnly ? List.of(ownRows(caller)) : List.of();
        return Narrowing.of(new AccessScope(permissions, rows), caller.scope());
    }

    private Filter ownRows(Caller caller) {
        return host.teams()
                .map(teams -> Filter.in(Field.of(Field.Kind.TEAM), new TreeSet<>(teams.teamsOf(caller.identity()))))
                .orElseGet(() -> Filter.eq(Field.of(Field.Kind.OWNER), caller.identity()));
    }
}
