// SPDX-License-Identifier: Apache-2.0
package org.npsuite.rest.internal.http;

import java.util.Set;
import javax.ws.rs.HttpMethod;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.container.ContainerRequestFilter;
import javax.ws.rs.container.PreMatching;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.Response;

/** Answers methods that an address does not know, and {@code OPTIONS}: CXF would name the methods of its neighbours too. */
@PreMatching
public final class MethodFilter implements ContainerRequestFilter {

    private final Routes routes;

    public MethodFilter(Routes routes) {
        this.routes = routes;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        Set<String> known = routes.methods(request.getUriInfo().getPath(false));
        String method = request.getMethod();
        if (known.isEmpty() || known.contains(method) && !method.equals(HttpMethod.OPTIONS)) {
            return;
        }
        Response.ResponseBuilder answer =
                method.equals(HttpMethod.OPTIONS) ? Response.noContent() : ProblemResponse.ofStatus(405);
        request.abortWith(
                answer.header(HttpHeaders.ALLOW, String.join(", ", known)).build());
    }
}
