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
import org.npsuite.model.goal.Mark;
import org.npsuite.rest.internal.backing.Services;
import org.npsuite.rest.internal.http.Call;
import org.npsuite.rest.internal.http.MediaTypes;
import org.npsuite.rest.internal.json.Json;
import org.npsuite.rest.internal.json.MarkJson;
import org.npsuite.service.GoalService;

/** One campaign or intervention, and what became of the score after it. */
@Path("/programmes/{programme}/marks/{mark}")
@Produces(MediaTypes.JSON)
public final class MarkResource {

    private final Services services;

    public MarkResource(Services services) {
        this.services = services;
    }

    @GET
    public Response get(@PathParam("programme") String id, @PathParam("mark") String mark, @BeanParam Call call) {
        call.withoutParameters();
        GoalService goals = services.goals();
        // The version first: a change in between makes the tag too old, which is safe, never too new.
        long version = goals.markVersion(call.caller(), id, mark);
        return call.answer(MarkJson.of(goals.mark(call.caller(), id, mark)), version);
    }

    @PUT
    @Consumes(MediaTypes.JSON)
    public Response put(
            @PathParam("programme") String id,
            @PathParam("mark") String markId,
            @BeanParam Call call,
            InputStream body) {
        call.permitting(Permission.ADMINISTER, services).withoutParameters();
        Mark mark = Mark.from(id, markId, Json.read(body));
        GoalService goals = services.goals();
        boolean created = Edits.orConflict(() -> goals.putMark(call.caller(), mark, call.seenVersion()));
        return call.changed(MarkJson.of(mark), created);
    }

    @DELETE
    public Response remove(@PathParam("programme") String id, @PathParam("mark") String mark, @BeanParam Call call) {
        call.permitting(Permission.ADMINISTER, services).withoutParameters();
        GoalService goals = services.goals();
        Edits.orConflict(() -> {
            goals.removeMark(call.caller(), id, mark, call.seenVersion());
            return null;
        });
        return Response.noContent().build();
    }

    @GET
    @Path("/effect")
    public Response effect(@PathParam("programme") String id, @PathParam("mark") String mark, @BeanParam Call call) {
        call.withoutParameters();
        return call.answer(MarkJson.of(services.goals().effect(call.caller(), id, mark, call.locale())));
    }
}
