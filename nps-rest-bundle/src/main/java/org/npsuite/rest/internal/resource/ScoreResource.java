// SPDX-License-Identifier: Apache-2.0
package org.npsuite.rest.internal.resource;

import static org.npsuite.model.problem.ProblemException.notAllowed;

import java.util.OptionalLong;
import javax.ws.rs.BeanParam;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Response;
import org.npsuite.model.score.TrendQuery;
import org.npsuite.model.slice.Period;
import org.npsuite.model.slice.Slice;
import org.npsuite.rest.internal.backing.Services;
import org.npsuite.rest.internal.http.Call;
import org.npsuite.rest.internal.http.MediaTypes;
import org.npsuite.rest.internal.http.Parameters;
import org.npsuite.rest.internal.json.AnalysisJson;
import org.npsuite.rest.internal.json.ChangeJson;
import org.npsuite.rest.internal.json.ScoreReportJson;

/** The score of a programme and what follows from it. */
@Path("/programmes/{programme}")
@Produces(MediaTypes.JSON)
public final class ScoreResource {

    private final Services services;

    public ScoreResource(Services services) {
        this.services = services;
    }

    @GET
    @Path("/score")
    public Response score(@PathParam("programme") String id, @BeanParam Call call) {
        return call.answer(ScoreReportJson.of(services.scores().score(call.caller(), Questions.score(id, call))));
    }

    @GET
    @Path("/explain")
    public Response explain(@PathParam("programme") String id, @BeanParam Call call) {
        return call.answer(ScoreReportJson.of(services.scores().explain(call.caller(), Questions.explained(id, call))));
    }

    @GET
    @Path("/fields")
    public Response fields(@PathParam("programme") String id, @BeanParam Call call) {
        Slice slice = Questions.slice(id, call.parameters(Questions.SLICE));
        return call.answer(AnalysisJson.of(services.scores().fields(call.caller(), slice, call.locale())));
    }

    @GET
    @Path("/change")
    public Response change(@PathParam("programme") String id, @BeanParam Call call) {
        return call.answer(ChangeJson.of(services.scores().change(call.caller(), Questions.change(id, call))));
    }

    @GET
    @Path("/movement")
    public Response movement(@PathParam("programme") String id, @BeanParam Call call) {
        return call.answer(ChangeJson.of(services.scores().movement(call.caller(), Questions.change(id, call))));
    }

    @GET
    @Path("/trend")
    public Response trend(@PathParam("programme") String id, @BeanParam Call call) {
        Parameters given = call.parameters(Questions.and(Questions.SLICE, "period", "unit", "level", "target"));
        TrendQuery query = TrendQuery.builder()
                .slice(Questions.slice(id, given))
                .period(given.constant("period", Period.class, Period.MONTH))
                .unit(Questions.unit(given))
                .level(given.level())
                .target(given.decimal("target").orElse(null))
                .locale(call.locale())
                .build();
        return call.answer(AnalysisJson.of(services.scores().trend(call.caller(), query)));
    }

    @GET
    @Path("/drivers")
    public Response drivers(@PathParam("programme") String id, @BeanParam Call call) {
        Parameters given = call.parameters(Questions.and(Questions.SLICE, "driver"));
        return call.answer(AnalysisJson.of(services.scores()
                .drivers(call.caller(), Questions.slice(id, given), given.all("driver"), call.locale())));
    }

    @GET
    @Path("/representativeness")
    public Response representativeness(@PathParam("programme") String id, @BeanParam Call call) {
        Parameters given = call.parameters(Questions.and(Questions.SLICE, "groupBy", "level"));
        return call.answer(AnalysisJson.of(services.scores()
                .representativeness(
                        call.caller(),
                        Questions.slice(id, given),
                        Questions.fields(given, "groupBy"),
                        given.level(),
                        call.locale())));
    }

    @GET
    @Path("/sample-size")
    public Response sampleSize(@PathParam("programme") String id, @BeanParam Call call) {
        Parameters given = call.parameters(Questions.and(Questions.SLICE, "margin", "level", "population"));
        double margin = given.decimal("margin")
                .orElseThrow(() -> notAllowed("\"margin\" is missing: the wanted half-width in points, such as 5."));
        OptionalLong population =
                given.whole("population").map(OptionalLong::of).orElse(OptionalLong.empty());
        if (!(margin > 0) || population.orElse(1) < 1) {
            throw notAllowed("\"margin\" and \"population\" must be above 0.");
        }
        return call.answer(AnalysisJson.of(services.scores()
                .sampleSize(
                        call.caller(), Questions.slice(id, given), margin, given.level(), population, call.locale())));
    }
}
