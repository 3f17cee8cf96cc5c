// SPDX-License-Identifier: Apache-2.0
package org.npsuite.rest.internal.http;

import javax.ws.rs.WebApplicationException;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.Response;
import javax.ws.rs.ext.ExceptionMapper;

/** What CXF itself refuses: unknown addresses, methods and media types. */
public final class HttpErrorMapper implements ExceptionMapper<WebApplicationException> {

    @Override
    public Response toResponse(WebApplicationException error) {
        Response refused = error.getResponse();
        Response.ResponseBuilder answer = ProblemResponse.ofStatus(refused.getStatus());
        String allowed = refused.getHeaderString(HttpHeaders.ALLOW);
        return (allowed == null ? answer : answer.header(HttpHeaders.ALLOW, allowed)).build();
    }
}
