// SPDX-License-Identifier: Apache-2.0
package org.npsuite.rest.internal.resource;

import static org.npsuite.model.problem.ProblemException.conflict;
import static org.npsuite.model.problem.ProblemException.notAllowed;

import java.io.InputStream;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import javax.ws.rs.BeanParam;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.PATCH;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Response;
import org.npsuite.model.access.Caller;
import org.npsuite.model.access.Permission;
import org.npsuite.model.document.Document;
import org.npsuite.model.response.Programme;
import org.npsuite.model.response.Receipt;
import org.npsuite.model.response.RecordedResponse;
import org.npsuite.model.response.ResponseDocuments;
import org.npsuite.model.response.ResponseStatus;
import org.npsuite.model.slice.SearchText;
import org.npsuite.model.slice.Slice;
import org.npsuite.rest.internal.backing.Services;
import org.npsuite.rest.internal.http.Call;
import org.npsuite.rest.internal.http.MediaTypes;
import org.npsuite.rest.internal.http.Parameters;
import org.npsuite.rest.internal.json.Json;
import org.npsuite.rest.internal.json.ResponseJson;
import org.npsuite.service.ResponseService;

/** The responses of a programme, one by one. */
@Path("/programmes/{programme}/responses")
@Produces(MediaTypes.JSON)
public final class ResponseResource {

    static final int USUAL_PAGE = 100;
    static final int LARGEST_PAGE = 1000;

    private final Services services;

    public ResponseResource(Services services) {
        this.services = services;
    }

    @POST
    @Consumes(MediaTypes.JSON)
    public Response submit(@PathParam("programme") String id, @BeanParam Call call, InputStream body) {
        call.permitting(Permission.WRITE_RESPONSES, services).withoutParameters();
        Caller caller = call.caller();
        Document document = Json.read(body);
        Programme programme = services.programmes().get(caller, id);
        org.npsuite.model.response.Response response = ResponseDocuments.read(document, programme.zone());
        Optional<String> key = call.header(IdempotencyKey.HEADER);
        if (response.id().isEmpty() && key.isPresent()) {
            response = response.toBuilder()
                    .id(IdempotencyKey.responseId(caller, key.get()))
                    .build();
        }
        Receipt receipt = services.intake().submit(caller, id, response);
        if (receipt.outcome() == Receipt.Outcome.CONFLICT) {
            throw conflict("A response of this id is recorded with other content, and stays as it is. Give the new one "
                    + "an id of its own, or correct the recorded one with PATCH.");
        }
        boolean created = receipt.outcome() == Receipt.Outcome.RECORDED;
        return call.changed(ResponseJson.of(receipt), created, receipt.id());
    }

    @GET
    public Response list(@PathParam("programme") String id, @BeanParam Call call) {
        call.permitting(Permission.READ_RESPONSES, services);
        Parameters given = call.parameters(Questions.and(Questions.SLICE, "text", "limit", "cursor"));
        Caller caller = call.caller();
        Slice slice = Questions.slice(id, given);
        int limit = given.limit(USUAL_PAGE, LARGEST_PAGE);
        Optional<String> cursor = given.one("cursor");
        Optional<SearchText> text = given.one("text").map(SearchText::new);
        ResponseService responses = services.responses();
        return call.answerPersonal(ResponseJson.of(
                text.isPresent()
                        ? responses.search(caller, slice, text.get(), limit, cursor)
                        : responses.list(caller, slice, limit, cursor)));
    }

    @GET
    @Path("/{response}")
    public Response get(
            @PathParam("programme") String id, @PathParam("response") String responseId, @BeanParam Call call) {
        call.permitting(Permission.READ_RESPONSES, services).withoutParameters();
        RecordedResponse recorded = services.responses().get(call.caller(), id, responseId);
        return call.answer(ResponseJson.of(recorded), recorded.version());
    }

    /** Excludes, restores or corrects; the journal keeps what it was. */
    @PATCH
    @Path("/{response}")
    @Consumes(MediaTypes.JSON)
    public Response change(
            @PathParam("programme") String id,
            @PathParam("response") String responseId,
            @BeanParam Call call,
            InputStream body) {
        call.permitting(Permission.WRITE_RESPONSES, services)
                .withoutParameters()
                .requireSeenVersion();
        Document document = Json.read(body).allowing(Set.of("status", "response", "reason"));
        String reason = document.requiredText("reason");
        Caller caller = call.caller();
        ResponseService responses = services.responses();
        OptionalLong seen = call.seenVersion();
        long version = seen.isPresent()
                ? seen.getAsLong()
                : responses.get(caller, id, responseId).version();
        Optional<Document> corrected = document.object("response");
        Optional<ResponseStatus> status = document.constant("status", ResponseStatus.class);
        if (corrected.isPresent() == status.isPresent()) {
            throw notAllowed(
                    "Give either a \"status\", EXCLUDED or what the response was before, or the corrected \"response\" "
                            + "as a whole.");
        }
        RecordedResponse changed;
        if (corrected.isPresent()) {
            changed =
                    responses.correct(caller, id, corrected(caller, id, responseId, corrected.get()), version, reason);
        } else if (status.get() == ResponseStatus.EXCLUDED) {
            changed = responses.exclude(caller, id, responseId, version, reason);
        } else {
            changed = responses.restore(caller, id, responseId, version, reason, status.get());
        }
        return call.answer(ResponseJson.of(changed), changed.version());
    }

    private org.npsuite.model.response.Response corrected(
            Caller caller, String programme, String responseId, Document document) {
        org.npsuite.model.response.Response response = ResponseDocuments.read(
                document, services.programmes().get(caller, programme).zone());
        if (response.id().filter(own -> !own.equals(responseId)).isPresent()) {
            throw notAllowed("\"response.id\" differs from the address: leave it out or make them equal.");
        }
        return response.toBuilder().id(responseId).build();
    }
}
