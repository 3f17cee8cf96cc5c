// SPDX-License-Identifier: Apache-2.0
package org.npsuite.itest.host;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;

/** Asks a running host over HTTP, as one user. */
public final class Rest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final String host;
    private final String authorization;

    private Rest(String host, String authorization) {
        this.host = host;
        this.authorization = authorization;
    }

    /** A caller without credentials. */
    public static Rest anonymous(int port) {
        return new Rest("http://127.0.0.1:" + port, null);
    }

    /** The same host asked by another user. */
    public Rest as(String user, String password) {
        return new Rest(
                host,
                "Basic "
                        + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8)));
    }

    /** The same host asked with a token. */
    public Rest bearing(String token) {
        return new Rest(host, "Bearer " + token);
    }

    /** An answer. */
    public record Answer(int status, String body, HttpResponse<String> raw) {

        /** The body as JSON. */
        public JsonNode json() {
            try {
                return JSON.readTree(body);
            } catch (JsonProcessingException e) {
                throw new UncheckedIOException("not JSON: " + body, e);
            }
        }
    }

    /** GET of a path below the REST base. */
    public Answer get(String path) {
        return send("GET", "/cxf/nps/v1" + path, "application/json", "");
    }

    /** PUT of a JSON document below the REST base. */
    public Answer put(String path, String json) {
        return send("PUT", "/cxf/nps/v1" + path, "application/json", json);
    }

    /** POST of a JSON document below the REST base. */
    public Answer post(String path, String json) {
        return send("POST", "/cxf/nps/v1" + path, "application/json", json);
    }

    /** Any request; fails where there is no answer. */
    public Answer send(String method, String path, String type, String body) {
        try {
            return trySend(method, path, type, body);
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + path, e);
        }
    }

    /** Any request. */
    public Answer trySend(String method, String path, String type, String body) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(host + path))
                .timeout(Duration.ofSeconds(60))
                .header("Content-Type", type)
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        try {
            HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.body(), response);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    /** Sends a body of any length, as it comes; the answer is there when it has ended. */
    public CompletableFuture<Answer> stream(String method, String path, String type, InputStream body) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(host + path))
                .timeout(Duration.ofMinutes(3))
                .header("Content-Type", type)
                .header("Authorization", authorization)
                .method(method, BodyPublishers.ofInputStream(() -> body))
                .build();
        return http.sendAsync(request, BodyHandlers.ofString())
                .thenApply(response -> new Answer(response.statusCode(), response.body(), response));
    }

    /** Waits until a path answers with a status. */
    public Rest await(String path, int status) {
        Awaitility.await(path + " answers " + status)
                .atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofMillis(250))
                .ignoreExceptionsInstanceOf(IOException.class)
                .until(() -> trySend("GET", path, "application/json", "").status() == status);
        return this;
    }

    /** Waits until nobody answers any more: the suite is gone, and maybe the HTTP service with it. */
    public void awaitGone() {
        Awaitility.await("the suite is gone").atMost(Duration.ofMinutes(3)).until(() -> {
            try {
                return trySend("GET", "/cxf/nps/v1/health", "application/json", "")
                                .status()
                        == 404;
            } catch (IOException e) {
                return true;
            }
        });
    }

    /** Waits until every room is ready. */
    public Rest awaitReady() {
        return await("/cxf/nps/v1/health", 200);
    }

    /** Stops or starts a bundle through the Web Console. */
    public void bundle(String symbolicName, String action) {
        Answer answer = send(
                "POST",
                "/system/console/bundles/" + symbolicName,
                "application/x-www-form-urlencoded",
                "action=" + action);
        if (answer.status() >= 400) {
            throw new IllegalStateException(action + " " + symbolicName + " answered " + answer.status());
        }
    }
}
