// SPDX-License-Identifier: Apache-2.0
package org.npsuite.rest.internal.http;

import java.io.IOException;
import javax.ws.rs.core.Response;
import javax.ws.rs.ext.ExceptionMapper;

/** The connection broke: there is nobody left to answer. Bodies that break off are answered by their resources. */
public final class GoneMapper implements ExceptionMapper<IOException> {

    @Override
    public Response toResponse(IOException broken) {
        return null;
    }
}
