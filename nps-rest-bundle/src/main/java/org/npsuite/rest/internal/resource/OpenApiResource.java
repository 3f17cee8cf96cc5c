// SPDX-License-Identifier: Apache-2.0
package org.npsuite.rest.internal.resource;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import javax.ws.rs.BeanParam;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Response;
import org.npsuite.rest.internal.http.Call;
import org.npsuite.rest.internal.http.MediaTypes;

/** The contract, as OpenAPI 3. Written by hand; a test compares it with what is served. */
@Path("/openapi.json")
@Produces(MediaTypes.JSON)
public final class OpenApiResource {

    private final byte[] contract;

    public OpenApiResource() {
        try (InputStream file = OpenApiResource.class.getResourceAsStream("/openapi.json")) {
            this.contract = file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("the bundle cannot read its own contract", e);
        }
    }

    @GET
    public Response get(@BeanParam Call call) {
        return call.answerPublic(contract);
    }
}
