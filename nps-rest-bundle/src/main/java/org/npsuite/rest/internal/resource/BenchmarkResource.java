// SPDX-License-Identifier: Apache-2.0
package org.npsuite.rest.internal.resource;

import javax.ws.rs.BeanParam;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Response;
import org.npsuite.model.benchmark.BenchmarkQuery;
import org.npsuite.rest.internal.backing.Services;
import org.npsuite.rest.internal.http.Call;
import org.npsuite.rest.internal.http.MediaTypes;
import org.npsuite.rest.internal.http.Parameters;
import org.npsuite.rest.internal.json.BenchmarkJson;

/** A programme's place in its industry. */
@Path("/programmes/{programme}/benchmark")
@Produces(MediaTypes.JSON)
public final class BenchmarkResource {

    private final Services services;

    public BenchmarkResource(Services services) {
        this.services = services;
    }

    @GET
    public Response compare(@PathParam("programme") String id, @BeanParam Call call) {
        Parameters given = call.parameters(Questions.and(Questions.SLICE, "level"));
        BenchmarkQuery query = BenchmarkQuery.builder()
                .slice(Questions.slice(id, given))
                .level(given.level())
                .locale(call.locale())
                .build();
        return call.answer(BenchmarkJson.of(services.benchmarks().compare(call.caller(), query)));
    }
}
