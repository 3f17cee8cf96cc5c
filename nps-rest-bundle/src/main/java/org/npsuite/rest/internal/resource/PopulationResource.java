// SPDX-License-Identifier: Apache-2.0
package org.npsuite.rest.internal.resource;

import static org.npsuite.model.problem.ProblemException.notAllowed;

import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.ws.rs.BeanParam;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Response;
import org.npsuite.model.access.Permission;
import org.npsuite.model.document.Document;
import org.npsuite.rest.internal.backing.Services;
import org.npsuite.rest.internal.http.Call;
import org.npsuite.rest.internal.http.MediaTypes;
import org.npsuite.rest.internal.json.Json;
import org.npsuite.rest.internal.json.JsonObject;
import org.npsuite.service.PopulationCount;

/** How many customers there are, and how many were invited, by attribute and value. */
@Path("/programmes/{programme}/population")
@Produces(MediaTypes.JSON)
public final class PopulationResource {

    private final Services services;

    public PopulationResource(Services services) {
        this.services = services;
    }

    @GET
    public Response get(@PathParam("programme") String id, @BeanParam Call call) {
        call.withoutParameters();
        return call.answer(json(services.programmes().population(call.caller(), id)));
    }

    /** Replaces all counts. */
    @PUT
    @Consumes(MediaTypes.JSON)
    public Response put(@PathParam("programme") String id, @BeanParam Call call, InputStream body) {
        call.permitting(Permission.ADMINISTER, services).withoutParameters();
        Map<String, Map<String, PopulationCount>> counts = read(Json.read(body));
        services.programmes().putPopulation(call.caller(), id, counts);
        return call.changed(json(counts), false);
    }

    private static Map<String, Map<String, PopulationCount>> read(Document body) {
        Document attributes = body.allowing(Set.of("attributes"))
                .object("attributes")
                .orElseThrow(() -> notAllowed("\"attributes\" is missing: give counts by attribute and value, such as "
                        + "{\"attributes\": {\"segment\": {\"A\": {\"customers\": 1000}}}}."));
        Map<String, Map<String, PopulationCount>> counts = new LinkedHashMap<>();
        for (String attribute : attributes.names()) {
            Map<String, PopulationCount> byValue = new LinkedHashMap<>();
            attributes.object(attribute).ifPresent(values -> values.names()
                    .forEach(value -> values.object(value).ifPresent(parts -> byValue.put(value, count(parts)))));
            counts.put(attribute, byValue);
        }
        return counts;
    }

    private static PopulationCount count(Document parts) {
        parts.allowing(Set.of("customers", "invited"));
        long customers = parts.whole("customers")
                .orElseThrow(() -> notAllowed("\"" + parts.path() + "customers\" is missing: say how many there are."));
        return new PopulationCount(customers, parts.whole("invited"));
    }

    private static JsonObject json(Map<String, Map<String, PopulationCount>> counts) {
        Map<String, Map<String, JsonObject>> sorted = new TreeMap<>();
        counts.forEach((attribute, byValue) -> {
            Map<String, JsonObject> values = new TreeMap<>();
            byValue.forEach((value, count) -> values.put(
                    value, new JsonObject().with("customers", count.customers()).with("invited", count.invited())));
            sorted.put(attribute, values);
        });
        return new JsonObject().with("attributes", sorted);
    }
}
