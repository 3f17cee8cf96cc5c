// SPDX-License-Identifier: Apache-2.0
package org.npsuite.rest.internal.resource;

import static org.npsuite.model.problem.ProblemException.unavailable;

import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Response;
import org.npsuite.rest.internal.backing.Services;
import org.npsuite.rest.internal.http.MediaTypes;
import org.npsuite.rest.internal.json.Json;
import org.npsuite.rest.internal.json.JsonObject;

/** Whether the suite is ready, for load balancers: tells nobody more than that. */
@Path("/health")
@Produces(MediaTypes.JSON)
public final class HealthResource {

    private final Services services;

    public HealthResource(Services services) {
        this.services = services;
    }

    @GET
    public Response health() {
        if (!services.doctor().ready()) {
            throw unavailable(
                    "The suite is starting, a bundle of it is not ready, or its database is away. Try again in a few seconds.",
                    null);
        }
        return Response.ok(Json.write(new JsonObject().with("status", "READY")))
                .type(MediaTypes.JSON)
                .header("Cache-Control", "no-store")
                .build();
    }
}
