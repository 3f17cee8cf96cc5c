// SPDX-License-Identifier: Apache-2.0
package org.npsuite.rest.internal.resource;

import java.io.InputStream;
import java.util.List;
import java.util.Set;
import javax.ws.rs.BeanParam;
import javax.ws.rs.Consumes;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Response;
import org.npsuite.model.access.Permission;
import org.npsuite.model.document.Document;
import org.npsuite.rest.internal.backing.Services;
import org.npsuite.rest.internal.http.Call;
import org.npsuite.rest.internal.http.MediaTypes;
import org.npsuite.rest.internal.json.Json;
import org.npsuite.rest.internal.json.JsonObject;
import org.npsuite.spi.host.Customer;

/** Finds customers by name. What is looked for stands in the body, because addresses end up in logs. */
@Path("/customer-search")
@Produces(MediaTypes.JSON)
public final class CustomerSearchResource {

    private static final int USUAL = 20;

    private final Services services;

    public CustomerSearchResource(Services services) {
        this.services = services;
    }

    @POST
    @Consumes(MediaTypes.JSON)
    public Response search(@BeanParam Call call, InputStream body) {
        call.permitting(Permission.READ_NAMES, services).withoutParameters();
        Document wanted = Json.read(body).allowing(Set.of("text", "limit"));
        List<Customer> found = services.responses()
                .customers(
                        call.caller(),
                        wanted.requiredText("text"),
                        wanted.integer("limit").orElse(USUAL));
        return call.answerPersonal(new JsonObject()
                .with(
                        "customers",
                        found.stream().map(CustomerSearchResource::json).toList()));
    }

    private static JsonObject json(Customer customer) {
        return new JsonObject()
                .with("id", customer.id())
                .with("name", customer.name())
                .with("account", customer.account());
    }
}
