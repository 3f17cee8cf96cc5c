// SPDX-License-Identifier: Apache-2.0
package org.npsuite.rest.internal.http;

import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.container.ContainerRequestFilter;
import javax.ws.rs.core.HttpHeaders;

/** Refuses bodies in an encoding that nobody undoes, before they are taken for garbled text. */
public final class EncodingFilter implements ContainerRequestFilter {

    @Override
    public void filter(ContainerRequestContext request) {
        String encoding = request.getHeaderString(HttpHeaders.CONTENT_ENCODING);
        if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
            request.abortWith(ProblemResponse.ofStatus(415).build());
        }
    }
}
