// SPDX-License-Identifier: Apache-2.0
package org.npsuite.rest.internal.access;

import java.util.Set;
import javax.ws.rs.HttpMethod;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.container.ContainerRequestFilter;
import javax.ws.rs.container.ContainerResponseContext;
import javax.ws.rs.container.ContainerResponseFilter;
import javax.ws.rs.container.PreMatching;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MultivaluedMap;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.SecurityContext;
import org.npsuite.model.problem.Problem;
import org.npsuite.rest.internal.http.CallerSecurity;
import org.npsuite.rest.internal.http.ProblemResponse;

/**
 * Lets pages of configured origins read answers (CORS). A preflight carries no token, so configuration decides; the
 * request after it carries one that is bound to its origin. Answers to a password are shared with no page, and cookies
 * play no part: {@code Access-Control-Allow-Credentials} is never sent.
 */
@PreMatching
public final class CrossOriginFilter implements ContainerRequestFilter, ContainerResponseFilter {

    static final String ORIGIN = "Origin";

    private static final String REQUEST_METHOD = "Access-Control-Request-Method";
    private static final String ALLOW_ORIGIN = "Access-Control-Allow-Origin";
    private static final String METHODS = "GET, HEAD, POST, PUT, PATCH, DELETE";
    private static final String HEADERS =
            "Authorization, Content-Type, Accept, Accept-Language, If-Match, If-None-Match, Idempotency-Key";
    private static final String EXPOSED = "Date, ETag, Location, Retry-After, WWW-Authenticate";
    private static final int SECONDS = 600;

    private final Set<String> origins;

    /** @param origins such as {@code https://crm.example.com}; empty = only pages of this server */
    public CrossOriginFilter(Set<String> origins) {
        this.origins = Set.copyOf(origins);
    }

    static boolean isPreflight(ContainerRequestContext request) {
        return request.getMethod().equals(HttpMethod.OPTIONS)
                && request.getHeaderString(ORIGIN) != null
                && request.getHeaderString(REQUEST_METHOD) != null;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (!isPreflight(request)) {
            return;
        }
        if (!isAllowed(request)) {
            request.abortWith(ProblemResponse.of(
                            Problem.FORBIDDEN,
                            "Pages of this origin may not ask. An administrator can add it to \"origins\" of the NPS "
                                    + "REST configuration.")
                    .build());
            return;
        }
        request.abortWith(Response.noContent()
                .header("Access-Control-Allow-Methods", METHODS)
                .header("Access-Control-Allow-Headers", HEADERS)
                .header("Access-Control-Max-Age", SECONDS)
                .build());
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        MultivaluedMap<String, Object> headers = response.getHeaders();
        headers.add(HttpHeaders.VARY, "Authorization, Accept-Language, Origin");
        headers.putSingle("X-Content-Type-Options", "nosniff");
        if (isAllowed(request) && !byPassword(request)) {
            headers.putSingle(ALLOW_ORIGIN, request.getHeaderString(ORIGIN));
            headers.putSingle("Access-Control-Expose-Headers", EXPOSED);
        }
    }

    private boolean isAllowed(ContainerRequestContext request) {
        String origin = request.getHeaderString(ORIGIN);
        return origin != null && origins.contains(origin);
    }

    private static boolean byPassword(ContainerRequestContext request) {
        return request.getSecurityContext() instanceof CallerSecurity security
                && SecurityContext.BASIC_AUTH.equals(security.getAuthenticationScheme());
    }
}
