// SPDX-License-Identifier: Apache-2.0
package org.npsuite.rest.internal.resource;

import java.io.InputStream;
import javax.ws.rs.BeanParam;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Response;
import org.npsuite.model.access.Permission;
import org.npsuite.model.goal.Goal;
import org.npsuite.rest.internal.backing.Services;
import org.npsuite.rest.internal.http.Call;
import org.npsuite.rest.internal.http.MediaTypes;
import org.npsuite.rest.internal.json.GoalJson;
import org.npsuite.rest.internal.json.Json;
import org.npsuite.service.GoalService;

/** One target. */
@Path("/programmes/{programme}/goals/{goal}")
@Produces(MediaTypes.JSON)
public final class GoalResource {

    private final Services services;

    public GoalResource(Services services) {
        this.services = services;
    }

    @GET
    public Response get(@PathParam("programme") String id, @PathParam("goal") String goal, @BeanParam Call call) {
        call.withoutParameters();
        GoalService goals = services.goals();
        // The version first: a change in between makes the tag too old, which is safe, never too new.
        long version = goals.version(call.caller(), id, goal);
        return call.answer(GoalJson.of(goals.get(call.caller(), id, goal)), version);
    }

    @PUT
    @Consumes(MediaTypes.JSON)
    public Response put(
            @PathParam("programme") String id,
            @PathParam("goal") String goalId,
            @BeanParam Call call,
            InputStream body) {
        call.permitting(Permission.ADMINISTER, services).withoutParameters();
        Goal goal = Goal.from(id, goalId, Json.read(body));
        GoalService goals = services.goals();
        boolean created = Edits.orConflict(() -> goals.put(call.caller(), goal, call.seenVersion()));
        return call.changed(GoalJson.of(goal), created);
    }

    @DELETE
    public Response retire(@PathParam("programme") String id, @PathParam("goal") String goal, @BeanParam Call call) {
        call.permitting(Permission.ADMINISTER, services).withoutParameters();
        GoalService goals = services.goals();
        Edits.orConflict(() -> {
            goals.retire(call.caller(), id, goal, call.seenVersion());
            return null;
        });
        return Response.noContent().build();
    }
}
