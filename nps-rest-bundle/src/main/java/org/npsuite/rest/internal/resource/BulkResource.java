// SPDX-License-Identifier: Apache-2.0
package org.npsuite.rest.internal.resource;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import javax.ws.rs.BeanParam;
import javax.ws.rs.Consumes;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Response;
import org.npsuite.rest.internal.backing.Services;
import org.npsuite.rest.internal.http.Call;
import org.npsuite.rest.internal.http.MediaTypes;

/** Many responses in one request. */
@Path("/programmes/{programme}/responses")
@Produces(MediaTypes.JSON)
public final class BulkResource {

    private final Import bulk;

    public BulkResource(Services services) {
        this.bulk = new Import(services);
    }

    @POST
    @Consumes({MediaTypes.NDJSON, MediaTypes.CSV})
    public Response bulk(@PathParam("programme") String id, @BeanParam Call call, InputStream body) throws IOException {
        return bulk.run(id, Optional.empty(), call, body);
    }
}
