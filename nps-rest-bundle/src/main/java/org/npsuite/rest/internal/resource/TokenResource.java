// SPDX-License-Identifier: Apache-2.0
package org.npsuite.rest.internal.resource;

import static org.npsuite.model.problem.ProblemException.forbidden;
import static org.npsuite.model.problem.ProblemException.notAllowed;

import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import javax.ws.rs.BeanParam;
import javax.ws.rs.Consumes;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.Response;
import org.npsuite.model.access.Caller;
import org.npsuite.model.access.Role;
import org.npsuite.model.access.Scope;
import org.npsuite.model.document.Document;
import org.npsuite.rest.internal.backing.Services;
import org.npsuite.rest.internal.http.Call;
import org.npsuite.rest.internal.http.MediaTypes;
import org.npsuite.rest.internal.json.Json;
import org.npsuite.rest.internal.json.JsonObject;
import org.npsuite.service.TokenService;

/**
 * A host's server obtains tokens for the browsers of its users. An administrator (the host's own account) may ask on
 * behalf of anyone; others only for themselves, with their own roles or fewer. A token cannot beget tokens, or a stolen
 * one would live for ever.
 */
@Path("/tokens")
@Produces(MediaTypes.JSON)
public final class TokenResource {

    private static final Set<String> FIELDS = Set.of("caller", "roles", "scope", "origin", "seconds");

    private final Services services;
    private final Clock clock;

    public TokenResource(Services services, Clock clock) {
        this.services = services;
        this.clock = clock;
    }

    @POST
    @Consumes(MediaTypes.JSON)
    public Response mint(@BeanParam Call call, InputStream body) {
        call.withoutParameters();
        if (call.byToken()) {
            throw forbidden("A token cannot ask for tokens: the host's server asks, with its name and password.");
        }
        Document wanted = Json.read(body).allowing(FIELDS);
        Caller bearer = bearer(call.caller(), wanted);
        Duration life = Duration.ofSeconds(wanted.whole("seconds").orElse(TokenService.LONGEST.toSeconds()));
        if (life.isNegative() || life.isZero() || life.compareTo(TokenService.LONGEST) > 0) {
            throw notAllowed("\"seconds\" must be 1 to " + TokenService.LONGEST.toSeconds() + ".");
        }
        Instant expires = clock.instant().truncatedTo(ChronoUnit.SECONDS).plus(life);
        String token = services.tokens().mint(bearer, wanted.requiredText("origin"), life);
        return Response.status(Response.Status.CREATED)
                .type(MediaTypes.JSON)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(Json.write(new JsonObject().with("token", token).with("expires", expires.toString())))
                .build();
    }

    private static Caller bearer(Caller asker, Document wanted) {
        String identity = wanted.text("caller").filter(text -> !text.isBlank()).orElse(asker.identity());
        boolean own = identity.equals(asker.identity());
        Set<Role> roles = wanted.has("roles") ? roles(wanted) : own ? asker.roles() : Set.of();
        if (!asker.has(Role.ADMIN) && !(own && asker.roles().containsAll(roles))) {
            throw forbidden("Without the role nps-admin a token is for yourself, with your own roles or fewer. Leave "
                    + "out \"caller\" and \"roles\", or ask with the host's account.");
        }
        return new Caller(identity, roles, scope(wanted));
    }

    private static Set<Role> roles(Document wanted) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (String name : wanted.texts("roles")) {
            roles.add(Arrays.stream(Role.values())
                    .filter(role -> role.name().equals(name) || role.roleName().equals(name))
                    .findFirst()
                    .orElseThrow(() -> notAllowed("\"roles\" may hold VIEWER, AGENT, ANALYST and ADMIN.")));
        }
        return roles;
    }

    private static Scope scope(Document wanted) {
        return wanted.object("scope")
                .map(scope -> scope.allowing(Set.of("programmes", "accounts", "customers")))
                .map(scope ->
                        new Scope(names(scope, "programmes"), names(scope, "accounts"), names(scope, "customers")))
                .orElse(Scope.ALL);
    }

    /** A list that turned out empty must not open everything. */
    private static Set<String> names(Document scope, String field) {
        Set<String> names = new HashSet<>(scope.texts(field));
        if (scope.has(field) && names.isEmpty()) {
            throw notAllowed("\"scope." + field + "\" is empty: name at least one, or leave it out for no limit.");
        }
        return names;
    }
}
