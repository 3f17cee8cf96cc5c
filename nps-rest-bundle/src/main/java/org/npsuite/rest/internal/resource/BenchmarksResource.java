// SPDX-License-Identifier: Apache-2.0
package org.npsuite.rest.internal.resource;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.ws.rs.BeanParam;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Response;
import org.npsuite.model.benchmark.BenchmarkPack;
import org.npsuite.model.benchmark.Observation;
import org.npsuite.rest.internal.backing.Services;
import org.npsuite.rest.internal.http.Call;
import org.npsuite.rest.internal.http.MediaTypes;
import org.npsuite.rest.internal.http.Parameters;
import org.npsuite.rest.internal.json.BenchmarkJson;
import org.npsuite.rest.internal.json.JsonObject;

/** The industry figures there are, and where they come from. */
@Path("/benchmarks")
@Produces(MediaTypes.JSON)
public final class BenchmarksResource {

    private final Services services;

    public BenchmarksResource(Services services) {
        this.services = services;
    }

    @GET
    @Path("/sources")
    public Response sources(@BeanParam Call call) {
        Parameters given = call.parameters(Paging.PARAMETERS);
        List<JsonObject> sources = services.benchmarks().packs(call.caller()).stream()
                .flatMap(pack -> sources(pack, call.locale()))
                .toList();
        return call.answer(Paging.page("sources", sources, given));
    }

    private static Stream<JsonObject> sources(BenchmarkPack pack, Locale locale) {
        Map<String, Long> figures = pack.observations().stream()
                .collect(Collectors.groupingBy(Observation::sourceId, Collectors.counting()));
        return pack.sources().stream()
                .map(source -> BenchmarkJson.source(pack, source, figures.getOrDefault(source.id(), 0L), locale));
    }

    @GET
    @Path("/observations")
    public Response observations(@BeanParam Call call) {
        Parameters given = call.parameters(Paging.PARAMETERS);
        List<JsonObject> observations = services.benchmarks().packs(call.caller()).stream()
                .flatMap(pack -> pack.observations().stream().map(figure -> BenchmarkJson.observation(pack, figure)))
                .toList();
        return call.answer(Paging.page("observations", observations, given));
    }
}
