// SPDX-License-Identifier: Apache-2.0
package org.npsuite.rest.internal.resource;

import javax.ws.rs.BeanParam;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Response;
import org.npsuite.model.access.Permission;
import org.npsuite.rest.internal.backing.Services;
import org.npsuite.rest.internal.http.Call;
import org.npsuite.rest.internal.http.MediaTypes;
import org.npsuite.rest.internal.json.ResponseJson;

/** The imports into a programme, with a key or without: those under way and the latest that ended. */
@Path("/programmes/{programme}/imports")
@Produces(MediaTypes.JSON)
public final class ImportsResource {

    private final Services services;

    public ImportsResource(Services services) {
        this.services = services;
    }

    @GET
    public Response list(@PathParam("programme") String id, @BeanParam Call call) {
        call.withoutParameters().permitting(Permission.WRITE_RESPONSES, services);
        return call.answer(ResponseJson.of(services.intake().imports(call.caller(), id)));
    }
}
