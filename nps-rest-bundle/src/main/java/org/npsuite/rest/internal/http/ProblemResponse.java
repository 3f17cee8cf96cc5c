// SPDX-License-Identifier: Apache-2.0
package org.npsuite.rest.internal.http;

import java.util.Locale;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.Response;
import org.npsuite.model.problem.Problem;
import org.npsuite.rest.internal.json.Json;
import org.npsuite.rest.internal.json.JsonObject;

/** Errors as problem documents (RFC 9457): what is wrong and what to do next, and never a stack trace. */
public final class ProblemResponse {

    /** After how many seconds a caller should try again what is unavailable now. */
    static final int RETRY_AFTER = 5;

    private static final int PRECONDITION_REQUIRED = 428;

    private ProblemResponse() {}

    /** The answer for a kind of trouble, for the caller to add headers to. */
    public static Response.ResponseBuilder of(Problem problem, String detail) {
        Response.ResponseBuilder response =
                switch (problem) {
                    case INVALID -> of(400, "invalid", "The request does not parse", detail);
                    case FORBIDDEN -> of(403, "forbidden", "Your roles do not allow this", detail);
                    case NOT_FOUND -> of(404, "not-found", "There is no such resource", detail);
                    case CONFLICT -> of(409, "conflict", "The resource is in another state", detail);
                    case STALE -> of(412, "stale", "Someone else changed it meanwhile", detail);
                    case TOO_LARGE -> of(413, "too-large", "The request is too large", detail);
                    case NOT_ALLOWED -> of(422, "not-allowed", "The request is understood but not allowed", detail);
                    case UNAVAILABLE -> of(503, "unavailable", "A part of the suite is away", detail);
                };
        return problem == Problem.UNAVAILABLE ? response.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER) : response;
    }

    /** The caller has to say who it is. */
    public static Response.ResponseBuilder unauthenticated(String detail) {
        return of(401, "unauthenticated", "Say who you are", detail);
    }

    /** The caller has to say which version it has seen. */
    public static Response.ResponseBuilder preconditionRequired() {
        return of(
                PRECONDITION_REQUIRED,
                "precondition-required",
                "Say which version you have seen",
                "Read the resource first and send its ETag back in If-Match, so that nobody's change is overwritten.");
    }

    /** What is wrong with a request that never reached a resource. */
    static Response.ResponseBuilder ofStatus(int status) {
        return switch (status) {
            case 400 -> of(
                    Problem.INVALID,
                    "Something in the address or the headers does not parse: compare the "
                            + "request with /openapi.json.");
            case 404 -> of(Problem.NOT_FOUND, "Nothing is served at this address: /openapi.json lists what there is.");
            case 405 -> of(
                    405,
                    "method-not-allowed",
                    "The resource does not know this method",
                    "Use one of the methods named in the Allow header.");
            case 406 -> of(
                    406,
                    "not-acceptable",
                    "The answer cannot be had in that form",
                    "Answers are application/json: ask for that in Accept, or leave the header out.");
            case 415 -> of(
                    415,
                    "unsupported-media-type",
                    "The body is of a type that is not understood",
                    "Send application/json and say so in Content-Type; responses in bulk are application/x-ndjson or "
                            + "text/csv, without Content-Encoding.");
            default -> of(
                    status,
                    "http-" + status,
                    String.format(Locale.ROOT, "The request failed with status %d", status),
                    "Compare the request with /openapi.json.");
        };
    }

    static Response.ResponseBuilder of(int status, String type, String title, String detail) {
        JsonObject problem = new JsonObject()
                .with("type", "urn:nps:problem:" + type)
                .with("title", title)
                .with("status", status)
                .with("detail", detail);
        return Response.status(status)
                .type(MediaTypes.PROBLEM)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(Json.write(problem));
    }
}
