// SPDX-License-Identifier: Apache-2.0
package org.npsuite.rest.internal.resource;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import javax.ws.rs.BeanParam;
import javax.ws.rs.Consumes;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Response;
import org.npsuite.rest.internal.backing.Services;
import org.npsuite.rest.internal.http.Call;
import org.npsuite.rest.internal.http.MediaTypes;

/** Imports that can be resumed: sending again under the same key counts nothing twice. */
@Path("/programmes/{programme}/imports/{key}")
@Produces(MediaTypes.JSON)
public final class ImportResource {

    private final Import bulk;

    public ImportResource(Services services) {
        this.bulk = new Import(services);
    }

    @PUT
    @Consumes({MediaTypes.NDJSON, MediaTypes.CSV})
    public Response put(
            @PathParam("programme") String id, @PathParam("key") String key, @BeanParam Call call, InputStream body)
            throws IOException {
        return bulk.run(id, Optional.of(key), call, body);
    }
}
