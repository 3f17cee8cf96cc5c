// SPDX-License-Identifier: Apache-2.0
package org.npsuite.rest.internal.http;

import java.io.IOException;
import javax.ws.rs.core.Response;
import javax.ws.rs.ext.ExceptionMapper;
import org.apache.cxf.jaxrs.utils.JAXRSUtils;
import org.apache.cxf.message.Message;

/** The connection broke: there is nobody left to answer. {@link Unanswered} sees to it that nobody tries to. */
public final class GoneMapper implements ExceptionMapper<IOException> {

    @Override
    public Response toResponse(IOException broken) {
        Message request = JAXRSUtils.getCurrentMessage();
        if (request != null) {
            Unanswered.mark(request);
        }
        return Response.status(Response.Status.BAD_REQUEST).build();
    }
}
