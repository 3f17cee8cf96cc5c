// SPDX-License-Identifier: Apache-2.0
package org.npsuite.rest.internal.resource;

import java.io.InputStream;
import javax.ws.rs.BeanParam;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Response;
import org.npsuite.model.access.Permission;
import org.npsuite.model.response.Programme;
import org.npsuite.rest.internal.backing.Services;
import org.npsuite.rest.internal.http.Call;
import org.npsuite.rest.internal.http.MediaTypes;
import org.npsuite.rest.internal.json.Json;
import org.npsuite.rest.internal.json.JsonObject;

/** One programme. */
@Path("/programmes/{programme}")
@Produces(MediaTypes.JSON)
public final class ProgrammeResource {

    private final Services services;

    public ProgrammeResource(Services services) {
        this.services = services;
    }

    @GET
    public Response get(@PathParam("programme") String id, @BeanParam Call call) {
        call.withoutParameters();
        Programme programme = services.programmes().get(call.caller(), id);
        return call.answer(new JsonObject().withAll(programme.document()));
    }

    @PUT
    @Consumes(MediaTypes.JSON)
    public Response put(@PathParam("programme") String id, @BeanParam Call call, InputStream body) {
        call.permitting(Permission.ADMINISTER, services).withoutParameters();
        Programme programme = Programme.from(id, Json.read(body));
        boolean created = services.programmes().put(call.caller(), programme);
        return call.changed(new JsonObject().withAll(programme.document()), created);
    }
}
