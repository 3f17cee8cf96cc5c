// SPDX-License-Identifier: Apache-2.0
package org.npsuite.rest.internal.resource;

import java.util.List;
import javax.ws.rs.BeanParam;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Response;
import org.npsuite.rest.internal.backing.Services;
import org.npsuite.rest.internal.http.Call;
import org.npsuite.rest.internal.http.MediaTypes;
import org.npsuite.rest.internal.http.Parameters;
import org.npsuite.rest.internal.json.GoalJson;
import org.npsuite.rest.internal.json.JsonObject;

/** What happened to the goals of a programme: changes of state and alarms. */
@Path("/programmes/{programme}/signals")
@Produces(MediaTypes.JSON)
public final class SignalsResource {

    private final Services services;

    public SignalsResource(Services services) {
        this.services = services;
    }

    @GET
    public Response list(@PathParam("programme") String id, @BeanParam Call call) {
        Parameters given = call.parameters(Paging.PARAMETERS);
        List<JsonObject> signals = services.goals().signals(call.caller(), id).stream()
                .map(GoalJson::signal)
                .toList();
        return call.answer(Paging.page("signals", signals, given));
    }
}
