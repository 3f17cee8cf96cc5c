// SPDX-License-Identifier: Apache-2.0
package org.npsuite.rest.internal.resource;

import javax.ws.rs.BeanParam;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Response;
import org.npsuite.rest.internal.backing.Services;
import org.npsuite.rest.internal.http.Call;
import org.npsuite.rest.internal.http.MediaTypes;
import org.npsuite.rest.internal.json.GoalJson;
import org.npsuite.rest.internal.json.JsonObject;

/** The targets of a programme. */
@Path("/programmes/{programme}/goals")
@Produces(MediaTypes.JSON)
public final class GoalsResource {

    private final Services services;

    public GoalsResource(Services services) {
        this.services = services;
    }

    @GET
    public Response list(@PathParam("programme") String id, @BeanParam Call call) {
        call.withoutParameters();
        return call.answer(new JsonObject()
                .with(
                        "goals",
                        services.goals().list(call.caller(), id).stream()
                                .map(GoalJson::of)
                                .toList()));
    }
}
