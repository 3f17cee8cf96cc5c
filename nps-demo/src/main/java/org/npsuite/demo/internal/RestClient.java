// SPDX-License-Identifier: Apache-2.0
package org.npsuite.demo.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;

/** Speaks to the REST endpoint as one user. */
public final class RestClient {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String base;
    private final String authorization;

    /**
     * @param base address of the endpoint, without a slash at its end
     * @param user who asks
     * @param password that user's
     */
    public RestClient(String base, String user, String password) {
        this.base = base;
        this.authorization =
                "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    /** The answer to a GET. */
    public JsonNode get(String path) {
        return exchange("GET", path, "application/json", BodyPublishers.noBody());
    }

    /** Puts a JSON document. */
    public JsonNode put(String path, String document) {
        return exchange("PUT", path, "application/json", BodyPublishers.ofString(document));
    }

    /** Puts a file, streamed. */
    public JsonNode put(String path, String type, Path file) {
        try {
            return exchange("PUT", path, type, BodyPublishers.ofFile(file));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    /** The text of a file. */
    public static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    /** A JSON file. */
    public static JsonNode json(Path file) {
        try {
            return JSON.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    /** The server's own words; a CSV file that does not fit mostly lacks its mapping. */
    private static String complaint(HttpResponse<String> answer) throws IOException {
        String path = answer.request().uri().getPath();
        String detail = answer.headers().firstValue("Content-Type").orElse("").contains("json")
                ? JSON.readTree(answer.body()).path("detail").asText()
                : "answer " + answer.statusCode();
        return answer.request().method() + " " + path + ": " + detail
                + (path.contains("/imports/")
                        ? " ./demo takes a mapping with --mapping, see examples/bank-mapping.json."
                        : "");
    }

    private JsonNode exchange(String method, String path, String type, BodyPublisher body) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + path))
                .header("Authorization", authorization)
                .header("Content-Type", type)
                .header("Accept", "application/json")
                .method(method, body)
                .build();
        try {
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() >= 400) {
                throw new IllegalStateException(complaint(answer));
            }
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException("no answer from " + base, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
