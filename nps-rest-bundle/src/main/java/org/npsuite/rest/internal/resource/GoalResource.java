// SPDX-License-Identifier: Apache-2.0
package org.npsuite.rest.internal.resource;

import static org.npsuite.model.problem.ProblemException.conflict;

import java.io.InputStream;
import java.util.function.Supplier;
import javax.ws.rs.BeanParam;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Response;
import org.npsuite.model.goal.Goal;
import org.npsuite.model.problem.Problem;
import org.npsuite.model.problem.ProblemException;
import org.npsuite.rest.internal.Services;
import org.npsuite.rest.internal.http.Call;
import org.npsuite.rest.internal.http.MediaTypes;
import org.npsuite.rest.internal.json.GoalJson;
import org.npsuite.rest.internal.json.Json;
import org.npsuite.rest.internal.json.JsonObject;
import org.npsuite.service.GoalService;

/** Targets and how they stand. */
@Path("/programmes/{programme}/goals")
@Produces(MediaTypes.JSON)
public final class GoalResource {

    private final Services services;

    public GoalResource(Services services) {
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

    @GET
    @Path("/{goal}")
    public Response get(@PathParam("programme") String id, @PathParam("goal") String goal, @BeanParam Call call) {
        call.withoutParameters();
        GoalService goals = services.goals();
        // The version first: a change in between makes the tag too old, which is safe, never too new.
        long version = goals.version(call.caller(), id, goal);
        return call.answer(GoalJson.of(goals.get(call.caller(), id, goal)), version);
    }

    @PUT
    @Path("/{goal}")
    @Consumes(MediaTypes.JSON)
    public Response put(
            @PathParam("programme") String id,
            @PathParam("goal") String goalId,
            @BeanParam Call call,
            InputStream body) {
        call.withoutParameters();
        Goal goal = Goal.from(id, goalId, Json.read(body));
        GoalService goals = services.goals();
        boolean created = orConflict(() -> goals.put(call.caller(), goal, call.seenVersion()));
        return call.changed(GoalJson.of(goal), created);
    }

    @DELETE
    @Path("/{goal}")
    public Response retire(@PathParam("programme") String id, @PathParam("goal") String goal, @BeanParam Call call) {
        call.withoutParameters();
        GoalService goals = services.goals();
        orConflict(() -> {
            goals.retire(call.caller(), id, goal, call.seenVersion());
            return null;
        });
        return Response.noContent().build();
    }

    @GET
    @Path("/{goal}/progress")
    public Response progress(@PathParam("programme") String id, @PathParam("goal") String goal, @BeanParam Call call) {
        call.withoutParameters();
        return call.answer(GoalJson.of(services.goals().progress(call.caller(), id, goal, call.locale())));
    }

    /** Of two editors of one goal the second is answered 409: it has to look at the first one's change. */
    private static <T> T orConflict(Supplier<T> change) {
        try {
            return change.get();
        } catch (ProblemException problem) {
            throw problem.problem() == Problem.STALE ? conflict(problem.getMessage()) : problem;
        }
    }
}
