// SPDX-License-Identifier: Apache-2.0
package org.npsuite.rest.internal.resource;

import static org.npsuite.model.problem.ProblemException.notAllowed;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.ws.rs.BeanParam;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Response;
import org.npsuite.model.slice.Field;
import org.npsuite.rest.internal.backing.Services;
import org.npsuite.rest.internal.http.Call;
import org.npsuite.rest.internal.http.MediaTypes;
import org.npsuite.rest.internal.json.ChangeJson;
import org.npsuite.rest.internal.json.GoalJson;
import org.npsuite.rest.internal.json.JsonObject;

/** How a target stands, how it came to that and where it leads. */
@Path("/programmes/{programme}/goals/{goal}")
@Produces(MediaTypes.JSON)
public final class GoalProgressResource {

    private final Services services;

    public GoalProgressResource(Services services) {
        this.services = services;
    }

    @GET
    @Path("/progress")
    public Response progress(@PathParam("programme") String id, @PathParam("goal") String goal, @BeanParam Call call) {
        call.withoutParameters();
        return call.answer(GoalJson.of(services.goals().progress(call.caller(), id, goal, call.locale())));
    }

    @GET
    @Path("/path")
    public Response path(@PathParam("programme") String id, @PathParam("goal") String goal, @BeanParam Call call) {
        call.withoutParameters();
        return call.answer(new JsonObject()
                .with(
                        "path",
                        services.goals().path(call.caller(), id, goal).stream()
                                .map(GoalJson::point)
                                .toList()));
    }

    @GET
    @Path("/history")
    public Response history(@PathParam("programme") String id, @PathParam("goal") String goal, @BeanParam Call call) {
        call.withoutParameters();
        return call.answer(new JsonObject()
                .with(
                        "revisions",
                        services.goals().history(call.caller(), id, goal).stream()
                                .map(GoalJson::revision)
                                .toList()));
    }

    /** What moved the score since the baseline. */
    @GET
    @Path("/change")
    public Response change(@PathParam("programme") String id, @PathParam("goal") String goal, @BeanParam Call call) {
        List<Field> segments = Questions.fields(call.parameters(Set.of("groupBy")), "groupBy");
        if (segments.isEmpty()) {
            throw notAllowed(
                    "\"groupBy\" is missing: name the field that is to explain the change, such as attr:segment.");
        }
        return call.answer(
                ChangeJson.of(services.goals().sinceBaseline(call.caller(), id, goal, segments, call.locale())));
    }

    @GET
    @Path("/contribution")
    public Response contribution(
            @PathParam("programme") String id, @PathParam("goal") String goal, @BeanParam Call call) {
        Optional<Field> by =
                call.parameters(Set.of("by")).one("by").map(text -> Questions.named("by", text, Field::parse));
        return call.answer(GoalJson.of(services.goals().contribution(call.caller(), id, goal, by, call.locale())));
    }
}
