// SPDX-License-Identifier: Apache-2.0
package org.npsuite.rest.internal.resource;

import javax.ws.rs.BeanParam;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Response;
import org.npsuite.rest.internal.backing.Services;
import org.npsuite.rest.internal.http.Call;
import org.npsuite.rest.internal.http.MediaTypes;
import org.npsuite.rest.internal.json.JsonObject;
import org.npsuite.service.ExtensionPoint;

/** Who serves each extension point. */
@Path("/extensions")
@Produces(MediaTypes.JSON)
public final class ExtensionResource {

    private final Services services;

    public ExtensionResource(Services services) {
        this.services = services;
    }

    @GET
    public Response list(@BeanParam Call call) {
        call.withoutParameters();
        return call.answer(new JsonObject()
                .with(
                        "extensions",
                        services.doctor().extensions(call.caller(), call.locale()).stream()
                                .map(ExtensionResource::point)
                                .toList()));
    }

    private static JsonObject point(ExtensionPoint point) {
        return new JsonObject()
                .with("name", point.name())
                .with("purpose", point.purpose())
                .with(
                        "providers",
                        point.providers().stream()
                                .map(provider ->
                                        provider(provider, point.inUse().contains(provider)))
                                .toList());
    }

    private static JsonObject provider(ExtensionPoint.Provider provider, boolean inUse) {
        return new JsonObject()
                .with("bundle", provider.bundle())
                .with("version", provider.version())
                .with("component", provider.component())
                .with("ranking", provider.ranking())
                .with("inUse", inUse);
    }
}
