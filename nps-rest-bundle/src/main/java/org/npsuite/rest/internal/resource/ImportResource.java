// SPDX-License-Identifier: Apache-2.0
package org.npsuite.rest.internal.resource;

import static org.npsuite.model.problem.ProblemException.notFound;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import javax.ws.rs.BeanParam;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Response;
import org.npsuite.model.access.Permission;
import org.npsuite.rest.internal.backing.Services;
import org.npsuite.rest.internal.http.Call;
import org.npsuite.rest.internal.http.MediaTypes;
import org.npsuite.rest.internal.json.ResponseJson;
import org.npsuite.service.ImportRun;

/** An import that can be resumed: sending again under the same key counts nothing twice. It tells how far it is. */
@Path("/programmes/{programme}/imports/{key}")
@Produces(MediaTypes.JSON)
public final class ImportResource {

    private final Services services;
    private final Import bulk;

    public ImportResource(Services services) {
        this.services = services;
        this.bulk = new Import(services);
    }

    /** The one that began last, where there were several of that key. */
    @GET
    public Response get(@PathParam("programme") String id, @PathParam("key") String key, @BeanParam Call call) {
        call.withoutParameters().permitting(Permission.WRITE_RESPONSES, services);
        ImportRun run = services.intake().imports(call.caller(), id).stream()
                .filter(known -> known.key().filter(key::equals).isPresent())
                .findFirst()
                .orElseThrow(() -> notFound("No import of this key is known here: known are those under way and the "
                        + "latest that ended, on the node that took them in, until it starts anew."));
        return call.answer(ResponseJson.of(run));
    }

    @PUT
    @Consumes({MediaTypes.NDJSON, MediaTypes.CSV})
    public Response put(
            @PathParam("programme") String id, @PathParam("key") String key, @BeanParam Call call, InputStream body)
            throws IOException {
        return bulk.run(id, Optional.of(key), call, body);
    }
}
