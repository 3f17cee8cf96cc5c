// SPDX-License-Identifier: Apache-2.0
package org.example.crm;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Our server's way to the suite: REST and the fragment. Empty answers mean that a page does without. */
@Component(service = Suite.class, configurationPid = "org.example.crm")
public final class Suite {

    /** In {@code etc/org.example.crm.cfg}. */
    @interface Config {
        /** Where the suite is, as this server reaches it. */
        String server() default "http://127.0.0.1:8181";

        /** Where this CRM is, as browsers see it: tokens are good for pages of this origin only. */
        String origin() default "http://127.0.0.1:8181";

        /** Our account with the suite; it has the role nps-admin, which asks for tokens on behalf of users. */
        String user() default "nps-admin";

        /** File with its password, below Karaf's folder: a password in this configuration could be seen by anyone. */
        String password_file() default "etc/nps-admin.password";

        /** The programme our customers are asked for. */
        String programme() default "plain-crm";

        /** How long a token lives, 1 to 600 seconds. */
        int token_seconds() default 600;
    }

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE).build();
    private final Config config;

    @Activate
    public Suite(Config config) {
        this.config = config;
    }

    /** The programme our customers are asked for. */
    String programme() {
        return config.programme();
    }

    /** A token for a user's browser, narrowed to our programme and, where a page is about one, to an account. */
    Optional<String> token(Person person, Optional<String> account) {
        ObjectNode wanted = JSON.createObjectNode()
                .put("caller", person.identity())
                .put("origin", config.origin())
                .put("seconds", config.token_seconds());
        wanted.putArray("roles").add(person.role());
        ObjectNode scope = wanted.putObject("scope");
        scope.putArray("programmes").add(config.programme());
        account.ifPresent(id -> scope.putArray("accounts").add(id));
        return ask(request("/cxf/nps/v1/tokens")
                        .header("Authorization", "Basic " + credentials())
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(wanted.toString())))
                .map(answer -> parsed(answer).path("token").asText());
    }

    /** The score of every account the user may see. */
    Optional<JsonNode> accounts(String token) {
        return ask(request("/cxf/nps/v1/programmes/" + encoded(config.programme()) + "/score?groupBy=account")
                        .header("Authorization", "Bearer " + token))
                .map(Suite::parsed);
    }

    /** The score of an account as HTML without script or style. */
    Optional<String> fragment(String token, String account, String language) {
        return ask(request("/nps/fragment/score?programme=" + encoded(config.programme()) + "&where="
                        + encoded("account:eq:" + account))
                .header("Authorization", "Bearer " + token)
                .header("Accept-Language", language));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(config.server() + path)).timeout(PATIENCE);
    }

    private Optional<String> ask(HttpRequest.Builder request) {
        try {
            var answer = http.send(request.build(), BodyHandlers.ofString());
            return answer.statusCode() < 300 ? Optional.of(answer.body()) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private String credentials() {
        Path file = Path.of(System.getProperty("karaf.base", ""), config.password_file());
        try {
            String known = config.user() + ":" + Files.readString(file).strip();
            return Base64.getEncoder().encodeToString(known.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException("password.file of org.example.crm cannot be read: " + file, e);
        }
    }

    private static JsonNode parsed(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the suite answered no JSON", e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
