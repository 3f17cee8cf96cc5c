// SPDX-License-Identifier: Apache-2.0
package org.npsuite.rest.internal.resource;

import javax.ws.rs.BeanParam;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Response;
import org.npsuite.model.response.Programme;
import org.npsuite.rest.internal.backing.Services;
import org.npsuite.rest.internal.http.Call;
import org.npsuite.rest.internal.http.MediaTypes;
import org.npsuite.rest.internal.json.JsonObject;

/** The programmes a caller may know of. */
@Path("/programmes")
@Produces(MediaTypes.JSON)
public final class ProgrammesResource {

    private final Services services;

    public ProgrammesResource(Services services) {
        this.services = services;
    }

    @GET
    public Response list(@BeanParam Call call) {
        call.withoutParameters();
        return call.answer(new JsonObject()
                .with(
                        "programmes",
                        services.programmes().list(call.caller()).stream()
                                .map(Programme::document)
                                .toList()));
    }
}
