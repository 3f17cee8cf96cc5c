// SPDX-License-Identifier: Apache-2.0
package org.npsuite.rest.internal.access;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.npsuite.model.problem.ProblemException.forbidden;

import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import javax.ws.rs.HttpMethod;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.container.ContainerRequestFilter;
import javax.ws.rs.container.PreMatching;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.SecurityContext;
import org.npsuite.model.access.Caller;
import org.npsuite.rest.internal.backing.Services;
import org.npsuite.rest.internal.http.CallerSecurity;
import org.npsuite.rest.internal.http.ProblemResponse;

/**
 * The door: nobody gets further than health and contract without a password or a token, and nobody whom neither a role
 * nor the host's own policy lets in. What a caller may see beyond the door is decided inside the services.
 */
@PreMatching
public final class AuthenticationFilter implements ContainerRequestFilter {

    /** Compared with the whole path, so that every other spelling needs a password. */
    private static final Set<String> PUBLIC = Set.of("health", "openapi.json");

    private static final String BASIC_CHALLENGE = "Basic realm=\"NPS\", charset=\"UTF-8\"";
    private static final String BEARER_CHALLENGE = "Bearer realm=\"NPS\"";

    private final Authenticator authenticator;
    private final Services services;

    public AuthenticationFilter(Authenticator authenticator, Services services) {
        this.authenticator = authenticator;
        this.services = services;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (CrossOriginFilter.isPreflight(request) || isPublic(request)) {
            return;
        }
        String[] credentials = Optional.ofNullable(request.getHeaderString(HttpHeaders.AUTHORIZATION))
                .orElse("")
                .strip()
                .split(" +", 2);
        boolean bearer = credentials[0].equalsIgnoreCase("Bearer");
        Optional<Caller> caller = credentials.length < 2
                ? Optional.empty()
                : bearer ? byToken(credentials[1], request) : byPassword(credentials[0], credentials[1]);
        if (caller.isEmpty()) {
            request.abortWith(challenge(bearer));
            return;
        }
        admit(caller.get());
        request.setSecurityContext(new CallerSecurity(
                caller.get(),
                bearer ? CallerSecurity.BEARER : SecurityContext.BASIC_AUTH,
                request.getSecurityContext() != null
                        && request.getSecurityContext().isSecure()));
    }

    private static boolean isPublic(ContainerRequestContext request) {
        String method = request.getMethod();
        String path = request.getUriInfo().getPath();
        return (method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD))
                && PUBLIC.contains(path.startsWith("/") ? path.substring(1) : path);
    }

    private Optional<Caller> byToken(String token, ContainerRequestContext request) {
        return services.tokens().verify(token, Optional.ofNullable(request.getHeaderString(CrossOriginFilter.ORIGIN)));
    }

    private Optional<Caller> byPassword(String scheme, String encoded) {
        if (!scheme.equalsIgnoreCase("Basic")) {
            return Optional.empty();
        }
        String decoded;
        try {
            decoded = new String(Base64.getDecoder().decode(encoded), UTF_8);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        int colon = decoded.indexOf(':');
        return colon < 1
                ? Optional.empty()
                : authenticator.authenticate(decoded.substring(0, colon), decoded.substring(colon + 1));
    }

    /** Roles open the door; for a caller without one the host's own policy, which may know it by name, is asked. */
    private void admit(Caller caller) {
        boolean known = !caller.roles().isEmpty()
                || services.accessPolicy()
                        .map(policy -> policy.scope(caller))
                        .filter(scope -> !scope.permissions().isEmpty())
                        .isPresent();
        if (!known) {
            throw forbidden("You are signed in but have no role of the suite. Ask an administrator for one of "
                    + "nps-viewer, nps-agent, nps-analyst or nps-admin.");
        }
    }

    /** A browser whose token has expired must not open a password window: it is told about tokens only. */
    private static Response challenge(boolean bearer) {
        if (bearer) {
            return ProblemResponse.unauthenticated(
                            "The token is expired, forged or from another origin: ask your host for a new one.")
                    .header(HttpHeaders.WWW_AUTHENTICATE, BEARER_CHALLENGE + ", error=\"invalid_token\"")
                    .build();
        }
        return ProblemResponse.unauthenticated(
                        "Send a name and password that are right (Basic), or a token (Bearer) that your host obtained "
                                + "at POST /tokens.")
                .header(HttpHeaders.WWW_AUTHENTICATE, BASIC_CHALLENGE)
                .header(HttpHeaders.WWW_AUTHENTICATE, BEARER_CHALLENGE)
                .build();
    }
}
