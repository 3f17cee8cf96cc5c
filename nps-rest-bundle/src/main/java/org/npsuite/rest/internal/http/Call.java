// SPDX-License-Identifier: Apache-2.0
package org.npsuite.rest.internal.http;

import static org.npsuite.model.problem.ProblemException.invalid;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import javax.ws.rs.HttpMethod;
import javax.ws.rs.WebApplicationException;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MultivaluedMap;
import javax.ws.rs.core.Request;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.SecurityContext;
import javax.ws.rs.core.UriBuilder;
import javax.ws.rs.core.UriInfo;
import org.npsuite.model.access.Caller;
import org.npsuite.model.access.Permission;
import org.npsuite.rest.internal.backing.Services;
import org.npsuite.rest.internal.json.Json;
import org.npsuite.rest.internal.json.JsonObject;

/** A request as resources see it: who asks, with which parameters, in which language. Makes the answer too. */
public final class Call {

    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.FRENCH);

    private static final Set<String> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    @Context
    private SecurityContext security;

    @Context
    private UriInfo address;

    @Context
    private HttpHeaders headers;

    @Context
    private Request request;

    /** Who asks. */
    public Caller caller() {
        return CallerSecurity.caller(security);
    }

    /**
     * Refuses whoever may not do this, before anything else is looked at. The service decides again, with what it alone
     * knows; while no policy is there, it says so.
     *
     * @throws org.npsuite.model.problem.ProblemException {@code FORBIDDEN}
     */
    public Call permitting(Permission permission, Services services) {
        services.accessPolicy().map(policy -> policy.scope(caller())).ifPresent(scope -> scope.require(permission));
        return this;
    }

    /** Whether the caller showed a token, not a password. */
    public boolean byToken() {
        return CallerSecurity.BEARER.equals(security.getAuthenticationScheme());
    }

    /** The query parameters, which must be among these. */
    public Parameters parameters(Set<String> known) {
        return new Parameters(decoded(), known);
    }

    private MultivaluedMap<String, String> decoded() {
        try {
            return address.getQueryParameters();
        } catch (IllegalArgumentException e) {
            // CXF's way to say that a percent sign is not followed by two hexadecimal digits.
            throw invalid(
                    "The query does not parse: write a percent sign as %25 and other signs as their UTF-8 bytes.");
        }
    }

    /** Refuses any query parameter. */
    public Call withoutParameters() {
        parameters(Set.of());
        return this;
    }

    /** The best of the languages spoken here; English where none fits. */
    public Locale locale() {
        String wanted = headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE);
        try {
            Locale found = wanted == null ? null : Locale.lookup(Locale.LanguageRange.parse(wanted), LANGUAGES);
            return found == null ? Locale.ENGLISH : found;
        } catch (IllegalArgumentException e) {
            return Locale.ENGLISH;
        }
    }

    /** A header, if it was sent. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.getHeaderString(name));
    }

    /**
     * The version named by {@code If-Match}; empty where the header is missing or {@code *}.
     *
     * @throws org.npsuite.model.problem.ProblemException {@code INVALID} if it is no tag of a version
     */
    public OptionalLong seenVersion() {
        return header(HttpHeaders.IF_MATCH).map(EntityTags::version).orElse(OptionalLong.empty());
    }

    /** Refuses a change whose sender does not say which version it has seen. */
    public Call requireSeenVersion() {
        if (header(HttpHeaders.IF_MATCH).isEmpty()) {
            throw new WebApplicationException(
                    ProblemResponse.preconditionRequired().build());
        }
        return this;
    }

    /** 200, with a tag of its bytes; 304 where the caller has them already. */
    public Response answer(JsonObject body) {
        byte[] bytes = Json.write(body);
        return answer(bytes, EntityTags.ofBytes(bytes), "private, no-cache");
    }

    /** 200, tagged with the version that {@code If-Match} wants. Never cached: it may name a customer. */
    public Response answer(JsonObject body, long version) {
        return answer(Json.write(body), EntityTags.ofVersion(version), "no-store");
    }

    /** 200 with something personal, never cached. */
    public Response answerPersonal(JsonObject body) {
        return answer(Json.write(body), null, "no-store");
    }

    /** 200 for everybody. */
    public Response answerPublic(byte[] json) {
        return answer(json, EntityTags.ofBytes(json), "public, max-age=60");
    }

    private Response answer(byte[] bytes, String tag, String caching) {
        boolean known = tag != null
                && READING.contains(request.getMethod())
                && header(HttpHeaders.IF_NONE_MATCH)
                        .filter(header -> EntityTags.matches(header, tag))
                        .isPresent();
        Response.ResponseBuilder answer =
                known ? Response.notModified() : Response.ok(bytes).type(MediaTypes.JSON);
        return answer.header(HttpHeaders.ETAG, tag)
                .header(HttpHeaders.CACHE_CONTROL, caching)
                .build();
    }

    /** What came of a change: 201 with the new resource's address, or 200. */
    public Response changed(JsonObject body, boolean created, String... subPath) {
        Response.ResponseBuilder answer = created ? Response.created(address(subPath)) : Response.ok();
        return answer.type(MediaTypes.JSON)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(Json.write(body))
                .build();
    }

    /** An id may hold braces: it fills a place of the template and is none. */
    private URI address(String... subPath) {
        UriBuilder place = address.getRequestUriBuilder().replaceQuery(null);
        for (int part = 0; part < subPath.length; part++) {
            place.segment("{part" + part + "}");
        }
        return place.build((Object[]) subPath);
    }
}
