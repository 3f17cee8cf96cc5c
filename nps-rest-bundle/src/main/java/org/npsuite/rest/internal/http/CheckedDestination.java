// SPDX-License-Identifier: Apache-2.0
package org.npsuite.rest.internal.http;

import java.io.IOException;
import javax.servlet.ServletConfig;
import javax.servlet.ServletContext;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.Response;
import org.apache.cxf.Bus;
import org.apache.cxf.service.model.EndpointInfo;
import org.apache.cxf.transport.http.DestinationRegistry;
import org.apache.cxf.transport.servlet.ServletDestination;

/**
 * Where requests come in. One whose {@code Content-Type} names a charset the body cannot be read in is answered here: CXF would throw
 * before any provider is asked, and the servlet container answer with a page of its own.
 */
final class CheckedDestination extends ServletDestination {

    private static final int UNSUPPORTED = 415;

    CheckedDestination(Bus bus, DestinationRegistry registry, EndpointInfo endpoint) throws IOException {
        super(bus, registry, endpoint, endpoint.getAddress());
    }

    @Override
    public void invoke(
            ServletConfig config, ServletContext context, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (ContentType.of(request.getContentType()).isReadable()) {
            super.invoke(config, context, request, response);
            return;
        }
        Response refused = ProblemResponse.of(
                        UNSUPPORTED,
                        "unsupported-media-type",
                        "The body is in a charset that is not understood",
                        "Send UTF-8, and leave \"charset\" out of Content-Type or say charset=utf-8. Only text/csv may be "
                                + "in another charset.")
                .build();
        response.setStatus(UNSUPPORTED);
        response.setContentType(MediaTypes.PROBLEM);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.getOutputStream().write((byte[]) refused.getEntity());
    }
}
