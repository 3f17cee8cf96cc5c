// SPDX-License-Identifier: Apache-2.0
package org.npsuite.rest.internal.resource;

import java.io.InputStream;
import java.util.Set;
import javax.ws.rs.BeanParam;
import javax.ws.rs.Consumes;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Response;
import org.npsuite.model.access.Permission;
import org.npsuite.rest.internal.backing.Services;
import org.npsuite.rest.internal.http.Call;
import org.npsuite.rest.internal.http.MediaTypes;
import org.npsuite.rest.internal.json.Json;
import org.npsuite.rest.internal.json.JsonObject;

/** Erases a customer everywhere. The customer stands in the body, because addresses end up in logs. */
@Path("/erasures")
@Produces(MediaTypes.JSON)
public final class ErasureResource {

    private final Services services;

    public ErasureResource(Services services) {
        this.services = services;
    }

    @POST
    @Consumes(MediaTypes.JSON)
    public Response erase(@BeanParam Call call, InputStream body) {
        call.permitting(Permission.ERASE, services).withoutParameters();
        String customer = Json.read(body).allowing(Set.of("customer")).requiredText("customer");
        long erased = services.responses().erase(call.caller(), customer);
        return call.changed(new JsonObject().with("erased", erased), false);
    }
}
